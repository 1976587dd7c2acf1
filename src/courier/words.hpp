// The words of messages, in the client's language where there is one file of it, else in English.
// What stands in them is when and where a visit is and how to reach the practice; never what it is
// for.
#pragma once

#include "scheduling/reminders/message.hpp"
#include "scheduling/zone.hpp"

namespace palpate::courier {

// A visit as it is told, or that there are questions.
struct Telling {
    scheduling::MessageAbout about = scheduling::MessageAbout::reminder;
    std::string language;  // BCP 47, as the client's record has it
    std::string practice;  // name
    std::string client;    // name; in a mail alone
    scheduling::LocalTime begin;
    bool name_zone = false;  // the hour alone would not say which one is meant
    std::string place;       // may be empty, as are the others
    std::string phone;
    std::string email;
    std::optional<scheduling::LocalTime> answer_by;  // of an offer: until when it stands
    std::string answer_url;                          // of an offer, and of questions
    std::string stop_url;
};

// "Tuesday, 24 November 2026, 10:00", with "CET" behind it where the zone is named.
std::string moment_text(const Telling& telling);

std::string subject_of(const Telling& telling);
std::string calendar_title(const Telling& telling);  // "Appointment: Quiet Hands"
std::string mail_text(const Telling& telling);
std::string mail_html(const Telling& telling);
std::string short_text(const Telling& telling);  // one line

}  // namespace palpate::courier
