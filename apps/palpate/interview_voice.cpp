#include "interview_voice.hpp"

#include "base/near_words.hpp"

#include <algorithm>

#include <fmt/ranges.h>

namespace palpate::app {

namespace page = http::booking_page;

Voice::Voice(std::string_view language)
    : words_(interview_words(language.empty() ? language_here() : language)),
      page_(page::words_for(words_.language, "")) {}

bool Voice::is_yes(std::string_view line) const {
    return line == "y" || line == words_.yes;
}

std::string Voice::marked(const page::Spoken& spoken) const {
    return spoken.language == words_.language
               ? spoken.text
               : fmt::format(fmt::runtime(words_.only_english), spoken.text);
}

std::string Voice::finding(std::string_view id, std::string_view name) const {
    return marked(page::finding_words(id, name, page_));
}

std::string Voice::load(std::string_view name) const {
    return marked(page::load_words(name, page_));
}

std::string Voice::format(std::string_view name) const {
    return marked(page::format_words(name, page_));
}

void Voice::say_prompt(const advice::Question& q) const {
    say("{}", marked(page::prompt_words(q.id, q.prompt, page_)));
}

void Voice::say_why(const advice::Question& q) const {
    say("{}", marked({q.why, "en"}));
}

std::string Voice::nearest_regions(std::string_view typed, const knowledge::Knowledge& k) const {
    std::vector<std::string> ids;
    ids.reserve(k.regions.size());
    for (const auto& r : k.regions)
        ids.push_back(r.id);
    const auto near = near_words(typed, std::move(ids), 3);
    return near.empty() ? ""
                        : fmt::format(fmt::runtime(words_.nearest),
                                      fmt::format("{}", fmt::join(near, ", ")));
}

void Voice::say_what_to_do(const advice::Out& out, const knowledge::Knowledge& k) const {
    if (words_.language == "en")
        return;
    std::vector<std::string_view> said;
    for (const auto& fired : out.screening.flags) {
        const auto& flag = k.flags[static_cast<std::size_t>(fired.flag)];
        const auto action = k.actions.find({fired.urgency, flag.route});
        if (flag.is_private || action == k.actions.end() || action->second.client.empty() ||
            std::ranges::find(said, action->second.client) != said.end())
            continue;
        if (said.empty())
            say("{}", words_.what_to_do);
        said.push_back(action->second.client);
        say("  {}", marked(page::action_words(said.back(), page_)));
    }
    say("\n{}\n", words_.report_in_english);
}

}  // namespace palpate::app
