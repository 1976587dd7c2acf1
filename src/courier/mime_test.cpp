// What goes over the wire: encoded rightly, and closed to whoever writes line ends into a name.
#include "courier/mime.hpp"

#include "courier/sms_webhook.hpp"
#include "secrets/hmac.hpp"

#include <gmock/gmock.h>

namespace palpate::courier {
namespace {

using testing::HasSubstr;
using testing::Not;

Errand errand() {
    return {.id = "0193f0a1-7c3e-7b2a-9d1e-5f6a7b8c9d0e",
            .to = "ana@example.org",
            .from_name = "Praxis Süd",
            .subject = "Your appointment is booked",
            .text = "Hello\r\n.\r\nAna",
            .html = "<p>Hello</p>",
            .stop_url = "https://p.example/stop/x",
            .date = *parse_instant("2026-11-24T09:00:05Z")};
}

std::vector<std::string> header_lines(const std::string& mail) {
    std::vector<std::string> lines;
    const auto head = mail.substr(0, mail.find("\r\n\r\n"));
    for (std::size_t at = 0; at < head.size();) {
        const auto end = std::min(head.find("\r\n", at), head.size());
        lines.push_back(head.substr(at, end - at));
        at = end + 2;
    }
    return lines;
}

TEST(Mime, SaysWhoWhenAndUnderWhichId) {
    const auto mail = mime_of(errand(), "desk@practice.example");
    for (const auto* line :
         {"From: =?UTF-8?B?UHJheGlzIFPDvGQ=?= <desk@practice.example>\r\n",
          "To: <ana@example.org>\r\n", "Subject: Your appointment is booked\r\n",
          "Date: Tue, 24 Nov 2026 09:00:05 +0000\r\n",
          "Message-ID: <0193f0a1-7c3e-7b2a-9d1e-5f6a7b8c9d0e@practice.example>\r\n",
          "List-Unsubscribe: <https://p.example/stop/x>\r\n", "multipart/alternative"})
        EXPECT_THAT(mail, HasSubstr(line));
    EXPECT_EQ(mail, mime_of(errand(), "desk@practice.example"));
    // A dot alone on a line would end the mail too early.
    EXPECT_THAT(mail, Not(HasSubstr("\r\n.\r\n")));
}

TEST(Mime, ALongTextInALineOfAnyScriptIsCutAtCharacters) {
    std::string name;
    for (int i = 0; i < 40; ++i)
        name += "я€";
    const auto text = header_text(name);
    std::size_t at = 0;
    while (at < text.size()) {
        const auto end = std::min(text.find("\r\n ", at), text.size());
        EXPECT_LE(end - at, 75U);
        at = end + 3;
    }
    EXPECT_THAT(text, Not(HasSubstr(std::string("?B?") + "?=")));
}

// Whatever is in a name: as many header lines as ever, and none that somebody else wrote.
TEST(Mime, NoNameAndNoSubjectMakesAHeaderOfItsOwn) {
    const auto lines = header_lines(mime_of(errand(), "desk@practice.example")).size();
    for (const std::string evil :
         {"A\r\nBcc: x@example.org", "A\nBcc: x@example.org", "A\r\n\r\n<b>", "A\rB",
          "\"A\" <x@example.org>", "A\0B", "=?UTF-8?Q?=0ABcc:x?=", "A, x@example.org"}) {
        auto wrong = errand();
        wrong.from_name = evil;
        wrong.subject = evil;
        const auto mail = mime_of(wrong, "desk@practice.example");
        EXPECT_EQ(header_lines(mail).size(), lines) << evil;
        for (const auto& line : header_lines(mail)) {
            EXPECT_FALSE(line.starts_with("Bcc")) << evil;
            EXPECT_EQ(line.find_first_of("\r\n"), std::string::npos);
            EXPECT_THAT(line, Not(HasSubstr("x@example.org"))) << evil;
        }
    }
}

TEST(Mime, Base64IsThatOfTheStandard) {
    for (const auto& [plain, coded] : {std::pair("", ""),
                                       {"f", "Zg=="},
                                       {"fo", "Zm8="},
                                       {"foo", "Zm9v"},
                                       {"foob", "Zm9vYg=="},
                                       {"fooba", "Zm9vYmE="},
                                       {"foobar", "Zm9vYmFy"},
                                       {"\xff\xfe", "//4="}})
        EXPECT_EQ(base64(plain), coded);
}

TEST(SmsWebhook, IsSignedAsTheStandardHasIt) {
    // RFC 4231, test case 2.
    EXPECT_EQ(signature_of("what do ya want for nothing?", "Jefe"),
              "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    auto said = errand();
    said.to = "+49301234567";
    said.text = "a \"b\"";
    EXPECT_EQ(
        sms_body(said),
        R"({"to":"+49301234567","text":"a \"b\"","id":"0193f0a1-7c3e-7b2a-9d1e-5f6a7b8c9d0e"})");
}

}  // namespace
}  // namespace palpate::courier
