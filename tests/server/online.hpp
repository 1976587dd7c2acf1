// For tests of the booking page: the house of calendar.hpp with its page open, and visitors without
// an account who read pages and send forms as a browser without scripts does.
#pragma once

#include "practice/sign_in.hpp"
#include "server/calendar.hpp"

#include <map>

namespace palpate::tests {

using Fields = std::vector<std::pair<std::string, std::string>>;

inline std::string encoded(std::string_view text) {
    std::string out;
    for (const char c : text)
        out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    return out;
}

inline std::string plain(std::string html) {
    for (const auto& [escape, meant] : std::map<std::string, std::string>{
             {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&#10;", "\n"}})
        for (auto at = html.find(escape); at != std::string::npos; at = html.find(escape, at + 1))
            html.replace(at, escape.size(), meant);
    for (auto at = html.find("&amp;"); at != std::string::npos; at = html.find("&amp;", at + 1))
        html.replace(at, 5, 1, '&');
    return html;
}

// The values of an attribute, wherever a piece of the page has it.
inline std::vector<std::string> found_in(const std::string& page, const std::string& before,
                                         const std::string& after = "\"") {
    std::vector<std::string> all;
    for (auto at = page.find(before); at != std::string::npos; at = page.find(before, at + 1)) {
        const auto from = at + before.size();
        all.push_back(plain(page.substr(from, page.find(after, from) - from)));
    }
    return all;
}

class Online : public Calendar {
protected:
    void SetUp() override {
        Calendar::SetUp();
        services_.entrance = &entrance_;
        services_.forms = &forms_;
        add_account(11, "Mia Berg");
        be({Role::owner});
        auto online = massage();
        online["name"] = "Back & neck";
        online["online"] = true;
        online["price"] = json::object{{"minor_units", 6500}, {"currency", "EUR"}};
        online["policy"] =
            json::object{{"notice_minutes", 24 * 60},
                         {"late", json::object{{"minor_units", 3000}, {"currency", "EUR"}}}};
        hands_on_ = add("/api/v1/services", text(online));
        online["name"] = "Talk";
        online["hands_on"] = false;
        talk_ = add("/api/v1/services", text(online));
        open_page({{"open", true}, {"phone", "030 1234"}}, 0);
        be({Role::reception});
    }

    void open_page(const json::object& rules, int version) {
        const auto roles = authority_.caller.roles;
        be({Role::owner});
        const auto reply = put("/api/v1/online-booking", rules, version);
        EXPECT_EQ(reply.status, 200) << reply.content;
        expect_fits("KeptOnlineRules", body_of(reply));
        be(roles);
    }
    void add_account(std::uint8_t number, std::string name) {
        practice::Account account{.id = store::id_of<practice::PersonId>(number),
                                  .person = {.name = std::move(name),
                                             .email = fmt::format("p{}@example.org", number),
                                             .roles = {Role::practitioner}},
                                  .made_at = clock_->now.load()};
        EXPECT_TRUE(practice::change(store_, store::id_of<practice::PracticeId>(1),
                                     [&](practice::Access& a) { return a.people.put(account); })
                        .has_value());
    }

    Reply send(const std::string& target, const Fields& fields, const std::string& address,
               const std::string& origin = "") {
        std::string body;
        for (const auto& [name, value] : fields)
            body += fmt::format("{}{}={}", body.empty() ? "" : "&", encoded(name), encoded(value));
        return http::answer({.method = Method::post,
                             .target = target,
                             .host = "localhost",
                             .content_type = "application/x-www-form-urlencoded",
                             .origin = origin,
                             .body = body,
                             .address = address},
                            services_);
    }

    // A browser without scripts.
    struct Visitor {
        explicit Visitor(Online& test, std::string from = "192.0.2.1")
            : at(test), address(std::move(from)) {}

        const std::string& open(const std::string& to) {
            url = to;
            reply = http::answer({.method = Method::get,
                                  .target = url,
                                  .host = "localhost",
                                  .accept_language = language,
                                  .address = address},
                                 at.services_);
            return follow();
        }
        // The form of the page as it is, and what a person adds; seconds pass meanwhile.
        const std::string& send(const Fields& more) {
            at.clock_->move(std::chrono::seconds(5));
            return send_at_once(more);
        }
        const std::string& send_at_once(const Fields& more) {
            const auto actions = found_in(reply.content, "method=\"post\" action=\"");
            EXPECT_FALSE(actions.empty()) << reply.content;
            if (actions.empty())
                return reply.content;
            sent = hidden();
            sent.insert(sent.end(), more.begin(), more.end());
            url = actions.front();
            reply = at.send(url, sent, address);
            return follow();
        }
        Fields hidden() const {
            Fields all;
            const auto& page = reply.content;
            const std::string start = "type=\"hidden\" name=\"";
            for (auto from = page.find(start); from != std::string::npos;
                 from = page.find(start, from + 1)) {
                const auto piece = page.substr(from, page.find('>', from) - from);
                all.emplace_back(found_in(piece, "name=\"").front(),
                                 found_in(piece, "value=\"").front());
            }
            return all;
        }
        const std::string& follow() {
            status = reply.status;
            if (reply.status == 303)
                return open(field(reply, "Location"));
            EXPECT_LT(reply.content.size(), 20'000U) << url;
            return reply.content;
        }
        // The starts on offer.
        std::vector<std::string> starts() const {
            return found_in(reply.content, "name=\"begin\" value=\"");
        }
        std::vector<std::string> asked() const {
            std::vector<std::string> all;
            for (auto& name : found_in(reply.content, "type=\"radio\" name=\""))
                if (all.empty() || all.back() != name)
                    all.push_back(std::move(name));
            return all;
        }
        std::string question() const {
            for (const auto& [name, value] : hidden())
                if (name == "asked")
                    return value;
            return {};
        }
        std::string title() const {
            const auto all = found_in(reply.content, "<h1>", "</h1>");
            return all.empty() ? "" : all.front();
        }

        Online& at;
        std::string address;
        std::string language = "en-GB,en";
        std::string url;
        int status = 0;  // of what was last sent or asked for, before it led elsewhere
        Reply reply;
        Fields sent;
    };

    std::string times(const std::string& service, const std::string& more = "") const {
        return "/book/practice-1/times?service=" + service + "&location=" + house_ + more;
    }
    // To the form of Tuesday at ten.
    void hold(Visitor& visitor, const std::string& service,
              const std::string& begin = "2026-11-24T10:00+01:00", const std::string& more = "") {
        visitor.open(times(service, "&day=2026-11-24" + more));
        visitor.send({{"begin", begin}});
    }
    static Fields ana() {
        return {{"name", "Ana Ruiz"},
                {"email", "ana@example.org"},
                {"birth", "1980-05-31"},
                {"do", "next"}};
    }
    // No to everything, until the last page; `yes` names findings that are answered with yes, or
    // with what follows the =.
    void answer(Visitor& visitor, const std::map<std::string, std::string>& otherwise = {}) {
        for (int pages = 0; !visitor.question().empty() && pages < 40; ++pages) {
            Fields fields{{"do", "next"}};
            if (visitor.question() == "about_you")
                fields.insert(fields.end(), {{"q.age_years", "40"},
                                             {"q.female_sex", "female"},
                                             {"q.duration_days", "3"},
                                             {"q.duration_unit", "weeks"}});
            else
                for (const auto& name : visitor.asked()) {
                    const auto found = otherwise.find(name.substr(2));
                    fields.emplace_back(name, found == otherwise.end() ? "no" : found->second);
                }
            visitor.send(fields);
        }
    }
    // What the desk sees that day.
    json::array bookings(std::string_view day = "2026-11-24") {
        be({Role::reception});
        const auto reply = get(fmt::format(
            "/api/v1/bookings?from={}T00:00:00%2B01:00&until={}T23:59:00%2B01:00", day, day));
        EXPECT_EQ(reply.status, 200) << reply.content;
        auto body = body_of(reply);
        auto all = body.at("bookings").as_array();
        return all;
    }
    json::value first_booking(std::string_view day = "2026-11-24") {
        auto all = bookings(day);
        if (all.empty())
            throw std::runtime_error("nothing is booked on that day");
        return all.front();
    }
    std::string status_of(const json::value& booking) {
        return text_of(booking.at("content").at("status"));
    }
    std::size_t clients_called(std::string_view name) {
        be({Role::reception});
        auto body = body_of(get("/api/v1/clients?search=" + encoded(name)));
        return body.at("clients").as_array().size();
    }

    practice::StoreAuthority people_{store_, false};
    practice::Entrance entrance_{store_, store_, people_, false};
    practice::PublicForms forms_{[this] { return clock_->now.load(); }};
    std::string hands_on_, talk_;
};

}  // namespace palpate::tests
