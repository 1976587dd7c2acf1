// What a search costs as it is typed: every start of a name, with and without a typing error, of a
// birthday and of a telephone number, over a practice of this many clients.
// `search_bench [CLIENTS] [SEARCHES]`
#include "measure.hpp"
#include "record/clients.hpp"
#include "store/sqlite_store.hpp"

#include <fstream>
#include <random>

#include <fmt/core.h>
#include <unistd.h>

namespace palpate::bench {
namespace {

using record::Client;
using record::ClientId;
using Clock = std::chrono::steady_clock;

class Folder {
public:
    Folder() : path_(fmt::format("search-bench-{}", ::getpid())) {}
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    const std::filesystem::path path_;
};

practice::Actor actor() {
    return {practice::PracticeId(make_uuid(Instant{}, {1})),
            practice::PersonId(make_uuid(Instant{}, {2})), "127.0.0.1"};
}

// Made-up words of syllables: some in every street, most in few (the square of an even chance).
class Names {
public:
    explicit Names(std::size_t families) : families_(families) {}

    std::string family() { return word(static_cast<std::size_t>(chance() * chance() * scale())); }
    std::string given() {
        return word(static_cast<std::size_t>(chance() * chance() * 2000) + 10'000'000);
    }
    int below(int n) { return static_cast<int>(chance() * n); }

private:
    double chance() { return std::uniform_real_distribution<double>(0, 1)(engine_); }
    double scale() const { return static_cast<double>(families_); }
    static std::string word(std::size_t number) {
        static constexpr std::array<std::string_view, 20> syllables{
            "ma",  "ri", "lo", "pez", "gon", "zal",  "an",  "ber", "to", "sen",
            "kov", "li", "ru", "iz",  "har", "ding", "mül", "ler", "ño", "ta"};
        std::uint64_t mixed = (number + 1) * 0x9E3779B97F4A7C15U;
        std::string text;
        const std::size_t count = 2 + (mixed >> 62);
        for (std::size_t i = 0; i < count; ++i, mixed >>= 7)
            text += syllables[(mixed >> 8) % syllables.size()];
        return text;
    }

    std::mt19937_64 engine_{1};
    std::size_t families_;
};

Client client(Names& names) {
    Client c{.names = {{.family = names.family(), .given = {names.given()}}}};
    if (names.below(3) == 0)
        c.names[0].given.push_back(names.given());
    c.birth = PartialDate::parse(fmt::format("{}-{:02}-{:02}", 1940 + names.below(70),
                                             1 + names.below(12), 1 + names.below(28)));
    c.phones = {{fmt::format("+1 555 {:07}", names.below(10'000'000)), {}}};
    return c;
}

struct Made {
    std::vector<std::string> names;
    std::vector<std::string> births;
    std::vector<std::string> phones;
};

Made fill(store::SqliteStore& store, int count) {
    Names names(static_cast<std::size_t>(count) / 3 + 100);
    Made made;
    (void)store.add_practice(actor().practice, {"bench", "Bench"});
    for (int done = 0; done < count;) {
        const auto group = store.write(actor(), [&](record::Transaction& t) -> Result<void> {
            for (int i = 0; i < 2000 && done < count; ++i, ++done) {
                const auto c = client(names);
                if (const auto added = t.records<Client>().add(ClientId(t.new_id()), c); !added)
                    return tl::unexpected(added.error());
                if (names.below(count) < 2000) {
                    made.names.push_back(spoken_name(c));
                    made.births.push_back(c.birth->text());
                    made.phones.push_back(c.phones[0].number);
                }
            }
            return {};
        });
        if (!group)
            throw std::runtime_error(group.error().message);
    }
    return made;
}

double search(store::SqliteStore& store, const std::string& text) {
    const auto start = Clock::now();
    const auto lines = record::read(
        store, actor(), [&](const record::Transaction& t) -> Result<record::ClientLines> {
            return search_clients(t, text, {}, 20);
        });
    if (!lines)
        throw std::runtime_error(lines.error().message);
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double resident_megabytes() {
    std::ifstream file("/proc/self/statm");
    double all = 0;
    double resident = 0;
    file >> all >> resident;
    return resident * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1e6;
}

std::string with_an_error(std::string text, std::mt19937_64& chance) {
    const auto at = chance() % text.size();
    if (chance() % 2 == 0 && at + 1 < text.size())
        std::swap(text[at], text[at + 1]);
    else
        text[at] = 'x';
    return text;
}

void row(std::string_view what, std::vector<double> ms) {
    const double most = std::ranges::max(ms);
    fmt::print("| {} | {} | {:.2f} | {:.2f} | {:.2f} |\n", what, ms.size(), quantile(ms, 0.5),
               quantile(ms, 0.99), most);
    std::fflush(stdout);
}

// Each start of each text, as if it were typed.
void as_typed(store::SqliteStore& store, std::string_view what,
              const std::vector<std::string>& texts, std::size_t searches, bool errors) {
    std::mt19937_64 chance(2);
    std::vector<double> ms;
    while (ms.size() < searches) {
        auto text = texts[chance() % texts.size()];
        if (errors)
            text = with_an_error(std::move(text), chance);
        for (std::size_t length = 1; length <= text.size(); ++length)
            ms.push_back(search(store, text.substr(0, length)));
    }
    row(what, std::move(ms));
}

}  // namespace
}  // namespace palpate::bench

int main(int argc, char** argv) {
    using namespace palpate::bench;
    const int clients = argc > 1 ? std::stoi(argv[1]) : 100'000;
    const std::size_t searches = argc > 2 ? std::stoul(argv[2]) : 1000;
    const Folder folder;
    Made made;
    {
        palpate::store::SqliteStore store({.folder = folder.path_});
        made = fill(store, clients);
    }
    const auto start = Clock::now();
    palpate::store::SqliteStore store({.folder = folder.path_});
    const double opened = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
    const double before = resident_megabytes();
    const double first = search(store, "ma");
    fmt::print(
        "{} clients: opened in {:.1f} ms, first search {:.1f} ms, {:.1f} MB resident before "
        "it and {:.1f} after\n\n",
        clients, opened, first, before, resident_megabytes());
    fmt::print("| typed | searches | p50 ms | p99 ms | most ms |\n|---|---|---|---|---|\n");
    as_typed(store, "a name", made.names, searches, false);
    as_typed(store, "a name with an error", made.names, searches, true);
    as_typed(store, "a birthday", made.births, searches, false);
    as_typed(store, "a telephone number", made.phones, searches, false);
    fmt::print("\n{:.1f} MB resident at the end\n", resident_megabytes());
}
