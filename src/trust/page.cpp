#include "trust/page.hpp"

#include "trust/qr.hpp"

#include <array>

#include <fmt/core.h>

namespace palpate::trust {
namespace {

struct Device {
    std::string_view name;
    std::array<std::string_view, 5> steps;  // empty ones are none
};

struct Words {
    std::string_view language;
    std::string_view title;
    std::string_view why;
    std::string_view get;
    std::string_view compare;
    std::string_view compare_how;
    std::string_view install;
    std::array<Device, 4> devices;
    std::string_view open;
    std::string_view scan;
};

constexpr Words english{
    "en",
    "Trust this server",
    "This practice keeps its records on a server of its own. So that your device can be sure to "
    "talk to that server and to nobody else, it must know the practice's certificate. This is done "
    "once for each device.",
    "1. Get the certificate",
    "2. Compare before you trust",
    "Ask whoever runs the server to read out what <code>palpate tls show</code> prints there. "
    "Every "
    "character must be the same as here; if not, stop: somebody may be in between.",
    "3. Install it",
    {{{"iPad and iPhone",
       {"Open this page in Safari and tap the button above; allow the download.",
        "Settings, then <b>Profile downloaded</b>, then <b>Install</b>.",
        "Settings, General, About, <b>Certificate Trust Settings</b>: switch the Palpate authority "
        "on.",
        "", ""}},
      {"Android",
       {"Tap the button above; the file is among the downloads.",
        "Settings, search for <b>CA certificate</b>, then <b>Install anyway</b> and choose the "
        "file.",
        "Android shows from then on that the network may be monitored: that is this certificate. "
        "It "
        "can vouch for this practice's server and private addresses only.",
        "", ""}},
      {"Windows",
       {"Click the button above and open the file.",
        "<b>Install Certificate</b>, then <b>Current User</b>.",
        "<b>Place all certificates in the following store</b>: Trusted Root Certification "
        "Authorities.",
        "Firefox keeps its own list: Settings, Certificates, View, Authorities, Import.", ""}},
      {"Mac",
       {"Click the button above and open the file: Keychain Access adds it.",
        "Find it by its name, open it, and under <b>Trust</b> choose <b>Always Trust</b>.", "", "",
        ""}}}},
    "4. Open Palpate",
    "Or point a tablet's camera at this code:"};

constexpr Words spanish{
    "es",
    "Confiar en este servidor",
    "Esta consulta guarda sus registros en un servidor propio. Para que su dispositivo sepa con "
    "seguridad que habla con ese servidor y con nadie más, debe conocer el certificado de la "
    "consulta. Se hace una vez en cada dispositivo.",
    "1. Obtenga el certificado",
    "2. Compare antes de confiar",
    "Pida a quien administra el servidor que lea lo que allí muestra <code>palpate tls "
    "show</code>. "
    "Cada carácter debe ser igual que aquí; si no lo es, deténgase: puede haber alguien en medio.",
    "3. Instálelo",
    {{{"iPad y iPhone",
       {"Abra esta página en Safari y toque el botón de arriba; permita la descarga.",
        "Ajustes, luego <b>Perfil descargado</b>, luego <b>Instalar</b>.",
        "Ajustes, General, Información, <b>Ajustes de certificados de confianza</b>: active la "
        "autoridad de Palpate.",
        "", ""}},
      {"Android",
       {"Toque el botón de arriba; el archivo queda entre las descargas.",
        "Ajustes, busque <b>Certificado de CA</b>, luego <b>Instalar de todos modos</b> y elija el "
        "archivo.",
        "Android avisa desde entonces de que la red puede estar supervisada: es este certificado. "
        "Solo puede avalar el servidor de esta consulta y direcciones privadas.",
        "", ""}},
      {"Windows",
       {"Haga clic en el botón de arriba y abra el archivo.",
        "<b>Instalar certificado</b>, luego <b>Usuario actual</b>.",
        "<b>Colocar todos los certificados en el siguiente almacén</b>: Entidades de certificación "
        "raíz de confianza.",
        "Firefox tiene su propia lista: Ajustes, Certificados, Ver, Autoridades, Importar.", ""}},
      {"Mac",
       {"Haga clic en el botón de arriba y abra el archivo: Acceso a Llaveros lo añade.",
        "Búsquelo por su nombre, ábralo y en <b>Confiar</b> elija <b>Confiar siempre</b>.", "", "",
        ""}}}},
    "4. Abra Palpate",
    "O apunte la cámara de una tableta a este código:"};

// The fingerprint in groups that an eye can follow.
std::string grouped(std::string_view fingerprint) {
    std::string out;
    constexpr std::size_t group = 12;  // "AB:CD:EF:01:"
    for (std::size_t at = 0; at < fingerprint.size(); at += group)
        out += fmt::format("<span>{}</span> ", fingerprint.substr(at, group - 1));
    return out;
}

std::string list_of(const Words& words) {
    std::string out;
    for (const auto& device : words.devices) {
        out += fmt::format("<details><summary>{}</summary><ol>", device.name);
        for (const auto step : device.steps)
            if (!step.empty())
                out += fmt::format("<li>{}</li>", step);
        out += "</ol></details>\n";
    }
    return out;
}

}  // namespace

std::string page(const Shown& shown, std::string_view accept_language) {
    const auto& w = accept_language.starts_with("es") ? spanish : english;
    return fmt::format(
        R"(<!doctype html>
<html lang="{}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{} - Palpate</title><link rel="stylesheet" href="/trust/style.css"></head>
<body><main>
<h1>{}</h1>
<p>{}</p>
<h2>{}</h2>
<p><a class="button" href="/trust/authority.crt" download="palpate-authority.crt">
palpate-authority.crt</a></p>
<h2>{}</h2>
<p>{}</p>
<p class="fingerprint">{}</p>
<h2>{}</h2>
{}
<h2>{}</h2>
<p><a href="{}">{}</a></p>
<p>{}</p>
<div class="code">{}</div>
</main></body></html>
)",
        w.language, w.title, w.title, w.why, w.get, w.compare, w.compare_how,
        grouped(shown.fingerprint), w.install, list_of(w), w.open, shown.url, shown.url, w.scan,
        qr_as_svg(shown.url + "/trust"));
}

