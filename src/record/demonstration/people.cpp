#include "record/demonstration/people.hpp"

#include "record/demonstration/demonstration.hpp"
#include "record/fold.hpp"

#include <array>

namespace palpate::record {
namespace {

using Words = std::string_view;

constexpr std::array<Words, 48> women{
    "Ana",    "María",  "Sofía",   "Emma",   "Olivia",   "Grace",  "Hannah",  "Ruth",
    "Ingrid", "Astrid", "Chloé",   "Élodie", "Camille",  "Fatima", "Leila",   "Aisha",
    "Priya",  "Anjali", "Mei",     "Yuki",   "Hana",     "Ewa",    "Zofia",   "Katarzyna",
    "Elena",  "Irina",  "Nadia",   "Laura",  "Giulia",   "Chiara", "Inês",    "Beatriz",
    "Nora",   "Maeve",  "Siobhán", "Judith", "Miriam",   "Esther", "Amara",   "Ngozi",
    "Thandi", "Rosa",   "Carmen",  "Lucía",  "Margaret", "Joan",   "Dorothy", "Alice"};
constexpr std::array<Words, 48> men{
    "José",   "Juan",   "Luis",   "Carlos", "Noah",     "Liam",   "Henry", "George",
    "Lars",   "Sven",   "Björn",  "Théo",   "François", "André",  "Omar",  "Yusuf",
    "Ali",    "Arjun",  "Ravi",   "Wei",    "Kenji",    "Haruto", "Piotr", "Paweł",
    "Łukasz", "Ivan",   "Dmitri", "Marco",  "Luca",     "Matteo", "João",  "Rui",
    "Seán",   "Ciarán", "Daniel", "David",  "Samuel",   "Jacob",  "Kofi",  "Chidi",
    "Sipho",  "Miguel", "Rafael", "Diego",  "Walter",   "Harold", "Frank", "Arthur"};
constexpr std::array<Words, 64> families{
    "Ruiz",         "García",     "Martínez",  "Hernández", "Smith",    "Johnson",   "Taylor",
    "Brown",        "Walker",     "Hughes",    "O'Brien",   "Murphy",   "Kelly",     "Byrne",
    "Larsen",       "Nilsson",    "Åkesson",   "Sørensen",  "Müller",   "Schneider", "Weiß",
    "Schäfer",      "Dubois",     "Lefèvre",   "Moreau",    "Girard",   "Rossi",     "Bianchi",
    "Ferrari",      "Conti",      "Silva",     "Santos",    "Oliveira", "Gonçalves", "Kowalski",
    "Nowak",        "Wiśniewska", "Zieliński", "Novák",     "Horvath",  "Petrov",    "Ivanova",
    "Popescu",      "Papadaki",   "Yılmaz",    "Demir",     "Hassan",   "Ahmed",     "Khan",
    "Sharma",       "Patel",      "Reddy",     "Nguyen",    "Tran",     "Chen",      "Wang",
    "Kim",          "Park",       "Tanaka",    "Sato",      "Okafor",   "Mensah",    "Dlamini",
    "Van der Merwe"};
constexpr std::array<Words, 10> streets{
    "Mill Lane",   "Station Road", "Elm Street", "Harbour View", "Church Hill",
    "Park Avenue", "High Street",  "River Walk", "Orchard Way",  "Meadow Close"};

// Numbers that are set apart for stories: 555-0100 to 555-0199 in every area.
std::string phone(Dice& dice) {
    return fmt::format("+1 ({}) 555-01{:02}", dice.from_to(201, 989), dice.below(100));
}

std::string address_word(std::string_view name) {
    std::string word;
    for (const auto& part : folded_words(name))
        word += part;
    return word;
}

}  // namespace

Client made_up_person(Dice& dice, int number, Date today) {
    const bool woman = dice.below(100) < 62;
    const std::string given(woman ? dice.any_of(women) : dice.any_of(men));
    std::string family(dice.any_of(families));
    if (dice.one_in(6))
        family += fmt::format("-{}", dice.any_of(families));
    Client client{.names = {{.family = family, .given = {given}}}};
    client.birth = PartialDate(plus_days(today, -dice.from_to(18 * 366, 84 * 365)));
    if (dice.one_in(30))
        client.birth = PartialDate::parse(client.birth->text().substr(0, 4));
    client.phones = {{phone(dice), PhoneUse::mobile}};
    if (!dice.one_in(5))
        client.emails = {
            fmt::format("{}.{}.{}@example.org", address_word(given), address_word(family), number)};
    client.addresses = {
        {.lines = {fmt::format("{} {}", dice.from_to(1, 180), dice.any_of(streets))},
         .city = "Exampleton"}};
    client.sex = woman ? Sex::female : Sex::male;
    client.language = dice.one_in(5) ? "es" : "en";
    client.identifiers = {{std::string(made_up_system), std::to_string(number)}};
    client.notes = "Made up for the demonstration";
    return client;
}

}  // namespace palpate::record
