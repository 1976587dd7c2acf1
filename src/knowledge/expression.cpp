#include "knowledge/expression.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>

#include <fmt/core.h>

namespace palpate::knowledge {
namespace {

constexpr int depth_max = 32;  // of nested brackets

struct Token {
    std::string_view text;
    int column = 1;
};

bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-';
}

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        if (text[at] == ' ') {
            ++at;
            continue;
        }
        if (is_word(text[at])) {
            while (at < text.size() && is_word(text[at]))
                ++at;
        } else {
            const bool two = at + 1 < text.size() && text[at + 1] == '=';
            at += two ? 2 : 1;
        }
        tokens.push_back({text.substr(start, at - start), static_cast<int>(start) + 1});
    }
    return tokens;
}

std::optional<int> number_of(std::string_view text) {
    int value = 0;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    if (read.ec != std::errc() || read.ptr != end)
        return std::nullopt;
    return value;
}

std::optional<Op> comparison_of(std::string_view text) {
    if (text == ">")
        return Op::greater;
    if (text == ">=")
        return Op::greater_equal;
    if (text == "<")
        return Op::less;
    if (text == "<=")
        return Op::less_equal;
    if (text == "==")
        return Op::equal;
    return std::nullopt;
}

class Parser {
public:
    Parser(std::string_view text, const FactIndex& index, std::string_view place)
        : tokens_(tokens_of(text)), index_(index), place_(place) {}

    Result<Expression> parse() {
        auto root = any_of();
        if (!root)
            return tl::unexpected(root.error());
        if (at_ != tokens_.size())
            return fault("'and', 'or' or the end");
        return Expression{std::move(*root)};
    }

private:
    // The nodes of one part, its root first.
    using Nodes = std::vector<Node>;
    using Part = Result<Nodes>;

    static Nodes node_of(Op op, int value, const std::vector<Nodes>& parts) {
        Nodes nodes{{op, value, 1}};
        for (const auto& part : parts)
            nodes.insert(nodes.end(), part.begin(), part.end());
        nodes.front().size = static_cast<int>(nodes.size());
        return nodes;
    }

    Part any_of() { return chain("or", Op::any, &Parser::all_of); }
    Part all_of() { return chain("and", Op::all, &Parser::factor); }

    Part chain(std::string_view word, Op op, Part (Parser::*part)()) {
        auto first = (this->*part)();
        if (!first || peek() != word)
            return first;
        std::vector<Nodes> parts{std::move(*first)};
        while (peek() == word) {
            ++at_;
            auto more = (this->*part)();
            if (!more)
                return more;
            parts.push_back(std::move(*more));
        }
        return node_of(op, 0, parts);
    }

    Part factor() {
        if (++depth_ > depth_max)
            return fault("at most 32 nested brackets");
        auto result = factor_inside();
        --depth_;
        return result;
    }

    Part factor_inside() {
        if (peek() == "not") {
            ++at_;
            auto inner = factor();
            return inner ? node_of(Op::negate, 0, {*inner}) : inner;
        }
        if (peek() == "at_least")
            return at_least();
        if (peek() == "count") {
            ++at_;
            auto node = list(Op::count, 0);
            return node ? compared(std::move(*node)) : node;
        }
        if (peek() == "(") {
            ++at_;
            auto inner = any_of();
            if (!inner)
                return inner;
            if (auto closed = expect(")"); !closed)
                return tl::unexpected(closed.error());
            return inner;
        }
        return fact();
    }

    Part at_least() {
        ++at_;
        const auto count = number_of(peek());
        if (!count)
            return fault("a whole number after 'at_least'");
        ++at_;
        if (auto word = expect("of"); !word)
            return tl::unexpected(word.error());
        return list(Op::at_least, *count);
    }

    Part list(Op op, int value) {
        if (auto open = expect("("); !open)
            return tl::unexpected(open.error());
        std::vector<Nodes> parts;
        for (;;) {
            auto item = any_of();
            if (!item)
                return item;
            parts.push_back(std::move(*item));
            if (peek() != ",")
                break;
            ++at_;
        }
        if (auto closed = expect(")"); !closed)
            return tl::unexpected(closed.error());
        return node_of(op, value, parts);
    }

