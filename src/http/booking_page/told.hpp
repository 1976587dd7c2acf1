// What somebody has typed so far. It is nowhere but in the form itself, from page to page: nothing
// of it is kept before the last step, and nothing at all of who gives up.
#pragma once

#include "http/booking_page/form.hpp"
#include "http/booking_page/html.hpp"
#include "http/booking_page/words.hpp"
#include "record/client.hpp"

#include <boost/json/object.hpp>

namespace palpate::http::booking_page {

struct Told {
    std::string name;
    std::string email;
    std::string phone;
    std::string birth;              // "1980-05-31"
    std::string note;               // for reception
    std::string words;              // why they come, for the therapist
    std::string words_in{};         // the language of the page they were typed on, BCP 47
    boost::json::object answers{};  // the contract's In
};

Told told_in(const Form& form);
// Hidden; without the fields that the page itself asks for.
enum class Asks { details, words, nothing };
void hide_told(Html& html, const Told& told, Asks asks);

// What is wrong with the details, by the field's name; empty when nothing is.
struct Wrong {
    std::string_view field;
    std::string message;
};
std::vector<Wrong> faults_of(const Told& told, const Words& words, Date today);

record::Client client_of(const Told& told, const Words& words);

// The answers as they are sent to the engine, with what the details say besides.
std::string answers_of(const Told& told, Date today);

}  // namespace palpate::http::booking_page
