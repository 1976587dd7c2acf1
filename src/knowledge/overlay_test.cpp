// Both directions of every kind of change: stricter is taken over, looser is refused by name.
#include "knowledge/overlay.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace palpate::knowledge {
namespace {

const Knowledge& shipped() {
    static const auto k = load(embedded_tables()).value();
    return k;
}

Checked<Knowledge> overlaid(std::string_view name, std::string_view text) {
    const std::vector<TableFile> overlay{{name, text}};
    return load_with_overlay(embedded_tables(), overlay);
}

Knowledge accepted(std::string_view name, std::string_view text) {
    auto k = overlaid(name, text);
    EXPECT_TRUE(k.has_value()) << text << (k ? "" : k.error()[0].path + " " + k.error()[0].message);
    if (!k)
        return shipped();
    EXPECT_NE(k->version, shipped().version);
    EXPECT_TRUE(check(*k).faults.empty());
    return std::move(*k);
}

std::string refused(std::string_view name, std::string_view text) {
    const auto k = overlaid(name, text);
    EXPECT_FALSE(k.has_value()) << text;
    return k ? "" : k.error()[0].path + " " + k.error()[0].message;
}

const Flag& flag(const Knowledge& k, std::string_view id) {
    return *std::ranges::find(k.flags, id, &Flag::id);
}

TEST(Overlay, NothingLaidOverChangesNothing) {
    EXPECT_EQ(load_with_overlay(embedded_tables(), {})->version, shipped().version);
}

TEST(Overlay, AFlagMayGainUrgencyAndRestrictions) {
    // both_legs_symptoms: same day as shipped.
    const auto& was = flag(shipped(), "cauda_equina_suspicious");
    ASSERT_EQ(was.urgency, Urgency::same_day);
    const auto k = accepted("flags.toml", R"([[flag]]
id = "cauda_equina_suspicious"
urgency = "emergency"
route = "emergency_mri"
within_days = 0
)");
    EXPECT_EQ(flag(k, was.id).urgency, Urgency::emergency);
    EXPECT_EQ(flag(k, was.id).restrictions, was.restrictions);
    EXPECT_EQ(k.flags.size(), shipped().flags.size());
}

TEST(Overlay, AFlagMayNotLoseUrgencyRestrictionsOrReach) {
    const std::string head = "[[flag]]\nid = \"cauda_equina_definite_pattern\"\n";
    EXPECT_EQ(refused("flags.toml", head + "urgency = \"soon\"\n").substr(0, 27),
              "overlay/flags.toml:3:11 urg");
    for (const char* looser :
         {"restrictions = []\n", "when = \"fever\"\n", "unless = \"fever\"\n",
          "hands_on = \"ok\"\n", "checked = \"say:90d\"\n", "within_days = 30\n",
          "strength = \"weak\"\n", "regions = [\"neck\"]\n", "private = true\n", "source = []\n",
          "grade = \"limited\"\n"})
        EXPECT_NE(refused("flags.toml", head + looser).find("overlay/flags.toml:3:"),
                  std::string::npos)
            << looser;
}

TEST(Overlay, ANewFlagIsAddedAndItsFaultsNameTheOverlay) {
    const std::string fresh = R"(# our own
[[flag]]
id = "our_fever_rule"
code = "OWN1"
name = "any fever"
when = "fever"
strength = "strong"
urgency = "soon"
within_days = 3
restrictions = ["stop_all"]
hands_on = "none"
route = "doctor"
checked = "no"
source = ["ProfBody"]
grade = "consensus"
seen = "R"
)";
    EXPECT_EQ(accepted("flags.toml", fresh).flags.size(), shipped().flags.size() + 1);
    auto broken = fresh;
    broken.replace(broken.find("\"fever\""), 7, "\"feever\"");
    EXPECT_NE(refused("flags.toml", broken).find("overlay/flags.toml:6:"), std::string::npos);
}