    Part fact() {
        const auto word = peek();
        const auto found = word.empty() ? std::nullopt : index_(word);
        if (!found)
            return fault("the id of a finding");
        ++at_;
        return compared(node_of(Op::fact, *found, {}));
    }

    Part compared(Nodes node) {
        const auto op = comparison_of(peek());
        if (!op)
            return node;
        ++at_;
        const auto number = number_of(peek());
        if (!number)
            return fault("a whole number");
        ++at_;
        return node_of(*op, *number, {std::move(node)});
    }

    std::string_view peek() const {
        return at_ < tokens_.size() ? tokens_[at_].text : std::string_view();
    }

    Result<void> expect(std::string_view text) {
        if (peek() != text)
            return fault(fmt::format("'{}'", text));
        ++at_;
        return {};
    }

    tl::unexpected<Fault> fault(std::string_view expected) const {
        const int column = at_ < tokens_.size() ? tokens_[at_].column : 0;
        const auto found = peek().empty() ? std::string("the end") : fmt::format("'{}'", peek());
        return tl::unexpected(
            Fault{FaultKind::malformed, std::string(place_),
                  fmt::format("expected {}, found {} at character {}", expected, found, column)});
    }

    std::vector<Token> tokens_;
    const FactIndex& index_;
    std::string_view place_;
    std::size_t at_ = 0;
    int depth_ = 0;
};

Tri compare(Op op, Interval v, double n) {
    const auto decide = [](bool always, bool never) {
        return always ? Tri::yes : never ? Tri::no : Tri::unknown;
    };
    switch (op) {
        case Op::greater: return decide(v.lo > n, v.hi <= n);
        case Op::greater_equal: return decide(v.lo >= n, v.hi < n);
        case Op::less: return decide(v.hi < n, v.lo >= n);
        case Op::less_equal: return decide(v.hi <= n, v.lo > n);
        case Op::equal: return decide(v.known() && v.lo == n, v.lo > n || v.hi < n);
        case Op::fact:
        case Op::all:
        case Op::any:
        case Op::negate:
        case Op::count:
        case Op::at_least: return Tri::unknown;
    }
    return Tri::unknown;
}

Interval evaluate(const Node& node, const Interval* facts);

// Most parts are plain facts: read at once, without a call.
inline Interval value_at(const Node& part, const Interval* facts) {
    return part.op == Op::fact ? facts[part.value] : evaluate(part, facts);
}

// Reads the parts of a node from the first on until `stop` says that the rest cannot matter.
template <class Stop>
void each_part(const Node& node, const Interval* facts, Stop stop) {
    const Node* const end = &node + node.size;
    for (const Node* part = &node + 1; part != end; part += part->size)
        if (stop(value_at(*part, facts).truth()))
            return;
}

Interval count_of(const Node& node, const Interval* facts) {
    Interval count{0, 0};
    each_part(node, facts, [&](Tri t) {
        count.lo += t == Tri::yes ? 1 : 0;
        count.hi += t == Tri::no ? 0 : 1;
        return false;
    });
    return count;
}

Interval evaluate(const Node& node, const Interval* facts) {
    switch (node.op) {
        case Op::fact: return facts[node.value];
        case Op::negate: return Interval::of(!value_at((&node)[1], facts).truth());
        case Op::all: {
            Tri result = Tri::yes;
            each_part(node, facts, [&](Tri t) {
                result = both(result, t);
                return result == Tri::no;
            });
            return Interval::of(result);
        }
        case Op::any: {
            Tri result = Tri::no;
            each_part(node, facts, [&](Tri t) {
                result = either(result, t);
                return result == Tri::yes;
            });
            return Interval::of(result);
        }
        case Op::count: return count_of(node, facts);
        case Op::at_least:
            return Interval::of(compare(Op::greater_equal, count_of(node, facts), node.value));
        case Op::greater:
        case Op::greater_equal:
        case Op::less:
        case Op::less_equal:
        case Op::equal:
            return Interval::of(compare(node.op, value_at((&node)[1], facts), node.value));
    }
    return {};
}

