// A backup that somebody else may have had in their hands. First the input is the whole file,
// opened with a key file and with a passphrase; then it is what was done to a true one: three bytes
// say how much of its end is missing, and of each four that follow three say where and one what
// changed.
#include "store/backup/sealed_file.hpp"
#include "store/trouble.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>
#include <string_view>

#include <sys/mman.h>
#include <unistd.h>

using namespace palpate;
namespace fs = std::filesystem;

namespace {

using Content = std::vector<std::uint8_t>;

void must(bool holds) {
    if (!holds)
        std::abort();
}

// A file of these bytes that is nowhere but in memory.
class FileOf {
public:
    explicit FileOf(std::span<const std::uint8_t> bytes) : file_(::memfd_create("sealed", 0)) {
        must(file_ >= 0);
        must(::write(file_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
    }
    FileOf(const FileOf&) = delete;
    FileOf& operator=(const FileOf&) = delete;
    ~FileOf() { ::close(file_); }
    fs::path path() const { return "/proc/self/fd/" + std::to_string(file_); }

private:
    int file_;
};

const store::Secret& key() {
    static const store::Secret one = [] {
        const FileOf file(Content(32, 7));
        return store::Secret::from_key_file(file.path()).value();
    }();
    return one;
}

// More than one chunk, so that the first is not the last.
const Content& content() {
    static const Content all(store::sealed_chunk_bytes + 100, 42);
    return all;
}

const Content& true_backup() {
    static const Content all = [] {
        std::string folder = (fs::temp_directory_path() / "palpate-fuzz-XXXXXX").string();
        must(::mkdtemp(folder.data()) != nullptr);
        const auto path = fs::path(folder) / "backup";
        store::SealedWriter writer(path, key(), {});
        writer.write(content());
        must(writer.finish().has_value());
        std::ifstream in(path, std::ios::binary);
        Content bytes{std::istreambuf_iterator<char>(in), {}};
        fs::remove_all(folder);
        return bytes;
    }();
    return all;
}

// What is sealed in it; nothing when it is refused, which always says why.
std::optional<Content> opened(std::span<const std::uint8_t> bytes, const store::Secret& secret) {
    const FileOf file(bytes);
    try {
        store::SealedReader reader(file.path(), secret);
        Content all(content().size());
        reader.read(all);
        reader.expect_end();
        return all;
    } catch (const store::StoreError& refused) {
        must(!std::string_view(refused.what()).empty());
        return std::nullopt;
    }
}

std::uint64_t number(std::span<const std::uint8_t> bytes, std::size_t at, std::size_t count) {
    std::uint64_t sum = 0;
    for (std::size_t i = count; i-- > 0;)
        sum = sum << 8 | (at + i < bytes.size() ? bytes[at + i] : 0U);
    return sum;
}

// A passphrase is slow by design. What a header may ask for at most is tried, and little; what lies
// between would only make the fuzzer wait.
bool takes_long(std::span<const std::uint8_t> header) {
    const auto passes = number(header, 24, 8);
    const auto memory = number(header, 32, 8);
    const bool is_little = passes <= 2 && memory <= (64U << 10);
    const bool is_refused = passes > 16 || memory > (1U << 30);
    return !is_little && !is_refused;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::span bytes(data, size);
    must(!opened(bytes, key()));  // nobody guesses a seal
    static const auto passphrase = store::Secret::from_passphrase("several words in a row");
    if (!takes_long(bytes))
        must(!opened(bytes, passphrase));

    auto changed = true_backup();
    changed.resize(changed.size() - number(bytes, 0, 3) % changed.size());
    for (std::size_t at = 3; at + 4 <= size; at += 4)
        changed[number(bytes, at, 3) % changed.size()] ^= data[at + 3];
    const auto found = opened(changed, key());
    must(found.has_value() == (changed == true_backup()));
    must(!found || *found == content());
    return 0;
}
