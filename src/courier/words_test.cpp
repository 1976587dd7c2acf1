// The words of messages, in both languages.
#include "courier/words.hpp"

#include <gmock/gmock.h>

namespace palpate::courier {
namespace {

using scheduling::MessageAbout;
using scheduling::Zone;
using testing::HasSubstr;
using testing::Not;

Telling telling(MessageAbout about, const char* language) {
    const auto zone = Zone::named("Europe/Berlin").value();
    const auto at =
        std::chrono::floor<std::chrono::minutes>(*parse_instant("2026-11-24T09:00:00Z"));
    return {.about = about,
            .language = language,
            .practice = "Praxis <Süd>",
            .client = "Ana Ruiz",
            .begin = zone.local(at),
            .name_zone = false,
            .place = "House, Hauptstr. 1, Berlin",
            .phone = "030 123",
            .email = "desk@example.org",
            .stop_url = "https://p.example/stop/abc"};
}

TEST(Words, EnglishSaysWhenWhereAndHowToReachThePractice) {
    const auto text = mail_text(telling(MessageAbout::reminder, "en"));
    EXPECT_THAT(text, HasSubstr("Hello Ana Ruiz,"));
    EXPECT_THAT(text, HasSubstr("your appointment: Tuesday, 24 November 2026, 10:00."));
    EXPECT_THAT(text, HasSubstr("Where: House, Hauptstr. 1, Berlin"));
    EXPECT_THAT(text, HasSubstr("call 030 123 or write to desk@example.org."));
    EXPECT_THAT(text, HasSubstr("https://p.example/stop/abc"));
    EXPECT_THAT(text, HasSubstr("Praxis <Süd>"));
}

TEST(Words, SpanishToo) {
    const auto text = mail_text(telling(MessageAbout::moved, "es"));
    EXPECT_THAT(text, HasSubstr("Hola, Ana Ruiz:"));
    EXPECT_THAT(text, HasSubstr("Ahora es: martes, 24 de noviembre de 2026, 10:00."));
    EXPECT_THAT(text, HasSubstr("llame al 030 123 o escriba a desk@example.org."));
}

TEST(Words, ALanguageWithoutAFileIsEnglish) {
    const auto hello = [](const char* language) {
        return mail_text(telling(MessageAbout::moved, language)).substr(0, 5);
    };
    EXPECT_EQ(hello("es-MX"), "Hola,");
    EXPECT_EQ(hello("ES"), "Hola,");
    EXPECT_EQ(hello("est"), "Hello");
    EXPECT_EQ(hello(""), "Hello");
}

TEST(Words, AnHourThatTheClockShowsTwiceNamesItsZone) {
    auto twice = telling(MessageAbout::reminder, "en");
    twice.name_zone = true;
    EXPECT_THAT(mail_text(twice), HasSubstr("10:00 CET."));
}

TEST(Words, HtmlIsClosedToNames) {
    auto evil = telling(MessageAbout::reminder, "en");
    evil.client = "<script>alert(1)</script>\"'&";
    const auto html = mail_html(evil);
    EXPECT_THAT(html, Not(HasSubstr("<script>")));
    EXPECT_THAT(html, HasSubstr("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;"));
    EXPECT_THAT(html, HasSubstr("Praxis &lt;Süd&gt;"));
}

TEST(Words, AShortMessageIsOneLineWithoutTheClientsName) {
    auto said = telling(MessageAbout::cancelled, "en");
    said.practice = "Praxis\r\nSüd";
    const auto text = short_text(said);
    EXPECT_EQ(text.find_first_of("\r\n"), std::string::npos);
    EXPECT_THAT(text, Not(HasSubstr("Ruiz")));
    EXPECT_THAT(text, Not(HasSubstr("If you cannot come")));
    EXPECT_THAT(text, HasSubstr("your appointment was cancelled: Tuesday, 24 November 2026"));
}

// Whatever it is about: no word says what for.
TEST(Words, NoWordAboutHealth) {
    for (const auto about : {MessageAbout::reminder, MessageAbout::confirmation,
                             MessageAbout::moved, MessageAbout::cancelled})
        for (const auto* language : {"en", "es"}) {
            const auto said = telling(about, language);
            for (const auto& text :
                 {subject_of(said), mail_text(said), mail_html(said), short_text(said)})
                for (const auto* word : {"assage", "asaje", "pain", "dolor", "treat", "therap",
                                         "terap", "health", "salud", "session", "back", "neck"})
                    EXPECT_THAT(text, Not(HasSubstr(word)));
        }
}

}  // namespace
}  // namespace palpate::courier
