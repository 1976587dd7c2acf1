#include "log/log.hpp"

#include "base/instant.hpp"
#include "base/json_writer.hpp"
#include "log/lines.hpp"

#include <fmt/core.h>

namespace palpate::log {
namespace {

std::string_view name_of(Level level) {
    switch (level) {
        case Level::debug: return "debug";
        case Level::info: return "info";
        case Level::warning: return "warning";
        case Level::error: return "error";
    }
    return "";
}

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

Log::Log(const Options& options)
    : options_(options), lines_(std::make_unique<Lines>(options.file, options.lines_max)) {}

Log::~Log() = default;

void Log::say(Level level, Word event, std::initializer_list<Field> fields) {
    if (!says(level))
        return;
    lines_->add(options_.format == Format::json ? as_json(level, event, fields)
                                                : as_text(level, event, fields),
                level >= Level::warning);
}

std::uint64_t Log::dropped() const {
    return lines_->dropped();
}

}  // namespace palpate::log
