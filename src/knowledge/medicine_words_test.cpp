#include "knowledge/medicine_words.hpp"

#include <string>

#include <gtest/gtest.h>

namespace palpate::knowledge {
namespace {

const Knowledge& shipped() {
    static const auto k = load(embedded_tables()).value();
    return k;
}

// The ids read, then " + more" when other words stood there too.
std::string read(std::string_view told) {
    const auto found = medicines_in_words(shipped(), told);
    std::string ids;
    for (const int m : found.medicines)
        ids += (ids.empty() ? "" : " ") + shipped().medicines[static_cast<std::size_t>(m)].id;
    return ids + (found.whole ? "" : " + more");
}

TEST(MedicineWords, AreFoundWithTheirDoses) {
    EXPECT_EQ(read("Warfarin 5mg"), "warfarin");
    EXPECT_EQ(read("Eliquis 5 mg"), "apixaban");
    EXPECT_EQ(read("aspirin 75 mg"), "aspirin");
    EXPECT_EQ(read("metoprolol succ. 50"), "metoprolol");
    EXPECT_EQ(read("tramadol 50mg prn"), "tramadol");
    EXPECT_EQ(read("WARFARIN, 2.5 mg at night"), "warfarin");
    EXPECT_EQ(read("2 x Clexane 40mg/0.4ml s/c daily"), "enoxaparin + more");
    EXPECT_EQ(read("morphine sulphate MR (MST) 10 mg bd"), "morphine");
    EXPECT_EQ(read("insulin glargine 12 units nocte"), "insulin_glargine");
    EXPECT_EQ(read("levofloxacin-500"), "levofloxacin");
}

TEST(MedicineWords, AreFoundSeveralInALine) {
    EXPECT_EQ(read("ibuprofen and warfarin"), "ibuprofen warfarin");
    EXPECT_EQ(read("Xarelto 20mg, Zoloft 50mg; ramipril/amlodipine"),
              "rivaroxaban sertraline ramipril amlodipine");
    EXPECT_EQ(read("warfarin + warfarin 1 mg"), "warfarin");
}

TEST(MedicineWords, APatchIsNotATabletAndKeepsItsDose) {
    EXPECT_EQ(read("fentanyl 25 mcg/h patch"), "fentanyl_patch");
    EXPECT_EQ(read("Nicotine patches 21mg"), "nicotine_patch");
    EXPECT_EQ(read("the pill"), "ethinylestradiol");
}

TEST(MedicineWords, AreFoundInSpanish) {
    EXPECT_EQ(read("paracetamol e ibuprofeno"), "paracetamol ibuprofen");
    EXPECT_EQ(read("warfarina 5 mg por la noche"), "warfarin");
    EXPECT_EQ(read("metformina 850 con la cena y enalapril"), "metformin enalapril");
    EXPECT_EQ(read("omeprazol 20 mg, un comprimido al día"), "omeprazole");
    EXPECT_EQ(read("sin warfarina"), " + more");
    EXPECT_EQ(read("parche de fentanilo"), "fentanyl_patch");
    EXPECT_EQ(read("fentanilo en parches"), "fentanyl_patch");
}

// A row for what most people take: else each of these holds the limits of a blood thinner.
TEST(MedicineWords, OfEveryDayAreKnown) {
    for (const auto* told :
         {"paracetamol 1 g", "Tylenol", "omeprazole", "levothyroxine 50 mcg", "metformin",
          "salbutamol inhaler", "vitamin D 1000 IU", "magnesium", "folic acid", "cetirizine",
          "amoxicillin 500 mg", "Ozempic", "blood pressure tablets", "calcium carbonate"})
        EXPECT_TRUE(read(told).find(" + more") == std::string::npos && !read(told).empty())
            << told << ": " << read(told);
}

TEST(MedicineWords, WhatIsNotReadIsSaid) {
    EXPECT_EQ(read("warfarin and xyzumab"), "warfarin + more");
    EXPECT_EQ(read("zzz 5 mg"), " + more");
    EXPECT_EQ(read("not on warfarin"), " + more");
    EXPECT_EQ(read("warfarinish"), " + more");
    EXPECT_EQ(read(""), "");
}

}  // namespace
}  // namespace palpate::knowledge
