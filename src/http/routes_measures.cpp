// What a practice loads to measure with, and everything that can be measured with now.
#include "http/asking_shown.hpp"
#include "http/handlers_asking.hpp"
#include "http/kept.hpp"
#include "record/measures/instruments.hpp"
#include "record/measures/practice_measure.hpp"
#include "scheduling/asking/plan.hpp"

namespace palpate::http {
namespace {

using record::PracticeMeasure;
using record::Transaction;

// What a dry run would keep.
std::vector<record::Kept<PracticeMeasure>> unkept(const std::vector<PracticeMeasure>& read) {
    std::vector<record::Kept<PracticeMeasure>> all;
    all.reserve(read.size());
    for (const auto& one : read)
        all.push_back({.id = {},
                       .version = 0,
                       .changed_at = {},
                       .changed_by = {},
                       .why = {},
                       .removed = false,
                       .content = one});
    return all;
}

}  // namespace

Reply list_practice_measures(const Request& request, const Services& services) {
    return reading(request, services, [](const Transaction& t) -> Result<Reply> {
        return json_reply(list_json("measures", record::practice_measures(t)));
    });
}

Reply load_practice_measures(const Request& request, const Services& services) {
    const auto said = body_of<MeasureFile>(request);
    if (!said)
        return faults_reply(said.error());
    const auto read = record::read_measure_file(said->content.name, said->content.text);
    if (!read)
        return faults_reply(read.error());
    if (said->content.dry_run.value_or(false))
        return json_reply(list_json("measures", unkept(*read)));
    return writing(request, services, [&](Transaction& t) {
        return record::load_measures(t, *read, said->why).map([](const auto& kept) {
            return json_reply(list_json("measures", kept));
        });
    });
}

Reply retire_practice_measure(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, record::Version version) {
        return writing(request, services, [&](Transaction& t) {
            return record::retire_measure(t, record::PracticeMeasureId(id), version, "")
                .map([](const auto& kept) { return kept_reply(kept_json(kept), kept.version); });
        });
    });
}

Reply list_instruments(const Request& request, const Services& services) {
    return reading(request, services, [](const Transaction& t) -> Result<Reply> {
        const auto tables = record::tables_of(t);
        JsonWriter out(std::size_t{32} << 10);
        out.begin_object();
        out.key("instruments");
        json_detail::write<Written::shown>(out, record::instruments(*tables));
        out.member("today", std::string_view(to_text(scheduling::practice_day(t))));
        out.end_object();
        return json_reply(std::move(out).take());
    });
}

}  // namespace palpate::http
