// A report as one page that prints: no script, no outside file, every text escaped; reasons one tap
// away.
#include "report.hpp"

#include <fmt/format.h>

namespace palpate::app {
namespace {

constexpr std::string_view style = R"(
:root{--ground:#faf7f2;--ink:#1d1b18;--act:#1f5f66;--pain:#a65f43;--danger:#b3261e}
*{box-sizing:border-box}
body{margin:0 auto;padding:24px 16px;max-width:42rem;background:var(--ground);color:var(--ink);
font:17px/1.5 "Source Sans 3","Segoe UI",system-ui,sans-serif;font-variant-numeric:tabular-nums}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 16px}
h2{font-size:1.15rem;margin:32px 0 8px;color:var(--act)}
.danger{color:var(--danger)}
ul{padding-left:1.1rem;margin:0}li{margin:0 0 8px}
details,.more{color:#5b564e;font-size:.9rem}summary{cursor:pointer}
pre{white-space:pre-wrap;font:inherit;border-left:3px solid var(--act);padding-left:16px}
footer{margin-top:40px;font-size:.85rem;color:#5b564e}
@media (prefers-color-scheme:dark){:root{--ground:#1b1917;--ink:#e6dfd4;--act:#7fb9b5;
--pain:#d08a6b;--danger:#f2948c}details,.more,footer{color:#b3aa9c}}
@media print{body{background:#fff;color:#000;max-width:none}details>*{display:block}}
)";

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text)
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\'': out += "&#39;"; break;
            default: out += c;
        }
    return out;
}

std::string why(const std::vector<std::string>& because) {
    std::string list;
    for (const auto& reason : because)
        list += fmt::format("<li>{}</li>", escaped(reason));
    return list.empty() ? "" : "<details><summary>why</summary><ul>" + list + "</ul></details>";
}

std::string item_of(const Entry& e) {
    std::string text = "<li>";
    if (!e.mark.empty())
        text += fmt::format("<b>{}</b> ", escaped(e.mark));
    text += escaped(e.text);
    for (const auto& line : e.more)
        text += fmt::format("<br><span class=\"more\">{}</span>", escaped(line));
    return text + why(e.because) + "</li>";
}

}  // namespace

std::string page_of(const Report& report) {
    std::string html =
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
        "<meta name=\"viewport\" content=\"width=device-width\"><title>Palpate</title><style>";
    html += style;
    html += "</style></head><body>\n";
    html += fmt::format("<h1{}>{}</h1>\n", report.emergency ? " class=\"danger\"" : "",
                        escaped(report.headline));
    for (const auto& section : report.sections) {
        html += fmt::format("<h2>{}</h2>\n", escaped(section.title));
        std::string items;
        for (const auto& e : section.entries)
            items += item_of(e);
        if (!items.empty())
            html += "<ul>" + items + "</ul>\n";
        if (!section.note.empty())
            html += fmt::format("<p>{}</p>\n", escaped(section.note));
    }
    if (!report.letter.empty())
        html += fmt::format("<h2>Letter</h2><pre>{}</pre>\n", escaped(report.letter));
    html += fmt::format("<footer>{}<br>{} {}</footer></body></html>\n", escaped(report.foot),
                        escaped(report.date), escaped(report.about));
    return html;
}

}  // namespace palpate::app