TEST(Overlay, ACellOfTheMatrixMayOnlyBecomeStricter) {
    // anticoagulant, effleurage: pressure 4 as shipped.
    const auto k = accepted("conditions.csv", "id,effleurage\nanticoagulant,2\n");
    EXPECT_EQ(k.conditions[static_cast<std::size_t>(*k.condition("anticoagulant"))].cells[0], "2");
    for (const char* stricter : {"X", "CLR", "P3", "4:abdomen+3"})
        accepted("conditions.csv", std::string("id,effleurage\nanticoagulant,") + stricter + "\n");
    for (const char* looser : {"5", "P", "ok", "X:abdomen", "X:abdomen+5", "L"})
        EXPECT_EQ(
            refused("conditions.csv", std::string("id,effleurage\nanticoagulant,") + looser + "\n")
                .substr(0, 28),
            "overlay/conditions.csv:2:15 ")
            << looser;
}

TEST(Overlay, WordsAndNumbersMayOnlyTighten) {
    accepted("techniques.csv", "id,pressure_max\npetrissage,4\n");
    refused("techniques.csv", "id,pressure_max\npetrissage,9\n");
    accepted("surgeries.csv", "id,elsewhere_days\n" + shipped().surgeries[0].id + ",400\n");
    refused("surgeries.csv", "id,elsewhere_days\n" + shipped().surgeries[0].id + ",0\n");
    accepted("medicines.csv", "id,conditions\nwarfarin,anticoagulant|osteoporosis\n");
    refused("medicines.csv", "id,conditions\nwarfarin,osteoporosis\n");
    accepted("self_care.csv", "id,contra_findings\nstay_active,fever\n");
    refused("self_care.csv", "id,contra_findings\nwalking_programme,fever\n");
}

TEST(Overlay, AQuestionMayBecomeAMustButNeverStopBeingOne) {
    const auto optional = std::ranges::find(shipped().questions, false, &Question::must);
    ASSERT_NE(optional, shipped().questions.end());
    accepted("questions.csv", "id,must\n" + optional->id + ",yes\n");
    refused("questions.csv", "id,must\nbladder_bowel_saddle,no\n");
    refused("questions.csv", "id,regions\nbladder_bowel_saddle,neck\n");
    // A second question of the same code would take the findings of the shipped one away.
    refused("questions.csv",
            "id,code,prompt,visit,must,who,regions,when,join,about,source,grade,seen\n"
            "own,Q01,Any?,every,no,client,,,and,nothing,project,project_value,R\n");
}

TEST(Overlay, RowsOfEvidenceMayOnlyAddSuspicion) {
    const std::string head =
        "pattern,item,weight_db,core,cluster,basis,source,grade,seen\nmalignancy,";
    accepted("evidence_items.csv",
             head + "fever and smoker,2,yes,own,ours,project,project_value,R\n");
    refused("evidence_items.csv",
            head + "fever and smoker,-9,no,own,ours,project,project_value,R\n");
}

TEST(Overlay, TheRestIsNotForAnOverlay) {
    EXPECT_NE(refused("inference.csv", "id,value\nlink_essential,0.1\n").find("replaced whole"),
              std::string::npos);
    EXPECT_NE(refused("flag.toml", "").find("flags.toml"), std::string::npos);
    EXPECT_NE(refused("conditions.csv", "id,colour\nanticoagulant,red\n").find("colour"),
              std::string::npos);
    // A condition named like a medicine would hide it.
    EXPECT_NE(refused("conditions.csv", "id\nwarfarin\n").find("expected an id"),
              std::string::npos);
}

TEST(Overlay, AWholeTableMayBeReplacedByItsName) {
    const std::vector<TableFile> own{{"eases.csv", "id\n"}};
    EXPECT_TRUE(replaced_tables(embedded_tables(), own).has_value());
    const std::vector<TableFile> wrong{{"ease.csv", "id\n"}};
    EXPECT_FALSE(replaced_tables(embedded_tables(), wrong).has_value());
}

}  // namespace
}  // namespace palpate::knowledge
