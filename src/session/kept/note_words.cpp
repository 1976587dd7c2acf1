#include "session/kept/note_words.hpp"

#include <algorithm>

namespace palpate::session {
namespace {

using record::Kept;
using record::Transaction;
using record::Version;

constexpr std::size_t name_bytes_max = 100;
constexpr std::size_t text_bytes_max = 10'000;

template <class T>
std::vector<Kept<T>> all_of(const Transaction& t) {
    std::vector<Kept<T>> all;
    for (auto& text : t.documents().glance_of_client(record::Kind<T>::name, {}))
        all.push_back(record::decode<T>(std::move(text)));
    return all;
}

bool same(const NoteTemplate& a, const NoteTemplate& b) {
    return a.name == b.name;
}
bool same(const NotePhrase& a, const NotePhrase& b) {
    return a.key == b.key && a.person == b.person;
}

// Whether it may stand beside what is there; `id` is its own when it is there already.
template <class T>
Result<void> fits(const Transaction& t, const T& one, Id<T> id, const char* place,
                  std::size_t count_max) {
    const auto all = all_of<T>(t);
    for (const auto& other : all)
        if (other.id != id && same(other.content, one))
            return tl::unexpected(
                Fault{FaultKind::conflict, place, "is there already; change that one"});
    if (id == Id<T>() && all.size() >= count_max)
        return refuse(FaultKind::conflict, "", fmt::format("there are at most {}", count_max));
    return {};
}

template <class T>
Result<Kept<T>> add(Transaction& t, T one, const char* place, std::size_t count_max) {
    if (auto may = fits(t, one, Id<T>(), place, count_max); !may)
        return tl::unexpected(std::move(may.error()));
    return record::keep_new(t, std::move(one), "");
}

template <class T>
Result<Kept<T>> change(Transaction& t, Id<T> id, Version expected, T one, const char* place) {
    if (auto may = fits(t, one, id, place, 0); !may)
        return tl::unexpected(std::move(may.error()));
    return record::keep_changed(t, id, expected, std::move(one), "");
}

NotePhrase phrase_of(const Transaction& t, const PhraseSaid& said) {
    return {.key = said.key,
            .text = said.text,
            .person = said.own ? std::optional(t.actor().person) : std::nullopt};
}

bool is_open(const Transaction& t, const NotePhrase& phrase) {
    return !phrase.person || *phrase.person == t.actor().person;
}

Result<void> is_open(const Transaction& t, NotePhraseId id) {
    const auto kept = record::find_there(t, id);
    if (!kept)
        return tl::unexpected(kept.error());
    if (!is_open(t, kept->content))
        return refuse(FaultKind::not_found, "", "there is no such phrase");
    return {};
}

}  // namespace

std::vector<Fault> check(const NoteTemplate& one) {
    std::vector<Fault> faults;
    record::check_text(faults, "/name", one.name, name_bytes_max);
    if (one.parts.empty() || one.parts.size() > sections_count)
        faults.push_back({FaultKind::invalid, "/parts", "expected one to five sections"});
    for (std::size_t i = 0; i < one.parts.size(); ++i) {
        const auto place = fmt::format("/parts/{}", i);
        record::check_text(faults, (place + "/text").c_str(), one.parts[i].text, text_bytes_max);
        if (i > 0 && one.parts[i].section <= one.parts[i - 1].section)
            faults.push_back({FaultKind::invalid, place + "/section",
                              "expected each section once, in the order of a note"});
        if (one.form == NoteForm::free && one.parts[i].section != Section::free)
            faults.push_back({FaultKind::invalid, place + "/section",
                              "expected the section free in a free form"});
    }
    return faults;
}

std::vector<Fault> check(const PhraseSaid& said) {
    std::vector<Fault> faults;
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    if (said.key.empty() || said.key.size() > phrase_key_bytes_max ||
        !std::ranges::all_of(said.key, fits))
        faults.push_back({FaultKind::invalid, "/key",
                          "expected 1 to 20 small letters a to z and digits, such as qlr"});
    record::check_text(faults, "/text", said.text, text_bytes_max);
    return faults;
}

NoteWords note_words(const Transaction& t) {
    NoteWords words{.templates = all_of<NoteTemplate>(t), .phrases = all_of<NotePhrase>(t)};
    std::erase_if(words.phrases, [&](const auto& one) { return !is_open(t, one.content); });
    std::ranges::sort(words.templates, {}, [](const auto& one) { return one.content.name; });
    std::ranges::sort(words.phrases, [](const auto& a, const auto& b) {
        return std::pair(a.content.key, !a.content.person) <
               std::pair(b.content.key, !b.content.person);
    });
    return words;
}

Result<Kept<NoteTemplate>> add_template(Transaction& t, NoteTemplate one) {
    return add(t, std::move(one), "/name", templates_max);
}

Result<Kept<NoteTemplate>> change_template(Transaction& t, NoteTemplateId id, Version expected,
                                           NoteTemplate one) {
    return change(t, id, expected, std::move(one), "/name");
}

Result<void> remove_template(Transaction& t, NoteTemplateId id, Version expected) {
    return t.records<NoteTemplate>().remove(id, expected, "").map([](Version) {});
}

Result<Kept<NotePhrase>> add_phrase(Transaction& t, const PhraseSaid& said) {
    return add(t, phrase_of(t, said), "/key", phrases_max);
}

Result<Kept<NotePhrase>> change_phrase(Transaction& t, NotePhraseId id, Version expected,
                                       const PhraseSaid& said) {
    if (auto open = is_open(t, id); !open)
        return tl::unexpected(std::move(open.error()));
    return change(t, id, expected, phrase_of(t, said), "/key");
}

Result<void> remove_phrase(Transaction& t, NotePhraseId id, Version expected) {
    if (auto open = is_open(t, id); !open)
        return open;
    return t.records<NotePhrase>().remove(id, expected, "").map([](Version) {});
}

}  // namespace palpate::session
