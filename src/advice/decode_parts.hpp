// The decoder behind decode(): one function a part of the contract. It stops caring after the first
// fault, which it keeps with a JSON pointer and the permitted values.
#pragma once

#include "advice/in.hpp"
#include "knowledge/clashes.hpp"

#include <array>
#include <optional>
#include <span>
#include <string>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

namespace palpate::advice {

// A told answer that another one shows to be wrong, or the other is: nobody may guess which, so the
// stricter counts and both are named among not_considered (clashes.hpp, condition_findings.csv).
struct Contradiction {
    int finding = -1;
    std::string told;      // "no", or a number
    std::string taken_as;  // "yes", "unknown" or "14-27"
    std::string against;   // where the other is: complaint, regions, findings, conditions
    std::string id;        // of the other there: pain_now; a region, finding or condition
    std::string says;      // the other answer: "yes", or a number; empty of a condition
};

// The JSON pointer (RFC 6901) to the member `key` of what `path` points to. Of a key that nobody
// could have meant only the start is kept: 80 bytes, before ~ and / are escaped.
std::string place_in(std::string_view path, std::string_view key);

class Decoder {
public:
    explicit Decoder(const knowledge::Knowledge& k) : k_(k) {
        in_.facts = intake::nothing_known(k);
        in_.asked.assign(k.findings.size(), false);
    }

    using Object = boost::json::object;
    using Value = boost::json::value;

    const Object* object_at(const std::string& path, const Value* value);
    void refuse_unknown(const std::string& path, const Object& object,
                        std::span<const std::string_view> permitted);
    void about_client(const Object& root, std::optional<Date> caller_today);
    void painted(const Object& root);
    void findings(const Object& root);
    void conditions_and_medicines(const Object& root);
    void care(const Object& root);  // surgeries, no-touch areas, observations, devices, allergies
    void checked_and_cleared(const Object& root);
    void movements(const Object& root);
    void overloads(const Object& root);
    void qualities(const Object& root);  // and eases
    void palpation(const Object& root);
    void wishes(const Object& root);
    void consent_and_scope(const Object& root);
    void time_and_goals(const Object& root);
    void rest(const Object& root);
    void agree(const Object& root);  // facts told twice must agree; impossible pairs are refused

    void fail(std::string path, std::string message);  // the first one is kept

    const std::optional<Fault>& fault() const { return fault_; }
    In take() && { return std::move(in_); }

private:
    std::optional<double> number(const Object& object, std::string_view key, std::string path,
                                 double lo, double hi);
    std::optional<int> whole(const Object& object, std::string_view key, std::string path, int lo,
                             int hi);  // refuses 5.5 instead of rounding it
    std::optional<std::string> text(const Object& object, std::string_view key, std::string path,
                                    std::size_t length_max = 4000);
    std::optional<Tri> answer(const Value& value, const std::string& path);
    std::vector<std::string> texts(const Object& object, std::string_view key,
                                   std::string_view path_of_object = "");
    std::optional<int> days_ago(const Object& object, std::string_view key, std::string path);
    void unknown_id(std::string path, std::string_view kind, std::string_view id);

    void tell(const char* finding, Tri value, const std::string& path);
    void tell(int finding, Interval value, const std::string& path);
    void one_finding(const std::string& id, const Value& value);
    void pressure(const Value& value, const std::string& path);
    void stroke(const Object& stroke, const std::string& path);
    bool condition(std::string_view list, const std::string& told);
    bool medicine(const std::string& told);
    void takes(int medicine);
    bool stop(const std::string& told);
    bool in_words(std::string_view list, const std::string& told);
    void stands_for(const knowledge::ConditionWords& words, std::vector<std::string>& read_as);
    void not_known_yet();
    bool known_in(const char* table, std::string_view id, const std::string& path);
    void feels(int region, const std::string& quality, const std::string& path);
    void drawn(const char* finding);
    void fill(const char* finding);
    void fill(int finding, Tri value);  // only what nobody told
    void eased();
    void other_care(const Object& root);
    void one_care(const Object& care, const std::string& path);
    void what_conditions_tell();
    void context();
    void bleeding_together();
    void high_doses(std::string_view told);
    void stopped_by_medicines();
    void since();
    void answered_on(const Object& history);
    void lapse();
    // A finding that only a woman has, where the client is told to be male.
    bool not_of_a_man(int finding) const;
    void not_both();
    std::optional<Contradiction> says_so(const knowledge::Clash& clash) const;
    void told_apart();
    void outweighed(int condition, int finding, Interval told, Interval value);
    void say_contradictions();
    void ask_where();
    void pains(const Object& complaint);
    void how_it_began(const Object& complaint);
    void injured_lately();
    void one_clearance(const Object& told, const std::string& path);
    void one_check(const Object& told, const std::string& path);
    std::string_view why_not(const screening::DoctorCheck& check, const Object& told,
                             const std::string& path);
    bool names_row(const char* table, std::string_view told) const;
    void home_wishes(const Object& root);
    bool home_item(std::string_view told) const;
    void past_responses(const Object& history);
    void learned(const Object& history);
    std::optional<planning::LearnedInterval> learned_interval(const Object& one,
                                                              const std::string& path);
    std::optional<planning::LearnedBenefit> one_learned(const Value& value,
                                                        const std::string& path);
    std::optional<int> technique_meant(std::string_view told) const;
    std::vector<int> regions_meant(std::string_view told) const;  // by id, base or group

    const knowledge::Knowledge& k_;
    In in_;
    std::optional<Fault> fault_;
    std::vector<int> medicines_;
    bool injured_ = false;  // complaint.trauma is yes
    std::optional<int> pain_now_;
    std::vector<Contradiction> contradictions_;
    std::vector<int> named_;           // conditions by their own name, not by a medicine's
    std::array<bool, 2> numb_legs_{};  // left, right
    std::array<bool, 2> numb_arms_{};
};

}  // namespace palpate::advice
