// What the booking pages say, from each language's file (web/src/words/languages). {} stands for
// what is filled in, in this order. Short, kind, exact; nothing there blames, frightens or
// promises.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace palpate::http::booking_page {

struct Words {
    std::string_view language;                 // "en"
    std::string_view own_name;                 // as its speakers call it
    std::array<std::string_view, 7> weekdays;  // Sunday first
    std::array<std::string_view, 12> months;
    std::string_view day;          // weekday, day, month
    std::string_view day_in_year;  // weekday, day, month, year
    std::string_view decimal;      // between units and hundredths

    std::string_view book_at;         // the practice
    std::string_view emergency_foot;  // the number

    std::string_view choose_service;
    std::string_view minutes;
    std::string_view at_place;
    std::string_view free_of_charge;
    std::string_view nothing_offered;
    std::string_view call_us;   // the practice's telephone
    std::string_view reach_us;  // the same, at the foot of each page

    std::string_view choose_time;
    std::string_view with_whom;
    std::string_view anybody;
    std::string_view first_free;
    std::string_view week_before;
    std::string_view week_after;
    std::string_view week_of;
    std::string_view zone_note;    // the zone of the place, its letters
    std::string_view hour_in;      // by another clock: the hour, the city
    std::string_view other_clock;  // the way to choose one
    std::string_view your_clock;   // its label
    std::string_view show_clock;   // its button
    std::string_view place_clock;  // none besides; the city of the place
    std::string_view own_clock;    // the second hour's; the city
    std::string_view same_clock;   // it shows the same; the city
    std::string_view day_closed;   // why a day has no start
    std::string_view day_away;     // the same, of the one who was asked for
    std::string_view day_full;
    std::string_view day_too_soon;
    std::string_view day_too_far;
    std::string_view nothing_this_week;
    std::string_view next_free;
    std::string_view show_next_free;
    std::string_view nothing_at_all;
    std::string_view other_service;
    std::string_view again;  // the hour on a day when the clock shows it twice

    std::string_view kept_until;  // the hour, and the latest
    std::string_view kept_no_more;
    std::string_view give_back;
    std::string_view given_back;
    std::string_view given_back_more;
    std::string_view about_you;
    std::string_view name;
    std::string_view email;
    std::string_view phone;
    std::string_view reach_hint;
    std::string_view birth;
    std::string_view birth_hint;
    std::string_view note;
    std::string_view note_hint;
    std::string_view optional;
    std::string_view leave_empty;
    std::string_view go_on;

    std::string_view to_correct;
    std::string_view nothing_lost;
    std::string_view name_missing;
    std::string_view reach_missing;
    std::string_view email_wrong;
    std::string_view phone_wrong;
    std::string_view birth_wrong;
    std::string_view too_long;  // how many characters

    std::string_view questions;
    std::string_view questions_why;
    std::string_view any_of_these;
    std::string_view none_of_these;
    std::string_view none_nor_pregnant;
    std::string_view yes;
    std::string_view no;
    std::string_view not_sure;
    std::string_view unanswered;
    std::string_view number_wrong;  // from, to
    std::string_view number_hint;
    std::string_view about_more;
    std::string_view the_last;
    std::string_view words;
    std::string_view words_hint;
    std::string_view age;
    std::string_view sex;
    std::string_view female;
    std::string_view male;
    std::string_view other_sex;
    std::string_view since;
    std::string_view days;
    std::string_view weeks;
    std::string_view months_unit;
    std::string_view years;
    std::string_view nothing_hurts;
    std::string_view systolic;
    std::string_view diastolic;

    std::string_view review;
    std::string_view what;
    std::string_view when;
    std::string_view where;
    std::string_view whom;
    std::string_view price;
    std::string_view cancelling;
    std::string_view policy_none;
    std::string_view policy;            // until when it is free, the fee later
    std::string_view policy_free_late;  // until when; nothing is due later either
    std::string_view policy_now;
    std::string_view policy_no_show;
    std::string_view book_it;

    std::string_view booked;
    std::string_view booked_more;
    std::string_view nothing_against;
    std::string_view add_to_calendar;
    std::string_view calendar_title;  // the practice
    std::string_view keep_link;
    std::string_view call_off;
    std::string_view move;
    std::string_view waits;
    std::string_view waits_more;  // until when
    std::string_view waits_call;  // whom, the telephone
    std::string_view if_worse;    // the number

    std::string_view call_off_title;
    std::string_view due;  // the fee
    std::string_view nothing_due;
    std::string_view call_off_now;
    std::string_view keep_it;
    std::string_view called_off;
    std::string_view called_off_due;
    std::string_view called_off_free;
    std::string_view book_again;
    std::string_view is_over;
    std::string_view move_title;
    std::string_view move_from;  // when it is
    std::string_view move_not;
    std::string_view move_late;
    std::string_view move_call;

    std::string_view taken;
    std::string_view taken_more;
    std::string_view taken_choose;
    std::string_view emergency_general;
    std::string_view emergency_call;
    std::string_view emergency_nothing_booked;
    std::string_view emergency_letter;
    std::string_view emergency_wrong;
    std::string_view too_many;
    std::string_view too_many_more;
    std::string_view busy;
    std::string_view too_fast;
    std::string_view expired;
    std::string_view not_ours;
    std::string_view not_ours_more;
    std::string_view not_offered;
    std::string_view not_offered_more;
    std::string_view no_such_visit;
    std::string_view no_such_visit_more;
    std::string_view not_booked_online;
    std::string_view try_again;
    std::string_view intended_use;
};

std::span<const Words> every_words();  // English first

// By ?lang=, else by what the browser prefers; English when it says neither.
const Words& words_for(std::string_view asked, std::string_view accept_language);

// A sentence with its parts filled in.
template <class... Parts>
std::string filled(std::string_view sentence, const Parts&... parts) {
    return fmt::format(fmt::runtime(sentence), parts...);
}

}  // namespace palpate::http::booking_page
