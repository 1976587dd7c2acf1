#include "messages.hpp"

#include "commands.hpp"
#include "courier/mailer.hpp"
#include "courier/sms_webhook.hpp"
#include "interop/ical/feed_text.hpp"

#include <algorithm>

namespace palpate::app {
namespace {

using courier::Carrier;
using courier::Courier;
using courier::MailServer;
using log::Level;
using log::Word;
using scheduling::MessageState;
using std::chrono::seconds;
using Stopping = std::function<bool()>;

MailServer mail_server_of(const settings::Settings::Mail& mail) {
    using Tls = MailServer::Tls;
    return {.host = mail.host,
            .port = mail.port,
            .tls = mail.tls == "tls"    ? Tls::from_the_start
                   : mail.tls == "none" ? Tls::none
                                        : Tls::starttls,
            .user = mail.user,
            .password = mail.password,
            .from = mail.from,
            .authorities = mail.authority,
            .time_max = seconds(mail.timeout_seconds)};
}

// Ids and words of ours: never who it is to, nor what it says.
void say(log::Log& log, const courier::Told& told) {
    const bool bad = told.state == MessageState::failed || told.state == MessageState::unsure;
    const auto id = to_text(told.message);
    log.say(
        bad ? Level::warning : Level::info, "message",
        {{"id", Word::of_our_own(id)},
         {"channel", Word::of_our_own(JsonWord<scheduling::MessageChannel>::text(told.channel))},
         {"state", Word::of_our_own(JsonWord<MessageState>::text(told.state))}});
}

}  // namespace

std::unique_ptr<Courier> courier_of(const settings::Settings& settings, store::SqliteStore& store,
                                    const std::string& base, log::Log& log,
                                    const knowledge::Knowledge& k) {
    const auto& mail = settings.mail;
    const auto& sms = settings.sms;
    if (mail.host.empty() && sms.url.empty())
        return nullptr;
    const auto longest = std::max(mail.host.empty() ? 0 : mail.timeout_seconds,
                                  sms.url.empty() ? 0 : sms.timeout_seconds);
    Courier::Options options{.store = store,
                             .practices = [&store] { return store.practices(); },
                             .now = now_here,
                             .base = base,
                             .from = mail.from,
                             .calendar = interop::feed_text,
                             .knowledge = &k,
                             .carrying_max = seconds(longest),
                             .tell = [&log](const courier::Told& told) { say(log, told); },
                             .trouble =
                                 [&log](const char* type) {
                                     log.say(Level::error, "messages could not be looked at",
                                             {{"exception", Word::of_our_own(type)}});
                                 }};
    if (!mail.host.empty())
        options.mail = [mail](Stopping stopping) -> std::unique_ptr<Carrier> {
            return std::make_unique<courier::Mailer>(mail_server_of(mail), std::move(stopping));
        };
    if (!sms.url.empty())
        options.sms = [sms](Stopping stopping) -> std::unique_ptr<Carrier> {
            return std::make_unique<courier::SmsWebhook>(
                courier::SmsService{
                    .url = sms.url, .secret = sms.secret, .time_max = seconds(sms.timeout_seconds)},
                std::move(stopping));
        };
    return std::make_unique<Courier>(std::move(options));
}

}  // namespace palpate::app
