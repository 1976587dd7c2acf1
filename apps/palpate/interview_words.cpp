#include "interview_words.hpp"

#include "knowledge/intended_use.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace palpate::app {
namespace {

constexpr InterviewWords english{
    .language = "en",
    .intended_use = knowledge::intended_use,
    .keys = "Type ? for the reason, b to go back, q to finish with what is known.",
    .does_not_fit = "That does not fit what was said before: {}",
    .more = "(about {} more)",
    .where =
        "Where does it hurt, and how much (0-10)? For example: low back left 6, neck upper "
        "right 4",
    .how_much = "How much is a whole number from 0 to 10.",
    .no_region = "'{}' is not a region.{} ? lists all.",
    .nearest = " Nearest: {};",
    .medicines = "Which medicines do you take? Their names, with commas; n for none.",
    .conditions = "Which illnesses do you have or had? With commas; n for none.",
    .goals = "What would you like to be able to do again? n to leave it out.",
    .checked = "You said: {}. Has a doctor already checked this?",
    .days_ago = "How many days ago?",
    .no_days = "That is not a number of days, so the check is left out.",
    .found =
        "What did they find? Nothing serious, nothing found, imaging clear or cleared for "
        "massage; other words are kept, but lift nothing.",
    .same_pain = "Is it the same pain as then?",
    .changed = "Has anything changed since?",
    .yes_no = "  y, n, or u for not sure",
    .yes_no_again = "Please type y, n or u.",
    .numbers = "Numbers of what is true (3? for not sure), n for none of these.",
    .numbers_again = "Please type numbers from 1 to {}, or n, ?, b, q.",
    .this_one = "  {}: y, n, or u for not sure",
    .this_one_again = "Please type y, n or u (?, b, q).",
    .number = "  {} ({} to {}{}), u for not known",
    .number_again = "Please type a number from {} to {}{}, or u.",
    .pressure_example = ", like 120/80",
    .pressure_twice = ", twice, like 120/80",
    .only_english = "{}",
    .what_to_do = "",
    .report_in_english = "",
    .yes = 'y'};

constexpr InterviewWords spanish{
    .language = "es",
    .intended_use =
        "Palpate apoya a un terapeuta formado. No diagnostica, no es para urgencias y "
        "no es un producto sanitario certificado.",
    .keys = "Escriba ? para saber por qué, b para volver, q para terminar con lo que se sabe.",
    .does_not_fit = "Eso no encaja con lo dicho antes (en inglés: {})",
    .more = "(unas {} más)",
    .where =
        "¿Dónde le duele y cuánto (0-10)? Los nombres de las zonas están en inglés y ? los "
        "muestra todos. Por ejemplo: low back left 6, neck upper right 4",
    .how_much = "Cuánto es un número entero de 0 a 10.",
    .no_region = "'{}' no es una zona.{} ? las muestra todas.",
    .nearest = " Las más parecidas: {};",
    .medicines = "¿Qué medicinas toma? Sus nombres, con comas; n si ninguna.",
    .conditions =
        "¿Qué enfermedades tiene o ha tenido? Con comas y en inglés, pues otras palabras "
        "se guardan pero no se entienden; n si ninguna.",
    .goals = "¿Qué le gustaría poder hacer otra vez? n para dejarlo.",
    .checked = "Ha dicho: {}. ¿Lo ha revisado ya un médico?",
    .days_ago = "¿Hace cuántos días?",
    .no_days = "Eso no es un número de días, así que la revisión no se cuenta.",
    .found =
        "¿Qué encontró? Escríbalo en inglés: nothing serious (nada grave), nothing found "
        "(nada), imaging clear (imágenes sin hallazgos) o cleared for massage (apto para "
        "masaje); otras palabras se guardan, pero no cambian nada.",
    .same_pain = "¿Es el mismo dolor que entonces?",
    .changed = "¿Ha cambiado algo desde entonces?",
    .yes_no = "  s, n, o u si no lo sabe",
    .yes_no_again = "Escriba s, n o u.",
    .numbers = "Los números de lo que es verdad (3? si no lo sabe), n si nada de esto.",
    .numbers_again = "Escriba números de 1 a {}, o n, ?, b, q.",
    .this_one = "  {}: s, n, o u si no lo sabe",
    .this_one_again = "Escriba s, n o u (?, b, q).",
    .number = "  {} ({} a {}{}), u si no se sabe",
    .number_again = "Escriba un número de {} a {}{}, o u.",
    .pressure_example = ", como 120/80",
    .pressure_twice = ", dos veces, como 120/80",
    .only_english = "(en inglés) {}",
    .what_to_do = "Qué hacer",
    .report_in_english = "El informe que sigue solo existe en inglés.",
    .yes = 's'};

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> units_in_spanish{
    {{"years", "años"},
     {"days", "días"},
     {"weeks", "semanas"},
     {"mg a day", "mg al día"},
     {"grade", "grado"}}};

}  // namespace

const InterviewWords& interview_words(std::string_view language) {
    return language == spanish.language ? spanish : english;
}

std::string_view unit_words(std::string_view unit, std::string_view language) {
    if (language != spanish.language)
        return unit;
    const auto found = std::ranges::find(units_in_spanish, unit,
                                         &std::pair<std::string_view, std::string_view>::first);
    return found == units_in_spanish.end() ? unit : found->second;
}

std::string_view language_here() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* told = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread
        if (told != nullptr && *told != '\0')
            return std::string_view(told).starts_with("es") ? spanish.language : english.language;
    }
    return english.language;
}

}  // namespace palpate::app
