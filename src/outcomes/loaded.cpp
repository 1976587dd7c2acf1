#include "outcomes/loaded.hpp"

#include "base/json.hpp"
#include "base/text.hpp"

#include <algorithm>

#include <boost/json/array.hpp>
#include <fmt/core.h>

namespace palpate::outcomes {
namespace {

using boost::json::object;
using boost::json::value;

constexpr double number_max = 1e6;
constexpr std::size_t source_bytes_max = 400;

// The members of the extension that says how the form is judged.
class Rules {
public:
    explicit Rules(const value& root) {
        const auto* top = root.if_object();
        const auto* all = top == nullptr ? nullptr : top->if_contains("extension");
        const auto* list = all == nullptr ? nullptr : all->if_array();
        for (std::size_t i = 0; list != nullptr && i < list->size(); ++i)
            if (is((*list)[i], rules_extension)) {
                place_ = fmt::format("/extension/{}/extension", i);
                const auto* inside = (*list)[i].get_object().if_contains("extension");
                rules_ = inside == nullptr ? nullptr : inside->if_array();
            }
        name_ = top == nullptr ? std::string() : text_in(*top, "name");
        if (rules_ == nullptr)
            fault("/extension", fmt::format("must have {}: what is better, lower or higher, cannot "
                                            "be guessed (docs/measures.md)",
                                            rules_extension));
    }

    std::optional<std::string> word(std::string_view name) {
        const auto all = words(name);
        return all.empty() ? std::nullopt : std::optional(all.front());
    }
    std::vector<std::string> words(std::string_view name) {
        std::vector<std::string> all;
        each(name, [&](const object& one, const std::string& at) {
            for (const char* kind : {"valueCode", "valueString"})
                if (const auto* found = one.if_contains(kind); found && found->is_string())
                    return all.emplace_back(found->get_string());
            fault(at, "must have a valueCode");
            return std::string();
        });
        return all;
    }
    std::optional<double> number(std::string_view name) {
        std::optional<double> found;
        each(name, [&](const object& one, const std::string& at) {
            for (const char* kind : {"valueDecimal", "valueInteger"})
                if (const auto* v = one.if_contains(kind); v && v->is_number())
                    found = v->to_number<double>();
            if (!found || !(*found >= -number_max && *found <= number_max))
                fault(at, "must have a valueDecimal");
            return std::string();
        });
        return found;
    }
    std::optional<bool> truth(std::string_view name) {
        std::optional<bool> found;
        each(name, [&](const object& one, const std::string& at) {
            if (const auto* v = one.if_contains("valueBoolean"); v && v->is_bool())
                found = v->get_bool();
            else
                fault(at, "must have a valueBoolean");
            return std::string();
        });
        return found;
    }
    // A mistyped name must not be taken for one that was left out.
    void check_names(std::initializer_list<std::string_view> known) {
        for (std::size_t i = 0; rules_ != nullptr && i < rules_->size(); ++i)
            if (std::ranges::none_of(known, [&](auto name) { return is((*rules_)[i], name); }))
                fault(fmt::format("{}/{}/url", place_, i),
                      "must be one of id, better, total, unansweredMax, min, max, mdc, mcid, "
                      "source, due and byLink");
    }

    const std::string& name() const { return name_; }
    void fault(std::string path, std::string message) {
        faults_.push_back({FaultKind::invalid, std::move(path), std::move(message)});
    }
    // Where the member stands; of one that is missing, where it should.
    std::string at(std::string_view name) const {
        for (std::size_t i = 0; rules_ != nullptr && i < rules_->size(); ++i)
            if (is((*rules_)[i], name))
                return fmt::format("{}/{}", place_, i);
        return place_.empty() ? std::string("/extension") : place_;
    }
    std::vector<Fault>& faults() { return faults_; }

private:
    static bool is(const value& extension, std::string_view url) {
        const auto* one = extension.if_object();
        return one != nullptr && text_in(*one, "url") == url;
    }
    static std::string text_in(const object& from, std::string_view name) {
        const auto* found = from.if_contains(name);
        return found != nullptr && found->is_string() ? std::string(found->get_string())
                                                      : std::string();
    }
    template <class F>
    void each(std::string_view name, F f) {
        for (std::size_t i = 0; rules_ != nullptr && i < rules_->size(); ++i)
            if (is((*rules_)[i], name))
                f((*rules_)[i].get_object(), fmt::format("{}/{}", place_, i));
    }

