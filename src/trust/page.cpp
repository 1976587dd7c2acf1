#include "trust/page.hpp"

#include "base/language.hpp"
#include "trust/qr.hpp"
#include "trust/words.hpp"

#include <fmt/core.h>

namespace palpate::trust {
namespace {

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
    const auto& w = best_language(every_words(), accept_language);
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
    // The colours are those of web/src/look; a page without scripts has no other part of it.
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
