#include "interop/fhir/tree.hpp"

#include "base/json_writer.hpp"

#include <algorithm>
#include <cassert>

#include <boost/json/basic_parser_impl.hpp>
#include <fmt/core.h>

namespace palpate::interop::fhir {

Tree::Tree() = default;
Tree::Tree(const Tree& other) = default;
Tree::Tree(Tree&& other) noexcept = default;
Tree& Tree::operator=(const Tree& other) = default;
Tree& Tree::operator=(Tree&& other) noexcept = default;
Tree::~Tree() = default;
Tree::Tree(bool truth) : value_(truth) {}
Tree::Tree(Number number) : value_(std::move(number)) {}
Tree::Tree(std::string text) : value_(std::move(text)) {}
Tree::Tree(std::string_view text) : value_(std::string(text)) {}
Tree::Tree(const char* text) : value_(std::string(text)) {}
Tree::Tree(List list) : value_(std::move(list)) {}
Tree::Tree(Object object) : value_(std::move(object)) {}

Tree Tree::empty_object() {
    return Tree(Object{});
}

const Tree* Tree::find(std::string_view name) const {
    const auto* object = if_object();
    if (object == nullptr)
        return nullptr;
    const auto found = std::ranges::find(*object, name, &Member::name);
    return found == object->end() ? nullptr : &found->value;
}

Tree* Tree::find(std::string_view name) {
    return const_cast<Tree*>(std::as_const(*this).find(name));
}

const std::string* Tree::text_at(std::string_view name) const {
    const auto* member = find(name);
    return member == nullptr ? nullptr : member->if_text();
}

Tree& Tree::set(std::string_view name, Tree value) {
    if (if_object() == nullptr)
        *this = empty_object();
    if (auto* member = find(name))
        return *member = std::move(value);
    if_object()->push_back({std::string(name), std::move(value)});
    return if_object()->back().value;
}

void Tree::erase(std::string_view name) {
    if (auto* object = if_object())
        std::erase_if(*object, [&](const Member& m) { return m.name == name; });
}

namespace {

using Failure = boost::system::error_code;

// What Boost.JSON's parser calls. Returning false ends the parsing.
struct Builder {
    static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

    struct Open {
        Tree tree;
        std::string name;  // of the member whose value comes next
    };
    std::vector<Open> open;
    std::string part;  // of a text, name or number that came so far
    Tree whole;
    std::string refused;  // why, when it was us

    bool add(Tree tree) {
        if (open.empty()) {
            whole = std::move(tree);
        } else if (auto* list = open.back().tree.if_list()) {
            list->push_back(std::move(tree));
        } else {
            auto* object = open.back().tree.if_object();
            assert(object != nullptr);
            object->push_back({std::move(open.back().name), std::move(tree)});
        }
        return true;
    }
    bool refuse_with(std::string why, Failure& failed) {
        refused = std::move(why);
        failed = boost::json::error::syntax;
        return false;
    }
    std::string take(std::string_view rest) {
        auto all = std::move(part);
        part.clear();
        all += rest;
        return all;
    }
    bool more(std::string_view text) {
        part += text;
        return true;
    }
    bool begin(Tree empty) {
        open.push_back({std::move(empty), {}});
        return true;
    }
    bool end() {
        auto done = std::move(open.back().tree);
        open.pop_back();
        return add(std::move(done));
    }

    bool on_document_begin(Failure&) { return true; }
    bool on_document_end(Failure&) { return true; }
    bool on_object_begin(Failure&) { return begin(Tree::empty_object()); }
    bool on_object_end(std::size_t, Failure&) { return end(); }
    bool on_array_begin(Failure&) { return begin(Tree(Tree::List{})); }
    bool on_array_end(std::size_t, Failure&) { return end(); }
    bool on_key_part(std::string_view text, std::size_t, Failure&) { return more(text); }
    bool on_key(std::string_view text, std::size_t, Failure& failed) {
        auto& object = open.back();
        object.name = take(text);
        if (object.tree.if_object()->size() == tree_members_max)
            return refuse_with(
                fmt::format("expected at most {} members in an object", tree_members_max), failed);
        if (object.tree.find(object.name) != nullptr)
            return refuse_with("expected each member of an object once", failed);
        return true;
    }
    bool on_string_part(std::string_view text, std::size_t, Failure&) { return more(text); }
    bool on_string(std::string_view text, std::size_t, Failure&) { return add(Tree(take(text))); }
    bool on_number_part(std::string_view text, Failure&) { return more(text); }
    bool on_int64(std::int64_t, std::string_view text, Failure&) { return number(text); }
    bool on_uint64(std::uint64_t, std::string_view text, Failure&) { return number(text); }
    bool on_double(double, std::string_view text, Failure&) { return number(text); }
    bool number(std::string_view text) { return add(Tree(Tree::Number{take(text)})); }
    bool on_bool(bool truth, Failure&) { return add(Tree(truth)); }
    bool on_null(Failure&) { return add(Tree()); }
    bool on_comment_part(std::string_view, Failure&) { return true; }
    bool on_comment(std::string_view, Failure&) { return true; }
};

void write(JsonWriter& out, const Tree& tree) {
    if (const auto* text = tree.if_text()) {
        out.value(std::string_view(*text));
    } else if (const auto* list = tree.if_list()) {
        out.begin_array();
        for (const auto& item : *list)
            write(out, item);
        out.end_array();
    } else if (const auto* object = tree.if_object()) {
        out.begin_object();
        for (const auto& member : *object) {
            out.key_of_any_text(member.name);
            write(out, member.value);
        }
        out.end_object();
    } else if (const auto* number = tree.if_number()) {
        out.raw(number->text);
    } else if (const auto* truth = tree.if_truth()) {
        out.value(*truth);
    } else {
        out.value(nullptr);
    }
}

}  // namespace

Result<Tree> parse_tree(std::string_view text, std::size_t depth_max) {
    boost::json::parse_options options;
    options.max_depth = depth_max;
    boost::json::basic_parser<Builder> parser(options);
    Failure failed;
    const auto used = parser.write_some(false, text.data(), text.size(), failed);
    auto& builder = parser.handler();
    if (!builder.refused.empty())
        return refuse(FaultKind::malformed, "", std::move(builder.refused));
    if (!failed && used < text.size())
        failed = boost::json::error::extra_data;
    if (failed)
        return refuse(FaultKind::malformed, "", "expected JSON: " + failed.message());
    return std::move(builder.whole);
}

std::string written(const Tree& tree) {
    JsonWriter out(1024);
    write(out, tree);
    return std::move(out).take();
}

bool same(const Tree& a, const Tree& b) {
    if (const auto* object = a.if_object()) {
        const auto* other = b.if_object();
        return other != nullptr && object->size() == other->size() &&
               std::ranges::all_of(*object, [&](const Member& m) {
                   const auto* value = b.find(m.name);
                   return value != nullptr && same(m.value, *value);
               });
    }
    if (const auto* list = a.if_list()) {
        const auto* other = b.if_list();
        return other != nullptr && std::ranges::equal(*list, *other, same);
    }
    return b.if_object() == nullptr && b.if_list() == nullptr && written(a) == written(b);
}

}  // namespace palpate::interop::fhir