void set_bit(std::uint64_t* bits, int at) {
    bits[at / 64] |= std::uint64_t{1} << (at % 64);
}

void polarity(const Node& node, bool positive, std::vector<std::array<bool, 2>>& seen) {
    if (node.op == Op::fact) {
        const auto fact = static_cast<std::size_t>(node.value);
        if (seen.size() <= fact)
            seen.resize(fact + 1);
        seen[fact][positive ? 1 : 0] = true;
    }
    const bool flips = node.op == Op::negate || node.op == Op::less || node.op == Op::less_equal;
    for (const Node* part = &node + 1; part != &node + node.size; part += part->size)
        polarity(*part, flips ? !positive : positive, seen);
}

}  // namespace

Result<Expression> parse_expression(std::string_view text, const FactIndex& index,
                                    std::string_view place) {
    if (text.empty())
        return Expression{};
    return Parser(text, index, place).parse();
}

Interval value_of(const Expression& expression, std::span<const Interval> facts) {
    if (expression.empty())
        return Interval::exactly(1);
    return value_at(expression.nodes.front(), facts.data());
}

Tri truth_of(const Expression& expression, std::span<const Interval> facts) {
    return value_of(expression, facts).truth();
}

int RuleTable::add(const Expression& expression) {
    first_.push_back(expression.empty() ? -1 : static_cast<int>(nodes_.size()));
    nodes_.insert(nodes_.end(), expression.nodes.begin(), expression.nodes.end());
    return static_cast<int>(first_.size()) - 1;
}

Interval RuleTable::value(int rule, std::span<const Interval> facts) const {
    const int first = first_[static_cast<std::size_t>(rule)];
    if (first < 0)
        return Interval::exactly(1);
    return value_at(nodes_[static_cast<std::size_t>(first)], facts.data());
}

void RuleTable::settle(std::vector<Interval> untold) {
    untold_ = std::move(untold);
    words_ = (untold_.size() + 63) / 64;
    named_.assign(first_.size() * words_, 0);
    untold_truth_.clear();
    untold_truth_.reserve(first_.size());
    for (std::size_t rule = 0; rule < first_.size(); ++rule) {
        untold_truth_.push_back(value(static_cast<int>(rule), untold_).truth());
        if (first_[rule] < 0)
            continue;
        const auto* root = &nodes_[static_cast<std::size_t>(first_[rule])];
        for (const Node& node : std::span(root, static_cast<std::size_t>(root->size)))
            if (node.op == Op::fact)
                set_bit(named_.data() + rule * words_, node.value);
    }
}

FactBits RuleTable::told(std::span<const Interval> facts) const {
    FactBits bits(words_, 0);
    // Compared as bits, which needs half as many instructions: 0 and -0 then differ, and a fact
    // that is taken for told is only read in vain.
    const auto differ = [](double a, double b) {
        return std::bit_cast<std::uint64_t>(a) ^ std::bit_cast<std::uint64_t>(b);
    };
    for (std::size_t f = 0; f < facts.size(); ++f) {
        const bool other =
            (differ(facts[f].lo, untold_[f].lo) | differ(facts[f].hi, untold_[f].hi)) != 0;
        bits[f / 64] |= static_cast<std::uint64_t>(other) << (f % 64);
    }
    return bits;
}

std::vector<int> facts_of(const Expression& expression) {
    std::vector<int> facts;
    for (const Node& node : expression.nodes)
        if (node.op == Op::fact && std::ranges::find(facts, node.value) == facts.end())
            facts.push_back(node.value);
    return facts;
}

std::vector<int> mixed_facts_of(const Expression& expression) {
    std::vector<std::array<bool, 2>> seen;
    if (!expression.empty())
        polarity(expression.nodes.front(), true, seen);
    std::vector<int> mixed;
    for (std::size_t i = 0; i < seen.size(); ++i)
        if (seen[i][0] && seen[i][1])
            mixed.push_back(static_cast<int>(i));
    return mixed;
}

}  // namespace palpate::knowledge
