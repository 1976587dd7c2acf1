// One client or a stream of them. A batch keeps input order and constant memory: the cores take
// blocks of lines in turn, and a block that is answered waits until those before it are written.
#include "advice/advise.hpp"
#include "commands.hpp"
#include "input.hpp"
#include "progress.hpp"
#include "report.hpp"

#include <condition_variable>
#include <istream>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

#include <boost/json.hpp>
#include <fmt/core.h>
#include <malloc.h>

namespace palpate::app {
namespace {

// Answers are about 30 kB each: few at a time, so that their memory is used again while the
// processor still holds it.
constexpr std::size_t block_lines = 4;
constexpr std::size_t blocks_max = 64;  // taken and not yet written

struct Line {
    std::string in;
    std::string out;
    bool refused = false;
};

struct Block {
    std::size_t number = 0;  // of the block, from 0
    std::vector<Line> lines;
};

// The id that a refused client gave, as JSON; null where it gave none or cannot be read.
std::string id_in(const std::string& line, FaultKind kind) {
    if (kind == FaultKind::malformed || kind == FaultKind::too_large)
        return "null";
    boost::json::error_code failed;
    const auto client = boost::json::parse(line, failed);
    const auto* object = failed ? nullptr : client.if_object();
    const auto* id = object ? object->if_contains("id") : nullptr;
    return id && id->is_string() ? boost::json::serialize(*id) : "null";
}

void answer(Line& line, std::size_t number, const knowledge::Knowledge& k, Date today) {
    const auto in = advice::decode(line.in, k, today);
    if (in) {
        line.out = advice::encode(advice::advise(*in, k), k);
        return;
    }
    line.refused = true;
    line.out = fmt::format(R"({{"id":{},"line":{},"error":{}}})", id_in(line.in, in.error().kind),
                           number, advice::encode_fault(in.error()));
}

// Hands out blocks of lines and takes their answers back, from any thread.
class Stream {
public:
    Stream(std::istream& in, Progress& progress) : in_(in), progress_(progress) {}

    // Empty at the end. Waits while too many answers are held back by one that is not there yet.
    Block take() {
        std::unique_lock lock(mutex_);
        room_.wait(lock, [&] { return taken_ - written_ < blocks_max; });
        Block block;
        block.lines.reserve(block_lines);
        std::string text;
        while (block.lines.size() < block_lines && std::getline(in_, text))
            block.lines.push_back({.in = text});
        if (!block.lines.empty())
            block.number = taken_++;
        return block;
    }

    void give_back(Block&& block) {
        const std::lock_guard lock(mutex_);
        const std::size_t number = block.number;
        answered_.emplace(number, std::move(block));
        for (auto next = answered_.find(written_); next != answered_.end();
             next = answered_.find(++written_)) {
            write(next->second);
            answered_.erase(next);
        }
        room_.notify_all();
    }

    bool refused() const { return refused_; }

private:
    void write(const Block& block) {
        for (const auto& line : block.lines) {
            refused_ |= line.refused;
            std::fwrite(line.out.data(), 1, line.out.size(), stdout);
            std::fputc('\n', stdout);
            progress_.add(1, line.in.size() + 1);
        }
    }

    std::istream& in_;
    Progress& progress_;
    std::mutex mutex_;
    std::condition_variable room_;
    std::size_t taken_ = 0;
    std::size_t written_ = 0;
    std::map<std::size_t, Block> answered_;  // by number; waiting for an earlier one
    bool refused_ = false;
};

// Ends the program when memory runs out: a block that is never given back would be waited for.
void answer_all(Stream& stream, const knowledge::Knowledge& k, Date today) noexcept {
    for (auto block = stream.take(); !block.lines.empty(); block = stream.take()) {
        for (std::size_t i = 0; i < block.lines.size(); ++i)
            answer(block.lines[i], block.number * block_lines + i + 1, k, today);
        stream.give_back(std::move(block));
    }
}

}  // namespace

Instant now_here() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

Date today_here() {
    return Date{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
}

namespace {

// Nothing when the file or the client in it cannot be read; then why was said.
std::optional<advice::In> read_client(const std::string& path, const knowledge::Knowledge& k) {
    const auto text = read_input(path);
    if (!text) {
        complain(text.error());
        return std::nullopt;
    }
    auto in = advice::decode(*text, k, today_here());
    if (in)
        return std::move(*in);
    fmt::print(stderr, "palpate: {}{}: {}\n", path, in.error().path, in.error().message);
    return std::nullopt;
}

}  // namespace

int assess_one(const AssessOptions& options, const knowledge::Knowledge& k) {
    const auto in = read_client(options.file, k);
    if (!in)
        return exit_usage;
    const auto out = advice::advise(*in, k);
    if (options.json)
        fmt::print("{}\n", advice::encode(out, k));
    else if (options.html)
        fmt::print("{}", page_of(report_of(out, k, options.place)));
    else
        print_for_people(report_of(out, k, options.place));
    return 0;
}

int assess_batch(const std::string& path, const knowledge::Knowledge& k) {
    // Answers are kept for the next ones instead of given back to the system, which would hand out
    // fresh pages a moment later.
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
    mallopt(M_TOP_PAD, 4 << 20);
    auto lines = LineInput::open(path);
    if (!lines) {
        complain(lines.error());
        return exit_usage;
    }
    std::istream& in = lines->stream();
    Progress progress(lines->bytes());
    Stream stream(in, progress);
    const Date today = today_here();
    {
        std::vector<std::jthread> others;
        for (unsigned i = 1; i < std::thread::hardware_concurrency(); ++i)
            others.emplace_back([&] { answer_all(stream, k, today); });
        answer_all(stream, k, today);
    }
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0 || in.bad()) {
        fmt::print(stderr,
                   "palpate: reading or writing broke off; the answers are not all there\n");
        return exit_failed;
    }
    return stream.refused() ? exit_some_refused : 0;
}

}  // namespace palpate::app
