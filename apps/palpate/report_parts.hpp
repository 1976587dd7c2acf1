// The parts of a report, each read from the contract's answer as JSON.
#pragma once

#include "report.hpp"

#include <set>
#include <string_view>

#include <boost/json.hpp>

namespace palpate::app {

// Ids as words. An id that no table has is said with spaces for its underscores.
class Names {
public:
    explicit Names(const knowledge::Knowledge& k) : k_(k) {}

    const knowledge::Knowledge& knowledge() const { return k_; }
    std::string region(std::string_view id) const;  // a region or a group of them
    std::string technique(std::string_view id) const;
    std::string in_table(std::string_view table, std::string_view id) const;
    std::string source(std::string_view id_with_side) const;
    std::string flag(std::string_view id) const;

private:
    const knowledge::Knowledge& k_;
};

std::string spaced(std::string_view id);

// The members of one object of the answer; what is missing or null is empty.
std::string text_at(const boost::json::object& object, std::string_view key);
double number_at(const boost::json::object& object, std::string_view key);
bool has(const boost::json::object& object, std::string_view key);
const boost::json::array& list_at(const boost::json::object& object, std::string_view key);
std::vector<std::string> texts_at(const boost::json::object& object, std::string_view key);

// "pain of 6 drawn on the left low back [low_back_left; Simons1999; limited]", each once.
std::vector<std::string> because_of(const boost::json::object& object);

// The section of restrictions: those with the same verdict, reason and way out stand together.
Section limits_of(const boost::json::object& answer, const Names& names);
// What could not be settled, and what to ask and test.
Section questions_of(const advice::Out& out, const knowledge::Knowledge& k);
Section sources_of(const boost::json::object& answer, const Names& names);
// The session, the course, when to stop, at home, told but not used.
void add_care(const boost::json::object& answer, const Names& names, Report& report);

}  // namespace palpate::app
