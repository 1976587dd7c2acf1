#include "log/log.hpp"

#include "base/instant.hpp"
#include "base/json_writer.hpp"

#include <atomic>
#include <cerrno>

#include <poll.h>
#include <spdlog/async_logger.h>
#include <spdlog/details/null_mutex.h>
#include <spdlog/details/thread_pool.h>
#include <spdlog/sinks/base_sink.h>
#include <unistd.h>

namespace palpate::log {
namespace {

constexpr int patience_ms = 1000;  // for somebody to read on

std::string_view name_of(Level level) {
    switch (level) {
        case Level::debug: return "debug";
        case Level::info: return "info";
        case Level::warning: return "warning";
        case Level::error: return "error";
    }
    return "";
}

// Writes whole lines. A pipe that nobody reads costs a line, not the thread: else the program could
// not end.
class LineSink final : public spdlog::sinks::base_sink<spdlog::details::null_mutex> {
public:
    explicit LineSink(int file) : file_(file) {}
    std::uint64_t dropped() const { return dropped_.load(std::memory_order_relaxed); }

private:
    void sink_it_(const spdlog::details::log_msg& message) override {
        std::string line(message.payload.data(), message.payload.size());
        line += '\n';
        if (!write_whole(line))
            dropped_.fetch_add(1, std::memory_order_relaxed);
    }
    void flush_() override {}

    bool write_whole(std::string_view line) {
        while (!line.empty()) {
            pollfd ready{.fd = file_, .events = POLLOUT, .revents = 0};
            const int found = ::poll(&ready, 1, stuck_ ? 0 : patience_ms);
            stuck_ = found == 0;
            if (found <= 0)
                return false;
            const auto count = ::write(file_, line.data(), line.size());
            if (count < 0 && errno != EINTR && errno != EAGAIN)
                return false;
            line.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
        }
        return true;
    }

    const int file_;
    bool stuck_ = false;
    std::atomic<std::uint64_t> dropped_ = 0;
};

std::string now_text() {
    return to_text(std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()));
}

std::string as_json(Level level, Word event, std::initializer_list<Field> fields) {
    JsonWriter out(192);
    out.begin_object();
    out.member("time", std::string_view(now_text()));
    out.member("level", name_of(level));
    out.member("event", event.text());
    for (const auto& field : fields) {
        out.key(field.name.text());
        if (const auto* number = std::get_if<std::int64_t>(&field.value))
            out.value(*number);
        else
            out.value(std::get<Word>(field.value).text());
    }
    out.end_object();
    return std::move(out).take();
}

std::string as_text(Level level, Word event, std::initializer_list<Field> fields) {
    auto line = fmt::format("{} {:7} {}", now_text(), name_of(level), event.text());
    for (const auto& field : fields) {
        line += fmt::format(" {}=", field.name.text());
        if (const auto* number = std::get_if<std::int64_t>(&field.value))
            line += fmt::format("{}", *number);
        else
            line += std::get<Word>(field.value).text();
    }
    return line;
}

}  // namespace

struct Log::Queue {
    std::shared_ptr<LineSink> sink;
    std::shared_ptr<spdlog::details::thread_pool> thread;
    std::shared_ptr<spdlog::async_logger> logger;
};

Log::Log(const Options& options) : options_(options), queue_(std::make_unique<Queue>()) {
    queue_->sink = std::make_shared<LineSink>(options.file);
    queue_->thread = std::make_shared<spdlog::details::thread_pool>(options.lines_max, 1);
    queue_->logger = std::make_shared<spdlog::async_logger>(
        "palpate", queue_->sink, queue_->thread, spdlog::async_overflow_policy::overrun_oldest);
}

Log::~Log() = default;

void Log::say(Level level, Word event, std::initializer_list<Field> fields) {
    if (!says(level))
        return;
    const auto line = options_.format == Format::json ? as_json(level, event, fields)
                                                      : as_text(level, event, fields);
    queue_->logger->log(spdlog::level::info, spdlog::string_view_t(line));
}

std::uint64_t Log::dropped() const {
    return queue_->thread->overrun_counter() + queue_->sink->dropped();
}

}  // namespace palpate::log
