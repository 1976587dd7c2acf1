// What an export says of records, whatever people typed into them.
#include "record/kinds.hpp"
#include "record/portable/drawing_svg.hpp"
#include "record/portable/kept_line.hpp"
#include "record/portable/kind_view.hpp"
#include "record/portable/page.hpp"
#include "record/portable/table_text.hpp"

#include <algorithm>
#include <random>

#include <gmock/gmock.h>

namespace palpate::record {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::string hostile[] = {"<script>alert(1)</script>",
                               "\"><img src=x onerror=alert(1)>",
                               "'; DROP TABLE record; --",
                               "=cmd|' /C calc'!A0",
                               "+SUM(A1)",
                               "a,b\"c\r\nd",
                               ",\"content\":{\"x\":1}",
                               "\\",
                               "\t=1",
                               "O'Hara & Söhne",
                               "\x01\x02"};

const KindView* find_own(std::string_view name) {
    const auto found = std::ranges::find(own_kinds(), name, &KindView::name);
    return found == own_kinds().end() ? nullptr : &*found;
}

KeptText kept(std::string content, std::uint8_t number = 1) {
    const auto id =
        make_uuid(*parse_instant("2026-01-01T00:00:00Z"), {0, 0, 0, 0, 0, 0, 0, 0, 0, number});
    return {.id = id,
            .client = ClientId(id),
            .version = 3,
            .changed_at = *parse_instant("2026-11-21T10:00:00Z"),
            .why = "why",
            .content = std::move(content)};
}

Client called(const std::string& name) {
    return {.names = {{.family = name}}, .notes = name};
}

TEST(KeptLine, ComesBackByteForByte) {
    for (const auto& text : hostile) {
        auto version = kept(to_json(called(text)));
        version.why = text;
        version.removed = true;
        const auto line = to_line(version);
        EXPECT_EQ(line.find('\n'), std::string::npos);
        const auto back = from_line(line);
        ASSERT_TRUE(back.has_value()) << line;
        EXPECT_EQ(back->content, version.content);
        EXPECT_EQ(back->why, text);
        EXPECT_EQ(back->version, 3);
        EXPECT_TRUE(back->removed);
        EXPECT_EQ(to_line(*back), line);
    }
}

TEST(KeptLine, WhatIsNoLineIsRefused) {
    const auto line = to_line(kept("{\"a\":1}"));
    std::mt19937_64 chance(3);
    for (std::size_t size = 0; size < line.size(); ++size)
        EXPECT_FALSE(from_line(line.substr(0, size)).has_value()) << size;
    for (int i = 0; i < 2000; ++i) {
        std::string bad = line;
        bad[chance() % bad.size()] = static_cast<char>(chance());
        const auto back = from_line(bad);
        EXPECT_TRUE(!back || to_line(*back).size() == bad.size()) << bad;
    }
    EXPECT_FALSE(from_line("{\"id\":1,\"content\":{}}").has_value());
    EXPECT_FALSE(from_line(to_line(kept("[]"))).has_value());
}

TEST(Table, EveryCellStaysInItsPlace) {
    const auto& kind = *find_own("client");
    const auto columns = std::ranges::count(table_head(kind), ',');
    for (const auto& text : hostile) {
        const auto row = table_row(kind, kept(to_json(called(text))));
        bool quoted = false;
        std::ptrdiff_t commas = 0;
        for (const char c : row) {
            quoted ^= c == '"';
            commas += c == ',' && !quoted ? 1 : 0;
        }
        EXPECT_FALSE(quoted);
        EXPECT_EQ(commas, columns) << row;
    }
}

TEST(Table, NothingIsAFormula) {
    EXPECT_EQ(csv_cell("=1+1"), "'=1+1");
    EXPECT_EQ(csv_cell("@x"), "'@x");
    EXPECT_EQ(csv_cell("+SUM(A1)"), "'+SUM(A1)");
    EXPECT_EQ(csv_cell("+1 (555) 010-2030"), "+1 (555) 010-2030");
    EXPECT_EQ(csv_cell("a\"b"), "\"a\"\"b\"");
}

TEST(Page, ShowsWhatWasTypedAndRunsNothing) {
    for (const auto& text : hostile) {
        const auto client = kept(to_json(called(text)));
        auto nested =
            kept(to_json(StoredIntake{
                     .client = client.client,
                     .language = "en",
                     .answers = *Document::from("{\"free_text\":\"<script>x</script>\"}")}),
                 2);
        nested.why = text;
        const auto page = client_page(client, {{"client", client, {}}, {"intake", nested, {}}});
        for (const auto& html : {page, index_head(text, true) + index_row(client) + index_end()}) {
            EXPECT_THAT(html, Not(HasSubstr("<script")));
            EXPECT_THAT(html, Not(HasSubstr("<img src=x")));
        }
        EXPECT_THAT(page, HasSubstr("&lt;script&gt;x&lt;/script&gt;"));
    }
    EXPECT_EQ(escaped_html("<a b='c\"&>"), "&lt;a b=&#39;c&quot;&amp;&gt;");
}

TEST(Kinds, AreFoundWithTheirTermsAndClient) {
    for (const auto& kind : own_kinds()) {
        EXPECT_EQ(find_own(kind.name), &kind) << "two kinds with one name";
        EXPECT_FALSE(kind.index({}, "{\"nonsense\":1}").has_value());
    }
    const auto client = kept(to_json(called("Ruiz")));
    const auto indexed = find_own("client")->index(client.id, client.content);
    ASSERT_TRUE(indexed.has_value());
    EXPECT_EQ(indexed->client, client.client);
    EXPECT_EQ(indexed->terms, terms_of(called("Ruiz")));
}

knowledge::Knowledge two_regions() {
    knowledge::Knowledge k;
    k.regions.resize(2);
    k.regions[0].name = "low back <left>";
    k.outlines = {{"female", "back", 0, {{0.1, 0.1}, {0.2, 0.1}, {0.2, 0.2}}},
                  {"female", "front", 1, {{0.5, 0.5}, {0.6, 0.5}, {0.6, 0.6}}}};
    return k;
}

TEST(DrawingSvg, HoldsStrokesAndOutlinesOfItsSide) {
    const auto drawings =
        drawings_of(R"({"drawing":[{"figure":"female","view":"back","intensity":6,"radius":0.02,)"
                    R"("quality":"\"/><script>","points":[[0.5,0.5],[0.6,0.5]]}]})",
                    two_regions());
    ASSERT_EQ(drawings.size(), 1U);
    EXPECT_EQ(drawings[0].name, "female-back");
    EXPECT_THAT(drawings[0].svg, HasSubstr("stroke-width=\"40.0\""));
    EXPECT_THAT(drawings[0].svg, HasSubstr("low back &lt;left&gt;"));
    EXPECT_THAT(drawings[0].svg, HasSubstr("231.4,500.0"));
    EXPECT_THAT(drawings[0].svg, Not(HasSubstr("<script")));
}

TEST(DrawingSvg, IsNoneForNothing) {
    for (const auto* answers : {"{}", "nonsense", R"({"drawing":7,"regions":[]})"})
        EXPECT_TRUE(drawings_of(answers, two_regions()).empty());
    for (const auto* odd : {R"({"drawing":[7]})", R"({"drawing":[{"points":[7,[1],["a","b"]]}]})"})
        EXPECT_EQ(drawings_of(odd, two_regions()).size(), 1U);
}

}  // namespace
}  // namespace palpate::record
