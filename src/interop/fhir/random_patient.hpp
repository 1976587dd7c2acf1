// Made-up Patients for tests: every modelled element, and beside each much that is not modelled,
// extensions with decimals such as 1.50 at every depth. Each extension has a url of its own.
#pragma once

#include "interop/fhir/tree.hpp"

#include <random>

#include <fmt/core.h>

namespace palpate::interop::fhir {

class RandomPatient {
public:
    explicit RandomPatient(unsigned seed) : chance_(seed) {}

    Tree make() {
        Tree p(Tree::Object{{"resourceType", "Patient"}});
        if (maybe())
            p.set("meta", Tree(Tree::Object{{"profile", Tree(Tree::List{"http://profile.example"})},
                                            {"tag", list([this] { return coding(); })}}));
        extend(p);
        some(p, "contained", [this] {
            return Tree(Tree::Object{{"resourceType", "Organization"}, {"id", word()}});
        });
        some(p, "identifier", [this] { return identifier(); });
        if (maybe())
            p.set("active", Tree(maybe()));
        p.set("name", names());
        some(p, "telecom", [this] { return telecom(); });
        put_one_of(p, "gender", {"male", "female", "other", "unknown"});
        put_one_of(p, "birthDate", {"1982", "1982-05", "1982-05-17"});
        beside(p, "birthDate");
        if (maybe())
            p.set("deceasedBoolean", Tree(false));
        some(p, "address", [this] { return address(); });
        if (maybe())
            p.set("maritalStatus", concept_tree());
        if (maybe())
            p.set("multipleBirthInteger", Tree(Tree::Number{"2"}));
        some(p, "photo", [this] { return Tree(Tree::Object{{"title", word()}}); });
        some(p, "contact", [this] { return contact(); });
        some(p, "communication", [this] { return communication(); });
        some(p, "link", [] { return Tree(Tree::Object{{"type", "seealso"}}); });
        return p;
    }

private:
    bool maybe() { return chance_() % 2 == 0; }
    Tree word() { return Tree(fmt::format("w{} é\"\\\n", chance_() % 30)); }
    template <class F>
    Tree list(F item) {
        Tree::List items;
        const auto count = 1 + chance_() % 3;
        items.reserve(count);
        for (unsigned i = 0; i < count; ++i)
            items.push_back(item());
        return Tree(std::move(items));
    }
    template <class F>
    void some(Tree& owner, const char* name, F item) {
        if (maybe())
            owner.set(name, list(item));
    }
    void put(Tree& owner, const char* name) {
        if (maybe())
            owner.set(name, word());
        beside(owner, name);
    }
    void put_one_of(Tree& owner, const char* name, std::initializer_list<const char*> words) {
        if (maybe())
            owner.set(name, Tree(*(words.begin() + chance_() % words.size())));
    }
    Tree extension() {
        Tree e(Tree::Object{{"url", Tree(fmt::format("http://x.example/{}", ++urls_))}});
        if (chance_() % 4 == 0)
            e.set("extension", Tree(Tree::List{extension()}));
        else
            e.set("valueDecimal", Tree(Tree::Number{"1.50"}));
        return e;
    }
    void extend(Tree& owner) {
        if (chance_() % 3 == 0)
            owner.set("extension", Tree(Tree::List{extension()}));
    }
    void beside(Tree& owner, const char* name) {
        if (chance_() % 4 == 0)
            owner.set(fmt::format("_{}", name),
                      Tree(Tree::Object{{"extension", Tree(Tree::List{extension()})}}));
    }
    void period(Tree& owner) {
        if (maybe())
            owner.set("period", Tree(Tree::Object{{"start", "2001"}}));
    }
    // With nulls where only the other list has something.
    void texts(Tree& owner, const char* name) {
        Tree::List values;
        Tree::List others;
        const auto count = 1 + chance_() % 3;
        bool more = false;
        for (unsigned i = 0; i < count; ++i) {
            const bool extended = chance_() % 3 == 0;
            more |= extended;
            values.push_back(extended && i > 0 && maybe() ? Tree() : word());
            others.push_back(extended
                                 ? Tree(Tree::Object{{"extension", Tree(Tree::List{extension()})}})
                                 : Tree());
        }
        owner.set(name, Tree(std::move(values)));
        if (more)
            owner.set(fmt::format("_{}", name), Tree(std::move(others)));
    }

    Tree coding() { return Tree(Tree::Object{{"system", "http://c.example"}, {"code", word()}}); }
    Tree concept_tree() {
        Tree c(Tree::Object{{"coding", list([this] { return coding(); })}});
        put(c, "text");
        return c;
    }
    Tree name() {
        Tree n = Tree::empty_object();
        extend(n);
        put_one_of(n, "use",
                   {"usual", "official", "temp", "nickname", "anonymous", "old", "maiden"});
        put(n, "text");
        put(n, "family");
        texts(n, "given");
        some(n, "prefix", [this] { return word(); });
        period(n);
        return n;
    }
    Tree names() {
        return list([this] { return name(); });
    }
    Tree telecom() {
        Tree t = Tree::empty_object();
        extend(t);
        switch (chance_() % 4) {
            case 0:
                t.set("system", "phone");
                t.set("value", Tree(fmt::format("+1 555 {}", chance_() % 20)));
                break;
            case 1:
                t.set("system", "email");
                t.set("value", Tree(fmt::format("a{}@example.org", chance_() % 20)));
                break;
            case 2:
                t.set("system", "fax");
                t.set("value", "5");
                break;
            default: t.set("rank", Tree(Tree::Number{"1"}));
        }
        put_one_of(t, "use", {"home", "work", "temp", "old", "mobile"});
        period(t);
        return t;
    }
    Tree address() {
        Tree a = Tree::empty_object();
        extend(a);
        a.set("type", "both");
        if (maybe())
            texts(a, "line");
        for (const auto* part : {"city", "district", "state", "postalCode", "country"})
            put(a, part);
        return a;
    }
    Tree identifier() {
        Tree i(Tree::Object{{"use", "usual"}});
        extend(i);
        if (maybe())
            i.set("type", concept_tree());
        put(i, "system");
        put(i, "value");
        period(i);
        return i;
    }
    Tree contact() {
        Tree c = Tree::empty_object();
        extend(c);
        some(c, "relationship", [this] { return concept_tree(); });
        if (maybe())
            c.set("name", name());
        some(c, "telecom", [this] { return telecom(); });
        c.set("gender", "other");
        return c;
    }
    Tree communication() {
        Tree language = maybe() ? concept_tree() : Tree::empty_object();
        if (maybe())
            language.set(
                "coding",
                Tree(Tree::List{Tree(Tree::Object{{"system", "urn:ietf:bcp:47"},
                                                  {"code", Tree(maybe() ? "es" : "pt-BR")}})}));
        language.set("text", word());
        Tree c(Tree::Object{{"language", std::move(language)}});
        if (maybe())
            c.set("preferred", Tree(maybe()));
        return c;
    }

    std::mt19937 chance_;
    int urls_ = 0;
};

}  // namespace palpate::interop::fhir
