// Fields of a form with their labels, hints and faults tied together, so that a screen reader says
// what an eye sees.
#pragma once

#include "http/booking_page/told.hpp"

namespace palpate::http::booking_page {

// "q.fever"
std::string field_of(std::string_view finding);

struct Field {
    std::string_view name;  // of the field; its id, too
    std::string_view label;
    std::string_view value;
    std::string_view type = "text";
    std::string_view autocomplete = "off";
    std::string_view input_mode = "";
    std::string_view hint = "";
    std::string_view beside = "";  // after the label: "(optional)"
    std::string_view error = "";
    std::string_view language = "";  // of the label, when it is not the page's
    bool lines = false;              // several
};
void write_field(Html& html, const Field& field);

struct Choice {
    std::string_view value;
    std::string_view label;
};
// One of these, side by side.
void write_choices(Html& html, const Field& field, std::initializer_list<Choice> choices);

std::string_view error_of(const std::vector<Wrong>& wrong, std::string_view field);

// What is to be corrected, at the top, each with a link to its field.
void write_faults(Html& html, const Words& words, const std::vector<Wrong>& wrong,
                  std::string_view prefix = "");

}  // namespace palpate::http::booking_page
