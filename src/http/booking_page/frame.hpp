// What all the booking pages share: head, foot, the way to the other languages, and addresses.
#pragma once

#include "http/booking_page/html.hpp"
#include "http/booking_page/words.hpp"
#include "http/exchange.hpp"
#include "scheduling/zone.hpp"

#include <concepts>
#include <functional>
#include <optional>

namespace palpate::http::booking_page {

struct Shell {
    const Words& words;
    std::string practice;   // as people call it
    std::string slug;       // in addresses
    std::string phone;      // of the practice; empty: not said
    std::string emergency;  // the place's number, in words: "112 or 999"
    std::string here;       // this page's address with ? or & at its end, for other languages and
                            // clocks; empty: it answers a form, and cannot be asked for again
    // The clock whose hours a client sees beside those of the place. It is kept in the address
    // alone, so that it works without scripts and nothing is stored on anybody's device.
    std::optional<scheduling::Zone> own_clock = {};
    bool chooses_clock = false;  // just now
};

constexpr std::string_view choose_clock = "choose";  // ?zone=: the page with the choice

// "/book/practice/times?service=...&lang=en"; values are encoded, empty ones left out.
using Query = std::initializer_list<std::pair<std::string_view, std::string_view>>;
std::string address_of(const Shell& shell, std::string_view below, Query query = {});
// The same of an address that is whole: with language and clock.
std::string spoken_address(const Shell& shell, std::string_view address, Query query = {});
// Where a form goes; the language travels in its fields.
std::string form_address(const Shell& shell, std::string_view address);

// The first number to dial: "999 or 112" is 999.
std::string dialled(std::string_view emergency);

std::string page_of(const Shell& shell, std::string_view title,
                    const std::function<void(Html&)>& inside);

// The same of one that is everybody's, without a word about anybody: search engines may show it.
std::string public_page_of(const Shell& shell, std::string_view title,
                           const std::function<void(Html&)>& inside);

Reply html_reply(std::string content, int status = 200);
// A page that says something and shows the way on; `more` are paragraphs.
Reply sorry(const Shell& shell, int status, std::string_view title,
            std::initializer_list<std::string_view> more);
Reply see_other(std::string_view address);

std::string_view style();  // of all of them

}  // namespace palpate::http::booking_page
