#include "promises/statement_promises.hpp"

#include "knowledge/row_reader.hpp"

#include <algorithm>

#include <boost/json.hpp>
#include <fmt/core.h>

namespace palpate::tests {
namespace {

namespace json = boost::json;
using knowledge::Knowledge;

// Promise 4. What each list of an answer holds is a statement.
class StatementReader {
public:
    explicit StatementReader(const json::object& answer) : answer_(answer) {}

    std::string run() {
        for (const char* list : {"flags", "restrictions", "sources", "self_care", "aftercare"})
            each(answer_, list);
        const auto& plan = answer_.at("plan").as_object();
        for (const char* list :
             {"phases", "routine", "goals", "stop_rules", "dose_check", "warnings"})
            each(plan, list);
        runner_up(plan);
        return broken_;
    }

private:
    void require(bool holds, const std::string& what) {
        if (!holds && broken_.empty())
            broken_ = what;
    }

    void each(const json::object& holder, const char* list) {
        const auto* statements = holder.if_contains(list);
        require(statements && statements->is_array(), fmt::format("{} is a list", list));
        if (!broken_.empty())
            return;
        for (const auto& statement : statements->get_array())
            check(statement.as_object(), list);
    }

    void check(const json::object& statement, const char* list) {
        // What belongs to the private checklist says no reason, on purpose (promise 10).
        const auto* id = statement.if_contains("id");
        if (id && id->as_string() == "private_safety")
            return;
        const auto* because = statement.if_contains("because");
        require(because && because->is_array() && !because->get_array().empty(),
                fmt::format("{} without because: {}", list, json::serialize(statement)));
        if (!broken_.empty())
            return;
        for (const auto& reason : because->get_array())
            check_reason(reason.as_object(), list);
    }

    void check_reason(const json::object& reason, const char* list) {
        const auto said = [&](const char* part) {
            const auto* text = reason.if_contains(part);
            return text && text->is_string() && !text->get_string().empty();
        };
        const auto where = fmt::format("{}: {}", list, json::serialize(reason));
        require(said("fact") && said("rule"), where + " names fact and rule");
        require(said("grade") && knowledge::grade_of(reason.at("grade").as_string()).has_value(),
                where + " has a grade");
        const auto* sources = reason.if_contains("source");
        require(sources && sources->is_array() && !sources->get_array().empty(),
                where + " has a source");
    }

    // It is no statement of its own: it says why it lost.
    void runner_up(const json::object& plan) {
        const auto* second = plan.if_contains("runner_up");
        if (!second || !second->is_object() || second->get_object().empty())
            return;
        const auto* why = second->get_object().if_contains("why_lost");
        require(why && why->is_string() && !why->get_string().empty(), "runner-up: why it lost");
    }

    const json::object& answer_;
    std::string broken_;
};

// Promise 3.
class ToldReader {
public:
    ToldReader(const json::object& client, const advice::Out& out, const Knowledge& k)
        : client_(client), out_(out), k_(k) {}

    std::string run() {
        words_of("", client_);
        findings();
        conditions();
        regions();
        if (client_.contains("free_text"))
            require(named("/free_text"), "/free_text");
        return broken_;
    }

private:
    void require(bool holds, const std::string& what) {
        if (!holds && broken_.empty())
            broken_ = what + " was told and is neither used nor named";
    }

    bool named(std::string_view words) const {
        return std::ranges::any_of(out_.not_considered, [&](const advice::NotConsidered& n) {
            return n.input.find(words) != std::string::npos;
        });
    }

    // Everything with a word that nobody knows: the word itself, or the item it stands in.
    void words_of(const std::string& path, const json::value& value) {
        if (const auto* text = value.if_string();
            text && text->starts_with(nobodys_word) && path != "/id")
            require(named(std::string_view(*text)) || named(path.substr(0, path.rfind('/'))), path);
        if (const auto* object = value.if_object())
            for (const auto& [key, member] : *object)
                words_of(fmt::format("{}/{}", path, std::string_view(key)), member);
        if (const auto* list = value.if_array())
            for (std::size_t i = 0; i < list->size(); ++i)
                words_of(fmt::format("{}/{}", path, i), (*list)[i]);
    }

    // A yes or no of the client is the fact that the rules read.
    void findings() {
        const auto* told = client_.if_contains("findings");
        if (!told)
            return;
        for (const auto& [id, answer] : told->get_object()) {
            const auto finding = k_.finding(std::string(std::string_view(id)));
            if (!answer.is_string() || !finding)
                continue;
            const auto truth = out_.facts.truth(*finding);
            require(truth == (answer == "yes" ? Tri::yes : Tri::no) || named(std::string_view(id)),
                    fmt::format("/findings/{}", std::string_view(id)));
        }
    }

    void conditions() {
        const auto* told = client_.if_contains("conditions");
        if (!told)
            return;
        for (const auto& one : told->get_array()) {
            const auto text = std::string(std::string_view(one.as_string()));
            const auto id = text.substr(0, text.find('@'));
            const auto at = std::ranges::find(k_.conditions, id, &knowledge::Condition::id);
            if (at == k_.conditions.end())
                continue;
            const auto index = static_cast<int>(at - k_.conditions.begin());
            require(std::ranges::find(out_.restrictions.conditions, index) !=
                            out_.restrictions.conditions.end() ||
                        named(text),
                    "/conditions: " + text);
        }
    }

    // What was painted is painted: with its pain, for whatever looks for its source.
    void regions() {
        const auto* told = client_.if_contains("regions");
        if (!told)
            return;
        for (std::size_t r = 0; r < k_.regions.size(); ++r)
            if (const auto* pain = told->get_object().if_contains(k_.regions[r].id))
                require(out_.facts.intensity[r] == pain->to_number<int>(),
                        "/regions/" + k_.regions[r].id);
    }

    const json::object& client_;
    const advice::Out& out_;
    const Knowledge& k_;
    std::string broken_;
};

}  // namespace

std::string broken_statement(const json::object& client, const advice::Out& out,
                             const Knowledge& k) {
    if (auto dropped = ToldReader(client, out, k).run(); !dropped.empty())
        return dropped;
    const auto answer = json::parse(advice::encode(out, k));
    return StatementReader(answer.as_object()).run();
}

}  // namespace palpate::tests
