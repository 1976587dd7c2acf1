// One page that prints: no script, no outside file, every text escaped. The order is that of a
// person in a hurry: urgency, what must not be done, sources, session, home, letter; reasons one
// tap away.
#include "knowledge/intended_use.hpp"
#include "report.hpp"

#include <fmt/format.h>

namespace palpate::app {
namespace {

using knowledge::Knowledge;

constexpr std::string_view style = R"(
:root{--ground:#faf7f2;--ink:#1d1b18;--act:#1f5f66;--pain:#a65f43;--danger:#b3261e}
*{box-sizing:border-box}
body{margin:0 auto;padding:24px 16px;max-width:42rem;background:var(--ground);color:var(--ink);
font:17px/1.5 "Source Sans 3","Segoe UI",system-ui,sans-serif;font-variant-numeric:tabular-nums}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 16px}
h2{font-size:1.15rem;margin:32px 0 8px;color:var(--act)}
.danger{color:var(--danger)}
ul{padding-left:1.1rem;margin:0}li{margin:0 0 8px}
details{color:#5b564e;font-size:.9rem}summary{cursor:pointer}
pre{white-space:pre-wrap;font:inherit;border-left:3px solid var(--act);padding-left:16px}
footer{margin-top:40px;font-size:.85rem;color:#5b564e}
@media (prefers-color-scheme:dark){:root{--ground:#1b1917;--ink:#e6dfd4;--act:#7fb9b5;
--pain:#d08a6b;--danger:#f2948c}details,footer{color:#b3aa9c}}
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

std::string spaced(std::string_view id) {
    std::string words(id);
    for (char& c : words)
        c = c == '_' ? ' ' : c;
    return escaped(words);
}

std::string why(const std::vector<Because>& because) {
    std::string list;
    for (const auto& b : because)
        list +=
            fmt::format("<li>{} <small>({}; {}; {})</small></li>", escaped(b.fact), spaced(b.rule),
                        escaped(fmt::format("{}", fmt::join(b.citation.get().source(), ", "))),
                        spaced(knowledge::to_text(b.citation.get().grade())));
    return list.empty() ? "" : "<details><summary>why</summary><ul>" + list + "</ul></details>";
}

std::string_view sentence(screening::Urgency urgency) {
    using screening::Urgency;
    switch (urgency) {
        case Urgency::emergency: return "Please stop here: this needs help now.";
        case Urgency::same_day: return "Please have this checked by a doctor today.";
        case Urgency::soon: return "Please have this checked by a doctor in the next days.";
        case Urgency::treat_with_care:
            return "Massage can go on with care, within the limits below.";
        case Urgency::clear: return "We found nothing that speaks against massage today.";
    }
    return "";
}

class Page {
public:
    Page(const advice::Out& out, const Knowledge& k) : out_(out), k_(k) {}

    std::string write() {
        const bool emergency = out_.urgency == screening::Urgency::emergency;
        html_ =
            "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
            "<meta name=\"viewport\" content=\"width=device-width\"><title>Palpate</title>"
            "<style>";
        html_ += style;
        html_ += "</style></head><body>\n";
        html_ += fmt::format("<h1{}>{}</h1>\n", emergency ? " class=\"danger\"" : "",
                             sentence(out_.urgency));
        actions();
        if (!emergency) {
            if (!out_.complete)
                html_ += "<p>Not complete: some questions are still open.</p>\n";
            limits();
            sources();
            session();
            home();
        }
        if (out_.referral.needed)
            html_ += fmt::format("<h2>Letter</h2><pre>{}</pre>\n", escaped(out_.referral.letter));
        if (!emergency)
            rest();
        html_ +=
            fmt::format("<footer>{}<br>{} {}</footer></body></html>\n",
                        escaped(knowledge::intended_use), escaped(out_.today), escaped(out_.id));
        return std::move(html_);
    }

private:
    void section(std::string_view title, const std::string& items) {
        if (!items.empty())
            html_ += fmt::format("<h2>{}</h2><ul>{}</ul>\n", title, items);
    }

    // What to do now, once for each wording.
    void actions() {
        std::string said;
        for (const auto& fired : out_.screening.flags) {
            const auto& flag = k_.flags[static_cast<std::size_t>(fired.flag)];
            const auto action = k_.actions.find({fired.urgency, flag.route});
            if (flag.is_private || !flag.strong || fired.urgency != out_.urgency ||
                action == k_.actions.end())
                continue;
            const auto words = escaped(action->second.client);
            std::vector<Because> because;
            because.reserve(fired.facts.size());
            for (const int f : fired.facts)
                because.push_back(
                    {k_.findings[static_cast<std::size_t>(f)].name, flag.id, flag.citation});
            if (said.find(words) == std::string::npos)
                said += fmt::format("<p>{}</p>", words);
            if (out_.urgency != screening::Urgency::emergency)
                said += why(because);
        }
        html_ += said;
    }

    void limits() {
        std::string list;
        for (const auto& r : out_.restrictions.list) {
            if (r.kind == "duration") {
                list += fmt::format("<li><b>{}</b>: at most {} minutes a session{}</li>",
                                    spaced(to_text(r.verdict)), r.minutes_max,
                                    why(out_.restrictions.because_of(r)));
                continue;
            }
            const auto cap = r.pressure_max > 0 && r.pressure_max < 10
                                 ? fmt::format(", pressure {} of 10 at most", r.pressure_max)
                                 : std::string();
            list += fmt::format("<li><b>{}</b>: {} {}, {}{}{}</li>", spaced(to_text(r.verdict)),
                                spaced(r.kind), spaced(r.technique),
                                r.region == "all" ? "anywhere" : spaced(r.region), cap,
                                why(out_.restrictions.because_of(r)));
        }
        section("What must not be done, or only with care", list);
    }

    void sources() {
        std::string list;
        for (std::size_t i = 0; i < std::min<std::size_t>(6, out_.localisation.ranked.size());
             ++i) {
            const auto& ranked = out_.localisation.ranked[i];
            const auto& s = k_.sources[static_cast<std::size_t>(ranked.source)];
            list += fmt::format(
                "<li>{}, {}: {:.0f} %{}</li>", escaped(s.name), escaped(ranked.side),
                100 * ranked.probability,
                why({{"its area and the tested movements fit what was told", s.id, s.citation}}));
        }
        section("Where it may come from", list);
    }

    void session() {
        const auto plan = advice::plan_text(out_, k_);
        if (!plan.empty())
            html_ +=
                fmt::format("<h2>The session and the course</h2><pre>{}</pre>\n", escaped(plan));
    }

    void home() {
        std::string list;
        for (const auto& item : out_.home.items) {
            const auto& row = k_.self_care.items[static_cast<std::size_t>(item.item)];
            list += fmt::format("<li><b>{}</b>: {}{}{}{} Stop if {}{}</li>", escaped(row.name),
                                escaped(item.dose), item.how.empty() ? "" : " ", escaped(item.how),
                                item.limits.empty() ? "" : " " + escaped(item.limits),
                                escaped(item.stop_if), why(item.because));
        }
        section("At home", list);
        if (!out_.home.note.empty())
            html_ += fmt::format("<p>{}</p>\n", escaped(out_.home.note));
    }

    void rest() {
        std::string list;
        for (const auto& n : out_.not_considered)
            list += fmt::format("<li>{}: {}</li>", escaped(n.input), escaped(n.why));
        section("Told, but not used", list);
    }

    const advice::Out& out_;
    const Knowledge& k_;
    std::string html_;
};

}  // namespace

std::string page_of(const advice::Out& out, const Knowledge& k) {
    return Page(out, k).write();
}

}  // namespace palpate::app