    const boost::json::array* rules_ = nullptr;
    std::string place_;
    std::string name_;
    std::vector<Fault> faults_;
};

constexpr std::pair<std::string_view, Total> totals[] = {
    {"sum", Total::sum}, {"mean", Total::mean}, {"percent", Total::percent}};

std::string id_of(Rules& rules, const Questionnaire& q) {
    if (auto said = rules.word("id")) {
        if (!is_measure_id(*said))
            rules.fault(rules.at("id"), "must be 3 to 40 small letters, digits and underscores");
        return *std::move(said);
    }
    const auto slash = q.url.rfind('/');
    auto id = snake_case(!rules.name().empty()        ? std::string_view(rules.name())
                         : slash != std::string::npos ? std::string_view(q.url).substr(slash + 1)
                                                      : std::string_view());
    if (!is_measure_id(id))
        rules.fault(rules.name().empty() ? "/name" : rules.at("id"),
                    "must say what the measure is called here: a name or the rule id, 3 to 40 "
                    "small letters, digits and underscores");
    return id;
}

TotalRule total_of(Rules& rules) {
    TotalRule rule;
    if (const auto said = rules.word("total")) {
        const auto* const found =
            std::ranges::find(totals, *said, [](const auto& pair) { return pair.first; });
        if (found == std::end(totals))
            rules.fault(rules.at("total"), "must be sum, mean or percent");
        else
            rule.total = found->second;
    }
    const auto open = rules.number("unansweredMax").value_or(0);
    if (!(open >= 0 && open <= static_cast<double>(questionnaire_items_max)))
        rules.fault(rules.at("unansweredMax"),
                    fmt::format("must be 0 to {}", questionnaire_items_max));
    else
        rule.unanswered_max = static_cast<int>(open);
    rule.min = rules.number("min");
    rule.max = rules.number("max");
    return rule;
}

bool higher_is_better(Rules& rules) {
    const auto said = rules.word("better");
    if (!said || (*said != "lower" && *said != "higher"))
        rules.fault(rules.at("better"), "must say `better`: lower or higher");
    return said == "higher";
}

// The least and most that can come out.
std::pair<double, double> range_of(const Questionnaire& q, const TotalRule& rule, int items) {
    double lo = 0;
    double hi = 0;
    for (const auto& item : q.items)
        if (item.scored()) {
            lo += outcomes::range_of(item).first;
            hi += outcomes::range_of(item).second;
        }
    if (rule.total == Total::percent)
        return {0, 100};
    if (rule.total == Total::mean)
        return {lo / items, hi / items};
    return {rule.min.value_or(lo), rule.max.value_or(hi)};
}

std::optional<double> positive(Rules& rules, std::string_view name) {
    const auto said = rules.number(name);
    if (said && !(*said > 0))
        rules.fault(rules.at(name), "must be above 0");
    return said;
}

Measure measure_of(Rules& rules, const Questionnaire& q, const TotalRule& rule) {
    Measure m{.id = id_of(rules, q)};
    m.name = q.title.empty() ? m.id : q.title;
    m.code = m.name;
    const auto items = static_cast<int>(std::ranges::count_if(q.items, &Item::scored));
    m.forms = {items};
    m.whole = false;
    std::tie(m.min, m.max) = range_of(q, rule, std::max(items, 1));
    m.higher_better = higher_is_better(rules);
    m.formula = Formula::questionnaire;
    m.unanswered_max = rule.unanswered_max;
    m.mdc = positive(rules, "mdc");
    m.mcid = positive(rules, "mcid");
    m.groups = {"any"};
    m.licence = "loaded by the practice";
    auto source = rules.word("source").value_or("");
    if (source.size() > source_bytes_max)
        rules.fault(rules.at("source"), fmt::format("must be at most {} bytes", source_bytes_max));
    if ((m.mdc || m.mcid) && source.empty())
        rules.fault(rules.at("source"), "must say where mdc and mcid are from");
    m.mdc_note = m.mcid_note = std::move(source);
    return m;
}

}  // namespace

bool is_measure_id(std::string_view text) {
    constexpr std::size_t shortest = 3;
    constexpr std::size_t longest = 40;
    return text.size() >= shortest && text.size() <= longest && text[0] >= 'a' && text[0] <= 'z' &&
           std::ranges::all_of(text, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
           });
}

Checked<LoadedForm> read_form(std::string_view json) {
    auto q = read_questionnaire(json);
    if (!q)
        return tl::unexpected(std::move(q.error()));
    const auto root = parse_json(json);
    Rules rules(*root);
    rules.check_names({"id", "better", "total", "unansweredMax", "min", "max", "mdc", "mcid",
                       "source", "due", "byLink"});
    LoadedForm form{.questionnaire = *std::move(q), .rule = total_of(rules), .measure = {}};
    form.measure = measure_of(rules, form.questionnaire, form.rule);
    form.due = rules.words("due");
    form.by_link = rules.truth("byLink").value_or(true);
    if (const auto fine = check(form.rule, form.questionnaire); !fine)
        rules.fault(rules.at(std::string_view(fine.error().path).substr(1)), fine.error().message);
    if (rules.faults().empty() && form.measure.min >= form.measure.max)
        rules.fault("/item", "the weights all come to the same");
    if (!rules.faults().empty())
        return tl::unexpected(std::move(rules.faults()));
    return form;
}

Result<Score> score(const LoadedForm& form, const FormAnswers& answers) {
    const auto scored = score(form.questionnaire, answers, form.rule);
    if (!scored) {
        auto fault = scored.error().front();
        constexpr std::string_view place = "/answers";
        if (fault.path.starts_with(place))
            fault.path = "/form" + fault.path.substr(place.size());
        return tl::unexpected(std::move(fault));
    }
    Score result{
        .value = scored->value, .items = form.measure.forms.front(), .answered = scored->answered};
    if (const int open = scored->asked - scored->answered; open > 0)
        result.said.push_back(
            fmt::format("{} without an answer, counted as the mean share of the others", open));
    for (const auto& item : scored->left_out)
        result.said.push_back(
            fmt::format("the answer to {} does not count: it was not asked", item));
    return result;
}

}  // namespace palpate::outcomes
