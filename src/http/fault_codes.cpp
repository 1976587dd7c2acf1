#include "http/fault_codes.hpp"

#include <boost/json/array.hpp>

namespace palpate::http {
namespace {

// Sorted by what they are about. No two say the same, so that the order decides nothing; a test
// holds each against the sentence in the sources, and the page's words against the codes.
constexpr FaultCode codes[] = {
    // What was typed.
    {"required", "is required"},
    {"number_expected", "expected a number"},
    {"number_between", "expected a whole number from {} to {}"},
    {"one_to", "expected 1 to {}"},
    {"one_up_to", "must be 1 to {}"},
    {"zero_to", "expected 0 to {}"},
    {"zero_up_to", "must be 0 to {}"},
    {"zero_or_more", "expected 0 or more"},
    {"too_long", "expected at most {} bytes"},
    {"length", "expected 1 to {} bytes"},
    {"complaint", "expected 1 to {} bytes, in the client's words"},
    {"list_full", "there are at most {}"},
    {"reason_needed", "expected a reason, 1 to {} bytes"},
    {"reason_in_words", "expected the reason in some words"},
    {"email", "expected an address such as ana@example.org"},
    {"email_length", "expected an address such as ana@example.org, at most 254 bytes"},
    {"phone", "expected a number with digits"},
    {"name_needed", "expected at least one name"},
    {"name_part_needed", "expected a family name, a given name or a whole name"},
    {"currency", "expected one such as EUR"},
    {"day_to_come", "must not be a day to come"},
    {"future_needed", "must lie in the future"},
    {"before_episode", "must not be before the episode"},
    {"end_before_begin", "expected a day not before valid_from"},
    {"ends_before_since", "expected a day not before since"},
    {"who_was_told", "expected who was told"},
    {"another_client", "expected another client"},
    {"short_key", "expected 1 to 20 small letters a to z and digits, such as qlr"},
    {"calendar_address", "expected the address of a calendar (.ics) that begins with https://"},
    // Who comes in, and what they may.
    {"wrong_sign_in", "the address, the password or the code is wrong"},
    {"wrong_password", "this is not the password"},
    {"wrong_code", "this is not the code that the app shows now"},
    {"code_needed", "expected the code of the second factor"},
    {"too_many_tries", "too many attempts; wait, then try again"},
    {"password_short", "expected at least {} characters"},
    {"password_common", "many people use this one; several words in a row are better"},
    {"password_own_name", "expected one without your own name or address in it"},
    {"password_changed", "the password was changed meanwhile"},
    {"welcome_used", "this link was used or is too old; `palpate link` makes a new one"},
    {"role_needed", "expected at least one role, each once"},
    {"owner_needed", "the practice needs an owner who may come in"},
    {"address_taken", "another person has this address already"},
    {"permission", "this needs the permission {}"},
    {"owner_alone", "only the owner may overrule"},
    {"staff_alone", "is for staff alone"},
    {"page_reload",
     "expected the request to come from a page of this server, with its X-CSRF-Token"},
    // What is there no more, or is another by now.
    {"no_client", "there is no such client"},
    {"no_person", "there is no such person"},
    {"no_record", "there is no such record"},
    {"no_booking", "there is no such booking"},
    {"record_removed", "this record was removed"},
    {"removed_already", "this record was removed already"},
    {"link_over", "this link is not good, or not any more"},
    {"link_revoked", "this link is revoked already"},
    {"changed_meanwhile",
     "was changed meanwhile: this change was made from version {}, the record has version {} now"},
    {"person_changed", "somebody changed this person meanwhile"},
    {"course_changed", "somebody changed the course meanwhile: look at its visits again"},
    {"send_again", "was changed meanwhile: send it once more"},
    {"training_changed", "what you are trained in has changed meanwhile: send it once more"},
    {"consent_changed", "what the client agrees to has changed meanwhile: send it once more"},
    {"asked_meanwhile", "the client was asked or agreed to something meanwhile: send it once more"},
    // Clients, episodes, plans and sessions.
    {"only_kept", "this client's records are only kept, for the law of the place"},
    {"episode_closed", "this episode is closed: open it again, or open a new one"},
    {"nobody_treats", "this episode is closed: nobody treats in it"},
    {"intake_first", "nothing was answered in this episode yet: an intake comes first"},
    {"plan_first", "no plan of this episode is agreed: agree to one with the client first"},
    {"consent_refused", "the client refused treatment or took the consent back"},
    {"plan_is_old", "this plan was not made from the last assessment"},
    {"answers_are_old",
     "its answers cannot be judged with the knowledge of today: take a new intake"},
    {"no_last_time", "no session of this episode was finished yet: there is no last time"},
    {"session_there", "has its session already: go on with that one"},
    {"later_day", "is on a later day: what is open is of the day of the visit"},
    {"answers_missing", "{} items are not answered, at most {} may be"},
    {"every_item", "every item must be answered"},
    {"measure_out", "is out of use already"},
    {"picture_kind", "expected a JPEG, PNG or WebP picture, or a PDF"},
    {"picture_consent", "the client has not agreed to photographs; ask before the first"},
    {"files_full", "a client has at most {} files"},
    {"file_out", "this file was taken out; the reason is with it"},
    {"hold_first", "a legal hold is open: end it first"},
    {"lawyer_first", "expected the rules of the place to be confirmed by a lawyer first"},
    {"bookings_first", "is booked: call that off first, so that nobody else's time is lost"},
    // The calendar.
    {"no_new_bookings", "this service takes no new bookings"},
    {"not_theirs", "does not give this service"},
    {"hold_over", "the hold has run out: book it again"},
    {"not_movable", "only what is held or booked can be moved"},
    {"has_begun", "has begun already"},
    {"not_begun", "has not begun yet"},
    {"not_today", "is not today"},
    {"called_off", "is called off already"},
    {"done_already", "is {} already"},
    {"seats_taken", "every seat is taken at this time"},
    {"no_seats", "nobody can join this event"},
    {"event_over", "this event is over, closed or called off"},
    {"hours_there", "its hours are kept already: change hours {}"},
    {"undo_late", "was changed more than {} minutes ago"},
    {"waits_already", "waits for this already"},
    {"waits_not", "does not wait any more"},
    {"offer_over", "this offer is over"},
    {"calendars_full", "expected at most {} calendars"},
    {"unreachable", "nothing reaches this client: no address, or they want no messages"},
    {"nobody_to_call", "nobody is to be called"},
    {"questions_over", "these questions were answered, or are over"},
    {"questions_first", "the questions come before the work"},
    {"talk_first", "a practitioner talks with them first"},
    {"no_chair", "no chair is free then"},
};

// A value is one word or number: where `detail` has more in its place, it is another sentence.
std::optional<std::vector<std::string_view>> values_in(std::string_view says,
                                                       std::string_view detail) {
    std::vector<std::string_view> values;
    for (auto hole = says.find("{}"); hole != std::string_view::npos; hole = says.find("{}")) {
        if (!detail.starts_with(says.substr(0, hole)))
            return std::nullopt;
        detail.remove_prefix(hole);
        says.remove_prefix(hole + 2);
        const auto next = says.substr(0, says.find("{}"));
        const auto value =
            detail.substr(0, next.empty() ? std::string_view::npos : detail.find(next));
        if (value.empty() || value.find(' ') != std::string_view::npos)
            return std::nullopt;
        values.push_back(value);
        detail.remove_prefix(value.size());
    }
    if (detail != says)
        return std::nullopt;
    return values;
}

}  // namespace

std::span<const FaultCode> fault_codes() {
    return codes;
}

std::optional<Coded> code_of(std::string_view detail) {
    for (const auto& [code, says] : codes)
        if (auto values = values_in(says, detail))
            return Coded{code, *std::move(values)};
    return std::nullopt;
}

void add_code(boost::json::object& problem, std::string_view detail) {
    const auto coded = code_of(detail);
    if (!coded)
        return;
    problem["code"] = coded->code;
    if (!coded->values.empty())
        problem["values"] = boost::json::array(coded->values.begin(), coded->values.end());
}

}  // namespace palpate::http
