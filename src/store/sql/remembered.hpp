// What the one writer has read of records and need not ask for again. A booking asks for the same
// location five times, and for a service and hours that change once in a season.
//
// It cannot be out of date: only the writer writes within this process, which forgets a kind with
// each write of it, and whoever else commits to the data file is seen when the next group begins.
// Records of clients are forgotten when the request that read them ends.
#pragma once

#include "practice/practice.hpp"
#include "record/documents.hpp"

#include <map>
#include <unordered_map>

namespace palpate::store {

class Remembered {
public:
    using Texts = std::vector<record::KeptText>;

    // A transaction begins. Another number than before: somebody else has written meanwhile.
    void begin(std::optional<std::int64_t> commits_of_others);
    // All that is done for one request, also when it is taken back.
    class Part {
    public:
        explicit Part(Remembered& all) : all_(all) {}
        ~Part() { all_.end_part(); }
        Part(const Part&) = delete;
        Part& operator=(const Part&) = delete;

    private:
        Remembered& all_;
    };
    // From now on, until the part ends, it is read each time.
    void written(std::string_view kind);
    void forget_all();

    // `asked` names the practice and what of the kind is asked for; `read` asks the database.
    template <class Read>
    Texts texts(std::string_view kind, std::string asked, const Read& read) {
        OfKind& of = of_kind(kind);
        if (const auto found = of.known.find(asked); found != of.known.end())
            return found->second;
        Texts texts = read();
        if (!of.written)
            keep(of, std::move(asked), texts);
        return texts;
    }

private:
    struct OfKind {
        bool of_practice = false;
        bool written = false;  // in this part
        bool in_part = false;  // something is to be done when it ends
        std::unordered_map<std::string, Texts> known;
    };
    OfKind& of_kind(std::string_view kind);
    void keep(OfKind& of, std::string asked, const Texts& texts);
    void at_end_of_part(OfKind& of);
    void end_part();

    std::map<std::string, OfKind, std::less<>> kinds_;
    std::vector<OfKind*> in_part_;
    std::optional<std::int64_t> commits_of_others_;
    std::size_t bytes_ = 0;  // kept since all was forgotten
};

}  // namespace palpate::store
