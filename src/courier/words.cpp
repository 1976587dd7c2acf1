#include "courier/words.hpp"

#include "base/text.hpp"
#include "courier/mime.hpp"

#include <array>

#include <fmt/core.h>

namespace palpate::courier {
namespace {

using scheduling::MessageAbout;
using Seven = std::array<std::string_view, 7>;
using Twelve = std::array<std::string_view, 12>;
using Each = std::array<std::string_view, 6>;  // in the order of MessageAbout

struct Words {
    std::string_view code;
    Seven weekdays;  // from Sunday
    Twelve months;
    std::string_view moment;        // weekday, day, month, year, hour
    std::string_view hello;         // name
    Each subject;                   // practice
    Each said;                      // moment
    Each said_short;                // moment
    std::string_view answer;        // hour
    std::string_view answer_short;  // hour, link
    std::string_view questions;     // before a link; of questions
    std::string_view or_ask_us;     // how; of questions
    std::string_view where;
    std::string_view reach_us;  // how
    std::string_view ask_us;    // how; of a visit that was called off
    std::string_view by_phone;
    std::string_view by_mail;
    std::string_view or_else;
    std::string_view stop;
    std::string_view calendar;  // practice
};

constexpr Words english{
    .code = "en",
    .weekdays = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
    .months = {"January", "February", "March", "April", "May", "June", "July", "August",
               "September", "October", "November", "December"},
    .moment = "{}, {} {} {}, {}",
    .hello = "Hello {},",
    .subject = {"A reminder of your appointment", "Your appointment is booked",
                "Your appointment was moved", "Your appointment was cancelled",
                "An appointment has come free", "A few questions from {}"},
    .said = {"This is a reminder of your appointment: {}.", "Your appointment is booked: {}.",
             "Your appointment was moved. It is now: {}.", "Your appointment was cancelled: {}.",
             "An appointment that you wait for has come free: {}.",
             "We have a few short questions for you. They take about a minute."},
    .said_short = {"a reminder of your appointment: {}.", "your appointment is booked: {}.",
                   "your appointment was moved. It is now: {}.",
                   "your appointment was cancelled: {}.", "an appointment has come free: {}.",
                   "a few short questions for you:"},
    .answer = "We hold it for you until {}. To take it or to let it go, open:",
    .answer_short = "Yours until {}: {}",
    .questions = "To answer them, open:",
    .or_ask_us = "If you would rather talk to us: {}.",
    .where = "Where: {}",
    .reach_us = "If you cannot come or have a question, please tell us: {}.",
    .ask_us = "For another appointment or a question: {}.",
    .by_phone = "call {}",
    .by_mail = "write to {}",
    .or_else = " or ",
    .stop = "To get no more messages like this, open:",
    .calendar = "Appointment: {}"};

constexpr Words spanish{
    .code = "es",
    .weekdays = {"domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"},
    .months = {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
               "septiembre", "octubre", "noviembre", "diciembre"},
    .moment = "{}, {} de {} de {}, {}",
    .hello = "Hola, {}:",
    .subject = {"Recordatorio de su cita", "Su cita está reservada", "Su cita ha cambiado de hora",
                "Su cita ha sido cancelada", "Ha quedado libre una cita", "Unas preguntas de {}"},
    .said = {"Le recordamos su cita: {}.", "Su cita está reservada: {}.",
             "Su cita ha cambiado de hora. Ahora es: {}.", "Su cita ha sido cancelada: {}.",
             "Ha quedado libre una cita que usted espera: {}.",
             "Tenemos unas preguntas breves para usted. Toman cerca de un minuto."},
    .said_short = {"le recordamos su cita: {}.", "su cita está reservada: {}.",
                   "su cita ha cambiado de hora. Ahora es: {}.", "su cita ha sido cancelada: {}.",
                   "ha quedado libre una cita: {}.", "unas preguntas breves para usted:"},
    .answer = "Se la guardamos hasta las {}. Para aceptarla o dejarla pasar, abra:",
    .answer_short = "Suya hasta las {}: {}",
    .questions = "Para responderlas, abra:",
    .or_ask_us = "Si prefiere hablar con nosotros: {}.",
    .where = "Dónde: {}",
    .reach_us = "Si no puede venir o tiene alguna pregunta, avísenos: {}.",
    .ask_us = "Para otra cita o una pregunta: {}.",
    .by_phone = "llame al {}",
    .by_mail = "escriba a {}",
    .or_else = " o ",
    .stop = "Para no recibir más mensajes como este, abra:",
    .calendar = "Cita: {}"};

const Words& words_of(const Telling& telling) {
    return telling.language == Language::spanish ? spanish : english;
}

std::string_view of(const Each& each, const Telling& telling) {
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
std::string said_of(const Telling& telling, const Each& each) {
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
    if (telling.answer_by)
        all.push_back(filled(words.answer, hour_text(telling, *telling.answer_by)));
    if (telling.about == MessageAbout::questions)
        all.emplace_back(words.questions);
    return all;
}

}  // namespace

Language language_of(std::string_view bcp47) {
    const auto first = lower_case(bcp47.substr(0, bcp47.find('-')));
    return first == "es" ? Language::spanish : Language::english;
}

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
        words_of(telling).code, escaped(subject_of(telling)));
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
