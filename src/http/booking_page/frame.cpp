#include "http/booking_page/frame.hpp"

#include "http/booking_page/client_words.hpp"
#include "http/booking_page/form.hpp"
#include "http/replies.hpp"

namespace palpate::http::booking_page {
namespace {

// Whom a page is for: who has its address, or everybody, whom a search engine may bring.
enum class Readers { who_has_it, everybody };

void write_head(Html& html, const Shell& shell, std::string_view title, Readers readers) {
    html.in("head", {}, [&] {
        html.one("meta", {{"charset", "utf-8"}});
        html.one("meta",
                 {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
        if (readers == Readers::everybody)
            html.one("meta", {{"name", "description"},
                              {"content", filled(shell.words.book_at, shell.practice)}});
        else
            html.one("meta", {{"name", "robots"}, {"content", "noindex"}});
        // Without it a browser hides where its forms come from (Origin: null), also from us. An
        // address with a ticket is told to nobody else.
        html.one("meta", {{"name", "referrer"}, {"content", "same-origin"}});
        html.in("title", fmt::format("{} - {}", title, shell.practice));
        html.one("link", {{"rel", "stylesheet"}, {"href", "/book/style.css"}});
    });
}

std::string clock_query(const Shell& shell) {
    if (shell.chooses_clock)
        return fmt::format("zone={}&", choose_clock);
    return shell.own_clock ? fmt::format("zone={}&", percent_encoded(shell.own_clock->name()))
                           : std::string();
}

void write_header(Html& html, const Shell& shell) {
    const auto& w = shell.words;
    html.in("header", {}, [&] {
        html.in("p", {{"class", "practice"}}, filled(w.book_at, shell.practice));
        for (const auto& other : every_words())
            if (!shell.here.empty() && other.language != w.language)
                html.in("a",
                        {{"href", fmt::format("{}{}lang={}", shell.here, clock_query(shell),
                                              other.language)},
                         {"lang", other.language},
                         {"hreflang", other.language}},
                        other.own_name);
    });
}

// A number that a telephone dials by one tap; `number` may be words: "999 or 112".
void write_number(Html& html, std::string_view sentence, std::string_view number,
                  std::string_view dials) {
    const auto at = sentence.find("{}");
    std::string plain(dials);
    std::erase(plain, ' ');
    html.in("p", {}, [&] {
        html.text(sentence.substr(0, at));
        html.in("a", {{"href", "tel:" + plain}}, number);
        html.text(sentence.substr(at + 2));
    });
}

// The emergency number first. Where help is needed now, no other number stands beside it.
void write_foot(Html& html, const Shell& shell) {
    const auto& w = shell.words;
    const auto number = number_words(shell.emergency, w);
    html.in("footer", {}, [&] {
        if (!number.text.empty())
            write_number(html, w.emergency_foot, number.text, dialled(shell.emergency));
        if (!shell.phone.empty())
            write_number(html, w.reach_us, shell.phone, shell.phone);
    });
}

}  // namespace

std::string address_of(const Shell& shell, std::string_view below, Query query) {
    return spoken_address(shell, fmt::format("/book/{}{}", shell.slug, below), query);
}

std::string spoken_address(const Shell& shell, std::string_view address, Query query) {
    auto whole = fmt::format("{}?", address);
    for (const auto& [name, value] : query)
        if (!value.empty())
            whole += fmt::format("{}={}&", name, percent_encoded(value));
    return fmt::format("{}{}lang={}", whole, shell.own_clock ? clock_query(shell) : std::string(),
                       shell.words.language);
}

std::string form_address(const Shell& shell, std::string_view address) {
    return shell.own_clock
               ? fmt::format("{}?zone={}", address, percent_encoded(shell.own_clock->name()))
               : std::string(address);
}

std::string dialled(std::string_view emergency) {
    const auto first = emergency.find_first_of("0123456789");
    if (first == std::string_view::npos)
        return "112";
    const auto number = emergency.substr(first);
    const auto end = std::min(number.find_first_not_of("0123456789 "), number.size());
    const auto last = number.substr(0, end).find_last_not_of(' ');
    return std::string(number.substr(0, last + 1));
}

namespace {

std::string page_for(Readers readers, const Shell& shell, std::string_view title,
                     const std::function<void(Html&)>& inside) {
    Html html;
    html.in("html", {{"lang", shell.words.language}}, [&] {
        write_head(html, shell, title, readers);
        html.in("body", {}, [&] {
            write_header(html, shell);
            html.in("main", {}, [&] {
                html.in("h1", title);
                inside(html);
            });
            write_foot(html, shell);
        });
    });
    return std::move(html).take();
}

}  // namespace

std::string page_of(const Shell& shell, std::string_view title,
                    const std::function<void(Html&)>& inside) {
    return page_for(Readers::who_has_it, shell, title, inside);
}

std::string public_page_of(const Shell& shell, std::string_view title,
                           const std::function<void(Html&)>& inside) {
    return page_for(Readers::everybody, shell, title, inside);
}

Reply html_reply(std::string content, int status) {
    Reply reply{.status = status, .content_type = html_type, .content = std::move(content)};
    reply.fields = fmt::format("{}Vary: Accept-Language\r\n", not_kept);
    return reply;
}

Reply sorry(const Shell& shell, int status, std::string_view title,
            std::initializer_list<std::string_view> more) {
    return html_reply(
        page_of(shell, title,
                [&](Html& html) {
                    for (const auto words : more)
                        if (!words.empty())
                            html.in("p", words);
                    if (status != 404 || !shell.phone.empty())
                        html.in("p", {}, [&] {
                            html.in("a", {{"class", "button"}, {"href", address_of(shell, "")}},
                                    shell.words.try_again);
                        });
                }),
        status);
}

Reply see_other(std::string_view address) {
    Reply reply{.status = 303};
    // Our own path with what was encoded: no line can be broken by it.
    reply.fields = fmt::format("Location: {}\r\n{}", address, not_kept);
    return reply;
}

}  // namespace palpate::http::booking_page
