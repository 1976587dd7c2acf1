#include "courier/courier.hpp"

#include "secrets/secret.hpp"

#include <typeinfo>

#include <fmt/core.h>

namespace palpate::courier {
namespace {

using std::chrono::seconds;

constexpr seconds pace{1};
// News is counted a moment before it is committed: the looks go on for so long.
constexpr int looks_after_news = 3;
// Whatever this process was not told of: messages of a server that is gone, or that was restored.
constexpr std::chrono::minutes looked_at_least_every{10};
constexpr seconds after_trouble{30};

// A little longer than one message can take, so that whoever holds it is dead or stuck.
std::chrono::milliseconds lease_length(seconds carrying_max) {
    return 2 * carrying_max + seconds(5);
}

}  // namespace

Courier::Courier(Options options)
    : options_(std::move(options)),
      mail_(options_.mail ? options_.mail([this] { return stopping_.load(); }) : nullptr),
      sms_(options_.sms ? options_.sms([this] { return stopping_.load(); }) : nullptr),
      rounds_({.store = options_.store,
               .mail = mail_.get(),
               .sms = sms_.get(),
               .base = options_.base,
               .from = options_.from,
               .calendar = options_.calendar,
               .lease = {secrets::to_base64url(secrets::new_secret()),
                         lease_length(options_.carrying_max)},
               .knowledge = options_.knowledge,
               .tell = options_.tell,
               .stopping = [this] { return stopping_.load(); }}) {}

Courier::~Courier() {
    stop();
}

void Courier::start() {
    thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

void Courier::stop() {
    stopping_ = true;
    thread_.request_stop();
    if (thread_.joinable())
        thread_.join();
}

void Courier::run(const std::stop_token& stop) {
    auto seen = scheduling::courier_news();
    int looks = looks_after_news;
    while (!stop.stop_requested()) {
        const auto news = scheduling::courier_news();
        if (news != seen)
            looks = looks_after_news;
        seen = news;
        look(looks > 0);
        looks = std::max(0, looks - 1);
        std::unique_lock lock(waiting_);
        wake_.wait_for(lock, stop, pace, [] { return false; });
    }
}

void Courier::look(bool something_new) {
    try {
        for (const auto& practice : options_.practices()) {
            if (stopping_)
                return;
            const auto now = options_.now();
            const auto known = next_.find(practice.id);
            if (!something_new && known != next_.end() && now < known->second)
                continue;
            const auto next = rounds_.go(practice);
            const auto latest = now + looked_at_least_every;
            next_[practice.id] = next ? std::min(next->value_or(latest), latest) : now;
        }
    } catch (const std::exception& error) {
        if (options_.trouble)
            options_.trouble(typeid(error).name());
        for (auto& [practice, next] : next_)
            next = options_.now() + after_trouble;
    }
}

std::string Courier::metrics() const {
    const auto& counts = rounds_.counts();
    const auto read = [](const auto& count) { return count.load(std::memory_order_relaxed); };
    return fmt::format(
        "# HELP palpate_messages_sent_total Messages that were taken for delivery.\n"
        "# TYPE palpate_messages_sent_total counter\n"
        "palpate_messages_sent_total{{channel=\"mail\"}} {}\n"
        "palpate_messages_sent_total{{channel=\"sms\"}} {}\n"
        "# HELP palpate_messages_failed_total Messages that a person should look at.\n"
        "# TYPE palpate_messages_failed_total counter\npalpate_messages_failed_total {}\n"
        "# HELP palpate_messages_put_off_total Tries that will be repeated.\n"
        "# TYPE palpate_messages_put_off_total counter\npalpate_messages_put_off_total {}\n"
        "# HELP palpate_messages_waiting Queued messages when last looked at.\n"
        "# TYPE palpate_messages_waiting gauge\npalpate_messages_waiting {}\n",
        read(counts.sent_by_mail), read(counts.sent_by_sms), read(counts.failed),
        read(counts.put_off), read(counts.waiting));
}

}  // namespace palpate::courier
