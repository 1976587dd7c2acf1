#include "record/portable/page.hpp"

#include "base/json.hpp"
#include "knowledge/intended_use.hpp"
#include "record/client.hpp"

#include <boost/json/serialize.hpp>

namespace palpate::record {
namespace {

using boost::json::value;

constexpr int nested_documents_max = 8;

constexpr std::string_view head =
    "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
    " img-src 'self' file:; style-src 'unsafe-inline'\">\n"
    "<meta name=\"viewport\" content=\"width=device-width\"><title>{0}</title>\n<style>"
    "body{{font:1rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}}"
    "dl{{margin:0 0 0 1rem}}dt{{font-weight:600}}dd{{margin:0 0 .3rem 1rem;white-space:pre-wrap}}"
    "section{{border-top:1px solid #999;margin-top:1rem}}small{{color:#555}}img{{margin:1rem}}"
    "</style></head><body>\n<h1>{0}</h1>\n";

std::string spaced(std::string_view name) {
    std::string words(name);
    for (char& c : words)
        c = c == '_' ? ' ' : c;
    return words;
}

std::string shown(const value& v, int depth);

std::string shown_members(const boost::json::object& object, int depth) {
    std::string html = "<dl>";
    for (const auto& [name, item] : object)
        html +=
            fmt::format("<dt>{}</dt><dd>{}</dd>", escaped_html(spaced(name)), shown(item, depth));
    return html + "</dl>";
}

// A text that is JSON (what went into an assessment, a plan) is shown opened.
std::string shown_text(std::string_view text, int depth) {
    const bool may_be_document = text.starts_with('{') || text.starts_with('[');
    const auto inner = may_be_document && depth < nested_documents_max
                           ? parse_json(text)
                           : Result<value>(invalid("", ""));
    if (!inner)
        return escaped_html(text);
    return fmt::format("<details><summary>show</summary>{}</details>", shown(*inner, depth + 1));
}

std::string shown(const value& v, int depth) {
    if (v.is_object())
        return shown_members(v.get_object(), depth);
    if (v.is_string())
        return shown_text(v.get_string(), depth);
    if (!v.is_array())
        return escaped_html(boost::json::serialize(v));
    std::string html = "<ol>";
    for (const auto& item : v.get_array())
        html += fmt::format("<li>{}</li>", shown(item, depth));
    return html + "</ol>";
}

std::string shown_content(const KeptText& kept) {
    const auto content = parse_json(kept.content);
    return content ? shown(*content, 0) : escaped_html(kept.content);
}

std::string name_of(const KeptText& kept) {
    const auto client = from_json<Client>(kept.content);
    const auto name = client ? spoken_name(*client) : std::string();
    return name.empty() ? to_text(kept.id) : name;
}

std::string section(const PageRecord& record) {
    const auto& kept = record.current;
    std::string html = fmt::format(
        "<section id=\"{0}\"><h2>{1}</h2><p><small>{0}, version {2}, {3}{4}{5}</small></p>\n",
        to_text(kept.id), escaped_html(spaced(record.kind)), kept.version, to_text(kept.changed_at),
        kept.why.empty() ? "" : ": ", escaped_html(kept.why));
    for (const auto& picture : record.pictures)
        html += fmt::format("<img src=\"{}\" alt=\"drawing on the body map\">\n",
                            escaped_html(picture));
    return html + shown_content(kept) + "</section>\n";
}

std::string foot() {
    return fmt::format("<footer><p><small>{}</small></p></footer>\n</body></html>\n",
                       escaped_html(knowledge::intended_use));
}

}  // namespace

std::string escaped_html(std::string_view text) {
    std::string html;
    html.reserve(text.size());
    for (const char c : text) {
        switch (c) {
            case '<': html += "&lt;"; break;
            case '>': html += "&gt;"; break;
            case '&': html += "&amp;"; break;
            case '"': html += "&quot;"; break;
            case '\'': html += "&#39;"; break;
            default: html += c;
        }
    }
    return html;
}

std::string index_head(std::string_view practice, bool clients_copy) {
    auto html = fmt::format(head, escaped_html(practice));
    if (clients_copy)
        html +=
            "<p>A copy of what this practice keeps about you. What the law or your safety asks the"
            " practice to keep apart is told in person; ask your practitioner.</p>\n";
    return html +
           "<p>Every version of every record is in <code>records/</code>, tables for a spreadsheet"
           " in <code>tables/</code>.</p>\n<ul>\n";
}

std::string index_row(const KeptText& client) {
    return fmt::format("<li><a href=\"clients/{}.html\">{}</a></li>\n", to_text(client.id),
                       escaped_html(name_of(client)));
}

std::string index_end() {
    return "</ul>\n" + foot();
}

std::string client_page(const KeptText& client, const std::vector<PageRecord>& records) {
    auto html = fmt::format(head, escaped_html(name_of(client)));
    html += "<p><a href=\"../index.html\">all</a></p>\n";
    for (const auto& record : records)
        html += section(record);
    return html + foot();
}

}  // namespace palpate::record
