// JSON as FHIR needs it kept: members in the order, and numbers in the spelling, in which they came
// (1.50 says more than 1.5 there). Read by Boost.JSON's parser, which hands over the spelling.
#pragma once

#include "base/fault.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace palpate::interop::fhir {

struct Member;

class Tree {
public:
    struct Number {
        std::string text;  // as written
        friend bool operator==(const Number&, const Number&) = default;
    };
    using List = std::vector<Tree>;
    using Object = std::vector<Member>;

    // Defined where Member is complete: clang asks for it earlier.
    Tree();  // null
    Tree(const Tree& other);
    Tree(Tree&& other) noexcept;
    Tree& operator=(const Tree& other);
    Tree& operator=(Tree&& other) noexcept;
    ~Tree();
    Tree(bool truth);
    Tree(Number number);
    Tree(std::string text);
    Tree(std::string_view text);
    Tree(const char* text);
    Tree(List list);
    Tree(Object object);
    static Tree empty_object();

    bool is_null() const { return std::holds_alternative<std::nullptr_t>(value_); }
    const bool* if_truth() const { return std::get_if<bool>(&value_); }
    const Number* if_number() const { return std::get_if<Number>(&value_); }
    const std::string* if_text() const { return std::get_if<std::string>(&value_); }
    const List* if_list() const { return std::get_if<List>(&value_); }
    List* if_list() { return std::get_if<List>(&value_); }
    const Object* if_object() const { return std::get_if<Object>(&value_); }
    Object* if_object() { return std::get_if<Object>(&value_); }

    // Of an object; null when it is none or has no such member.
    const Tree* find(std::string_view name) const;
    Tree* find(std::string_view name);
    // The member, when it is a text.
    const std::string* text_at(std::string_view name) const;
    // Becomes an object when it is none. In the member's place, or last.
    Tree& set(std::string_view name, Tree value);
    void erase(std::string_view name);

private:
    std::variant<std::nullptr_t, bool, Number, std::string, List, Object> value_;
};

struct Member {
    std::string name;
    Tree value;
};

constexpr std::size_t tree_depth_max = 28;       // of a resource: it is stored inside another
constexpr std::size_t stored_depth_max = 32;     // of what is stored, as of every Document
constexpr std::size_t tree_members_max = 1'000;  // of one object

// Malformed: no JSON, too deep, a member twice or too many of them.
Result<Tree> parse_tree(std::string_view text, std::size_t depth_max = tree_depth_max);
std::string written(const Tree& tree);

// Whatever the order of members.
bool same(const Tree& a, const Tree& b);

}  // namespace palpate::interop::fhir
