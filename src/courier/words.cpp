#include "courier/words.hpp"

#include "base/language.hpp"
#include "courier/mime.hpp"
#include "courier/sentences.hpp"

#include <fmt/core.h>

namespace palpate::courier {
namespace {

using scheduling::MessageAbout;
const Sentences& words_of(const Telling& telling) {
    return best_language(every_sentences(), telling.language);
}

std::string_view of(const Sentences::Each& each, const Telling& telling) {
    return each[static_cast<std::size_t>(telling.about)];
}

template <class... Values>
std::string filled(std::string_view pattern, const Values&... values) {
    return fmt::format(fmt::runtime(pattern), values...);
}

std::string hour_text(const Telling& telling, const scheduling::LocalTime& time) {
    const auto minute = time.wall.minute.count();
    auto hour = fmt::format("{:02}:{:02}", minute / 60, minute % 60);
    return telling.name_zone ? hour + " " + time.abbreviation : hour;
}

// "call 030 123 or write to desk@example.org"; empty where nothing is known.
std::string reach_text(const Telling& telling) {
    const auto& words = words_of(telling);
    std::string text;
    if (!telling.phone.empty())
        text = filled(words.by_phone, one_line(telling.phone));
    if (!telling.email.empty())
        text.append(text.empty() ? "" : words.or_else)
            .append(filled(words.by_mail, one_line(telling.email)));
    return text;
}

std::string escaped(std::string_view text) {
    std::string html;
    for (const char c : text)
        switch (c) {
            case '&': html += "&amp;"; break;
            case '<': html += "&lt;"; break;
            case '>': html += "&gt;"; break;
            case '"': html += "&quot;"; break;
            case '\'': html += "&#39;"; break;
            default: html += c;
        }
    return html;
}

std::string_view reach_sentence(const Telling& telling) {
    const auto& words = words_of(telling);
    if (telling.about == MessageAbout::questions)
        return words.or_ask_us;
    return telling.about == MessageAbout::cancelled ? words.ask_us : words.reach_us;
}

// Questions belong to no moment.
std::string said_of(const Telling& telling, const Sentences::Each& each) {
    const auto pattern = of(each, telling);
    return telling.about == MessageAbout::questions ? std::string(pattern)
                                                    : filled(pattern, moment_text(telling));
}

// The paragraphs that both forms of a mail have, in order.
std::vector<std::string> paragraphs(const Telling& telling) {
    const auto& words = words_of(telling);
    std::vector<std::string> all;
    if (!telling.client.empty())
        all.push_back(filled(words.hello, one_line(telling.client)));
    all.push_back(said_of(telling, words.said));
    if (!telling.place.empty() && telling.about != MessageAbout::cancelled)
        all.push_back(filled(words.where, one_line(telling.place)));
    if (const auto reach = reach_text(telling); !reach.empty())
        all.push_back(filled(reach_sentence(telling), reach));
    all.push_back(one_line(telling.practice));
    if (telling.answer_by) {
        all.emplace_back(words.turn);
        all.push_back(filled(words.answer, hour_text(telling, *telling.answer_by)));
    }
    if (telling.about == MessageAbout::questions)
        all.emplace_back(words.questions);
    return all;
}

}  // namespace

std::string moment_text(const Telling& telling) {
    const auto& words = words_of(telling);
    const auto day = telling.begin.wall.day;
    const auto hour = hour_text(telling, telling.begin);
    const auto weekday = std::chrono::weekday(std::chrono::sys_days(day)).c_encoding();
    return filled(words.moment, words.weekdays[weekday], static_cast<unsigned>(day.day()),
                  words.months[static_cast<unsigned>(day.month()) - 1],
                  static_cast<int>(day.year()), hour);
}

std::string subject_of(const Telling& telling) {
    return filled(of(words_of(telling).subject, telling), one_line(telling.practice));
}

std::string calendar_title(const Telling& telling) {
    return filled(words_of(telling).calendar, one_line(telling.practice));
}

std::string mail_text(const Telling& telling) {
    std::string text;
    for (const auto& paragraph : paragraphs(telling))
        text += paragraph + "\r\n\r\n";
    if (!telling.answer_url.empty())
        text += telling.answer_url + "\r\n\r\n";
    if (telling.stop_url.empty())
        return text;
    return text + fmt::format("-- \r\n{}\r\n{}\r\n", words_of(telling).stop, telling.stop_url);
}

std::string mail_html(const Telling& telling) {
    auto html = fmt::format(
        "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\"><title>{}</title></head>"
        "\n<body>\n",
        words_of(telling).language, escaped(subject_of(telling)));
    for (const auto& paragraph : paragraphs(telling))
        html += fmt::format("<p>{}</p>\n", escaped(paragraph));
    if (!telling.answer_url.empty())
        html += fmt::format("<p><a href=\"{0}\">{0}</a></p>\n", escaped(telling.answer_url));
    if (!telling.stop_url.empty())
        html += fmt::format("<hr><p><small>{0} <a href=\"{1}\">{1}</a></small></p>\n",
                            words_of(telling).stop, escaped(telling.stop_url));
    return html + "</body></html>\n";
}

std::string short_text(const Telling& telling) {
    const auto& words = words_of(telling);
    auto text =
        fmt::format("{}: {}", one_line(telling.practice), said_of(telling, words.said_short));
    if (telling.about == MessageAbout::questions)
        return text + " " + telling.answer_url;
    if (!telling.place.empty() && telling.about != MessageAbout::cancelled)
        text += " " + filled(words.where, one_line(telling.place)) + ".";
    if (telling.answer_by)
        return text + " " +
               filled(words.answer_short, hour_text(telling, *telling.answer_by),
                      telling.answer_url);
    if (!telling.phone.empty())
        text +=
            " " + filled(reach_sentence(telling), filled(words.by_phone, one_line(telling.phone)));
    return text;
}

}  // namespace palpate::courier
