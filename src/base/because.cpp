#include "base/because.hpp"

#include "base/json_writer.hpp"

namespace palpate {

std::string_view to_text(Grade grade) {
    switch (grade) {
        case Grade::supported: return "supported";
        case Grade::limited: return "limited";
        case Grade::consensus: return "consensus";
        case Grade::project_value: return "project_value";
        case Grade::not_supported: return "not_supported";
        case Grade::contradicted: return "contradicted";
    }
    return "";
}

Citation::Citation(std::vector<std::string> source, Grade grade, bool seen)
    : source_(std::move(source)), grade_(grade), seen_(seen) {
    JsonWriter w(128);
    w.begin_object();
    w.key("source");
    w.begin_array();
    for (const auto& key : source_)
        w.value(key);
    w.end_array();
    w.member("grade", to_text(grade_));
    w.member("source_seen", seen_);
    w.end_object();
    const auto object = std::move(w).take();
    members_ = object.substr(1, object.size() - 2);
}

}  // namespace palpate
