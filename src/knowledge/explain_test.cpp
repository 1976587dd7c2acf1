#include "knowledge/explain.hpp"

#include <gtest/gtest.h>

namespace palpate::knowledge {
namespace {

const Knowledge& shipped() {
    static const auto k = load(embedded_tables()).value();
    return k;
}

TEST(Explain, EveryKindOfRowIsExplainedWithItsSources) {
    for (const char* id :
         {"cauda_equina_definite_pattern", "fracture", "osteoporosis", "deep_tissue",
          "piriformis_left", "relieves_spasms", "warm_pack", "pain_rating", "warfarin",
          "low_back_left", "acute_low_back", "Sherman2014", "fever", "desk", "three_items"}) {
        const auto found = explain("", id, embedded_tables(), shipped());
        ASSERT_TRUE(found.has_value()) << id;
        const auto text = to_text(found->front());
        EXPECT_NE(text.find('['), std::string::npos);
        EXPECT_GT(text.size(), 30U) << id;
    }
    const auto flag =
        explain("flags", "cauda_equina_definite_pattern", embedded_tables(), shipped());
    const auto text = to_text(flag->front());
    EXPECT_NE(text.find("saddle_numbness or"), std::string::npos) << text;
    EXPECT_NE(text.find("Dionne"), std::string::npos) << text;
}

TEST(Explain, EveryFlagConditionTechniqueAndItemIsFound) {
    const auto& k = shipped();
    for (const auto& flag : k.flags)
        EXPECT_TRUE(explain("flags", flag.id, embedded_tables(), k)) << flag.id;
    for (const auto& item : k.self_care.items)
        EXPECT_TRUE(explain("self_care", item.id, embedded_tables(), k)) << item.id;
    for (const auto& t : k.techniques)
        EXPECT_TRUE(explain("techniques", t.id, embedded_tables(), k)) << t.id;
}

TEST(Explain, TheCodesOfThePaperAreKnown) {
    const auto named = [](std::string_view code) {
        const auto found = explain("", code, embedded_tables(), shipped());
        std::string ids;
        if (found)
            for (const auto& one : *found)
                ids += one.kind + "/" + one.id + " ";
        return ids;
    };
    EXPECT_EQ(named("RF01"), "flags/cauda_equina_definite_pattern ");
    EXPECT_EQ(named("rf01"), named("RF01"));
    EXPECT_NE(named("TRAP_U").find("muscles/upper_trapezius "), std::string::npos);
    EXPECT_NE(named("C01").find("conditions/"), std::string::npos);
    EXPECT_FALSE(explain("", "", embedded_tables(), shipped()));
}

TEST(Explain, AnUnknownIdNamesTheNearest) {
    const auto found = explain("", "warm_pak", embedded_tables(), shipped());
    ASSERT_FALSE(found.has_value());
    EXPECT_NE(found.error().message.find("warm_pack"), std::string::npos);
    EXPECT_EQ(found.error().kind, FaultKind::not_found);
    EXPECT_FALSE(explain("no_table", "warm_pack", embedded_tables(), shipped()));
}

}  // namespace
}  // namespace palpate::knowledge