std::string_view page_style() {
    // The colours are those of web/src/app.css; a page without scripts has no other part of it.
    return R"(:root { color-scheme: light dark; --ground: #f8f4ed; --ink: #221e19; --line: #ddd4c6;
  --action: #0c5a5d; --on-action: #fff; }
@media (prefers-color-scheme: dark) { :root { --ground: #181512; --ink: #eae0d1; --line: #3a332b;
  --action: #83bfa9; --on-action: #181512; } }
@media (prefers-contrast: more) { :root { --ground: Canvas; --ink: CanvasText;
  --line: CanvasText; } }
body { font: 1.0625rem/1.55 system-ui, sans-serif; margin: 0; background: var(--ground);
  color: var(--ink); }
main { max-width: 38rem; margin: 0 auto; padding: 1.25rem 1.25rem 4rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0.5rem 0 1rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 0.5rem; }
a { color: var(--action); }
a.button { display: inline-block; padding: 0.75rem 1.25rem; min-height: 1.5rem;
  border-radius: 0.75rem; background: var(--action); color: var(--on-action);
  text-decoration: none; font-weight: 600; }
a.button:focus-visible, summary:focus-visible { outline: 3px solid currentColor;
  outline-offset: 3px; }
.fingerprint { display: flex; flex-wrap: wrap; gap: 0.5rem; font-size: 1rem;
  font-family: ui-monospace, monospace; }
.fingerprint span { padding: 0.15rem 0.5rem; border: 1px solid var(--line);
  border-radius: 0.375rem; }
details { border-top: 1px solid var(--line); }
details:last-of-type { border-bottom: 1px solid var(--line); }
summary { padding: 0.75rem 0; cursor: pointer; font-weight: 600; }
li { margin: 0.35rem 0; }
.code { max-width: 13rem; padding: 0.5rem; border-radius: 0.75rem; background: #fff; }
.code svg { display: block; width: 100%; height: auto; }
)";
}

}  // namespace palpate::trust
