// Photographs and papers, over the interface: what they are by their bytes, who may, after which
// consent, and that they go with the client.
#include "record/files/files.hpp"

#include "record/files/base64.hpp"
#include "server/duties.hpp"
#include "store/backup/backup.hpp"
#include "store/backup/restore.hpp"
#include "store/erase.hpp"
#include "store/portable/all_kinds.hpp"
#include "store/portable/export.hpp"
#include "store/portable/import.hpp"
#include "store/verify.hpp"

#include <filesystem>
#include <fstream>

namespace palpate::tests {
namespace {

using http::expect_fits;
using record::to_base64;
using testing::HasSubstr;
using testing::Not;
using namespace std::string_literals;

const std::string head = "\xff\xd8\xff\xe0\0\x07JFIF\0"s;
const std::string remark = "\xff\xe1\0\x0a"s + "Exif GPS";
const std::string scan =
    "\xff\xda\0\x04"
    "ab picture \xff\xd9"s;
const std::string photo = head + remark + scan;
const std::string plain_photo = head + scan;
const std::string paper = "%PDF-1.7\nhello\n%%EOF\n";

class FilesTest : public Duties {
protected:
    void SetUp() override {
        be({Role::practitioner});
        client_ = client();
        episode_ = episode(client_);
    }
    using Form = std::map<std::string, std::string>;
    static Form said(const std::string& bytes) {
        return {{"title", "standing, from behind"}, {"file", bytes}};
    }
    Reply send(const Form& form, const std::string& key = "") {
        clock_->move(std::chrono::seconds(1));
        const auto boundary =
            fmt::format("----x{}", ++sent_);  // another each time, as of a browser
        std::string body;
        for (const auto& [name, content] : form)
            body += fmt::format("--{}\r\nContent-Disposition: form-data; name=\"{}\"\r\n\r\n{}\r\n",
                                boundary, name, content);
        return send(fmt::format("multipart/form-data; boundary={}", boundary),
                    body + "--" + boundary + "--\r\n", key);
    }
    Reply send(const std::string& type, const std::string& body, const std::string& key) {
        const auto target = "/api/v1/episodes/" + episode_ + "/files";
        return http::answer({.method = Method::post,
                             .target = target,
                             .content_type = type,
                             .idempotency_key = key,
                             .csrf_token = "token",
                             .body = body,
                             .address = "127.0.0.1"},
                            services_);
    }
    void agree(std::string_view answer = "given") {
        add("/api/v1/clients/" + client_ + "/consents",
            fmt::format(
                R"({{"to":"photograph","answer":"{}","wording":"I agree","language":"en"}})",
                answer));
    }
    json::array listed(const std::string& of) {
        const auto reply = get("/api/v1/" + of + "/files");
        EXPECT_EQ(reply.status, 200) << reply.content;
        expect_fits("Files", body_of(reply));
        return body_of(reply).at("files").as_array();
    }
    std::string kept(const std::string& bytes) {
        const auto reply = send(said(bytes));
        EXPECT_EQ(reply.status, 201) << reply.content;
        return field(reply, "Location");
    }
    std::string client_, episode_;
    int sent_ = 0;
};

TEST_F(FilesTest, APhotographIsKeptListedAndGivenBackWithoutWhereItWasTaken) {
    agree();
    auto body = said(photo);
    body["thumbnail"] = plain_photo;
    const auto reply = send(body);
    ASSERT_EQ(reply.status, 201) << reply.content;
    expect_fits("KeptStoredFile", body_of(reply));
    const auto made = body_of(reply);
    EXPECT_EQ(made.at("content").at("type"), "jpeg");
    EXPECT_EQ(made.at("content").at("bytes"), plain_photo.size());
    EXPECT_TRUE(made.at("content").as_object().contains("consent"));
    const auto place = field(reply, "Location");
    for (const auto* part : {"/content", "/thumbnail"}) {
        const auto bytes = get(place + part);
        EXPECT_EQ(bytes.status, 200) << bytes.content;
        EXPECT_EQ(bytes.content, plain_photo) << part;
        EXPECT_EQ(bytes.content_type, "image/jpeg");
        EXPECT_THAT(bytes.fields, HasSubstr("Content-Disposition: attachment; filename=\""));
        EXPECT_THAT(bytes.fields, HasSubstr("Content-Security-Policy: sandbox"));
        EXPECT_THAT(bytes.fields, HasSubstr("no-store"));
    }
    EXPECT_EQ(listed("episodes/" + episode_).size(), 1U);
    EXPECT_EQ(listed("clients/" + client_).size(), 1U);
}

TEST_F(FilesTest, WhatAFileShowsIsKeptWithTheLanguageItIsSaidIn) {
    auto spanish = said(paper);
    spanish["title"] = "radiografía de la cadera";
    spanish["language"] = "es";
    const auto reply = send(spanish);
    ASSERT_EQ(reply.status, 201) << reply.content;
    EXPECT_EQ(body_of(reply).at("content").at("language"), "es");
    spanish["language"] = "es<";
    EXPECT_EQ(text_of(body_of(send(spanish)).at("pointer")), "/language");
    ASSERT_EQ(send(said(paper)).status, 201);
    int known = 0;
    for (const auto& one : listed("clients/" + client_))
        known += one.at("content").as_object().contains("language") ? 1 : 0;
    EXPECT_EQ(known, 1) << "of the other it is not known";
}

TEST_F(FilesTest, BeforeTheFirstPhotographTheClientIsAsked) {
    EXPECT_EQ(send(said(photo)).status, 409);
    EXPECT_THAT(send(said(photo)).content, HasSubstr("/consent"));
    EXPECT_EQ(send(said(paper)).status, 201) << "a paper is no photograph";
    agree();
    EXPECT_EQ(send(said(photo)).status, 201);
    agree("withdrawn");
    EXPECT_EQ(send(said(photo)).status, 409) << "the last answer counts";
    EXPECT_EQ(listed("episodes/" + episode_).size(), 2U) << "what was taken before stays";
}

TEST_F(FilesTest, OnlyWhatItsBytesSayMayBeKept) {
    agree();
    for (const std::string& wrong :
         {"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>"s,
          "<!doctype html><script>1</script>"s, "GIF89a"s, ""s, "PK\x03\x04"s,
          head + remark}) {  // and one that breaks off
        const auto reply = send(said(wrong));
        EXPECT_EQ(reply.status, 422) << wrong;
        EXPECT_THAT(reply.content, HasSubstr("/file"));
    }
    auto body = said(photo);
    body["thumbnail"] = paper;
    EXPECT_THAT(send(body).content, HasSubstr("/thumbnail"));
    body = said(photo);
    body["title"] = "";
    EXPECT_THAT(send(body).content, HasSubstr("/title"));
    body = said(photo);
    body["session"] = episode_;
    EXPECT_THAT(send(body).content, HasSubstr("/session"));
    EXPECT_TRUE(listed("episodes/" + episode_).empty());
}

TEST_F(FilesTest, WhatIsNoFormIsRefused) {
    const std::string form = "multipart/form-data; boundary=x";
    const std::string part = "--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\na\r\n";
    for (const auto& [type, body] :
         {std::pair<std::string, std::string>{"application/json", "{}"},
          {form, ""},
          {form, "x"},
          {form, part},
          {form, part + "--y--"},
          {form, part + part + "--x--"},
          {form, "--x\r\n\r\n\r\na\r\n--x--"},
          {"multipart/form-data", part + "--x--"},
          {"multipart/form-data; boundary=" + std::string(80, 'x'), part}})
        EXPECT_EQ(send(type, body, "").status, 400) << type << body;
    const auto without = send(form, part + "--x--", "");
    EXPECT_EQ(without.status, 422);
    EXPECT_THAT(without.content, HasSubstr("/file"));
}

TEST_F(FilesTest, WhatIsTooLargeIsRefused) {
    const auto most = paper + std::string(record::file_bytes_max - paper.size(), ' ');
    const auto kept_whole = send(said(most));
    ASSERT_EQ(kept_whole.status, 201) << kept_whole.content;
    EXPECT_EQ(get(field(kept_whole, "Location") + "/content").content, most)
        << "of several records";
    EXPECT_EQ(send(said(most + " ")).status, 413);
    agree();
    auto body = said(photo);
    body["thumbnail"] = head + std::string(record::thumbnail_bytes_max, 'x');
    EXPECT_EQ(send(body).status, 413);
}

TEST_F(FilesTest, IsForWhoTreatsInThisPracticeAlone) {
    agree();
    const auto place = kept(photo);
    for (const auto role : {Role::reception, Role::owner, Role::auditor, Role::client}) {
        be({role});
        EXPECT_EQ(send(said(photo)).status, 403);
        EXPECT_EQ(get(place + "/content").status, 403);
        EXPECT_EQ(get(place + "/thumbnail").status, 403);
        EXPECT_EQ(get("/api/v1/clients/" + client_ + "/files").status, 403);
    }
    sign_in(Role::practitioner, 2);
    EXPECT_EQ(get(place + "/content").status, 404);
    EXPECT_EQ(send(said(paper)).status, 404);
    EXPECT_EQ(get("/api/v1/episodes/" + episode_ + "/files").status, 404);
}

TEST_F(FilesTest, SentAgainItIsThereOnce) {
    agree();
    const auto first = send(said(photo), "key-1");
    const auto again = send(said(photo), "key-1");
    EXPECT_EQ(first.status, 201);
    EXPECT_EQ(again.content, first.content);
    EXPECT_EQ(send(said(paper), "key-1").status, 409);
    EXPECT_EQ(listed("episodes/" + episode_).size(), 1U);
}

TEST_F(FilesTest, TakenOutItIsShownNoMoreAndTheReasonStays) {
    agree();
    const auto place = kept(photo);
    EXPECT_EQ(put(place + "/taken-out", json::object(), 1).status, 422) << "without a reason";
    const json::object why{{"why", "the client asked for it"}};
    expect_fits("TakenOutSaid", why);
    const auto reply = put(place + "/taken-out", why, 1);
    ASSERT_EQ(reply.status, 200) << reply.content;
    expect_fits("KeptStoredFile", body_of(reply));
    EXPECT_EQ(get(place + "/content").status, 410);
    EXPECT_EQ(put(place + "/taken-out", why, 2).status, 409);
    const auto all = listed("episodes/" + episode_);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].at("content").at("taken_out").at("why"), "the client asked for it");
}

TEST_F(FilesTest, IsInTheCopyOfItsClientAndCountsAsCare) {
    for (const auto* kind : {"file", "file_content"}) {
        ASSERT_NE(store::find_kind(kind), nullptr);
        EXPECT_TRUE(store::find_kind(kind)->in_clients_copy);
        EXPECT_FALSE(store::find_kind(kind)->of_practice);
    }
}

// In a real file: what leaves it, comes back, and goes for good.
class FilesErased : public FilesTest {
protected:
    FilesErased() {
        EXPECT_TRUE(
            files_.add_practice(store::id_of<practice::PracticeId>(1), {"practice-1", "A practice"})
                .has_value());
        services_.store = &files_;
    }
    bool is_on_disk(std::string_view text) const { return is_in(folder_.path(), text); }
    static bool is_in(const std::filesystem::path& folder, std::string_view text) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
            if (!entry.is_regular_file())
                continue;
            std::ifstream file(entry.path(), std::ios::binary);
            const std::string all((std::istreambuf_iterator<char>(file)), {});
            if (all.find(text) != std::string::npos)
                return true;
        }
        return false;
    }
    // A picture with its thumbnail, a paper of several records, one that was taken out, and a note
    // about the client; where each is read.
    std::vector<std::string> kept_of_each() {
        agree();
        auto form = said(photo);
        form["thumbnail"] = plain_photo;
        const auto picture = field(send(form), "Location");
        const auto large = paper + std::string(record::file_bytes_max - paper.size(), 'p');
        const auto several = kept(large);
        const auto out = kept(paper);
        EXPECT_EQ(put(out + "/taken-out", json::object{{"why", "asked by telephone"}}, 1).status,
                  200);
        be({Role::practitioner});
        const auto note = ask(Method::put, "/api/v1/clients/" + client_,
                              R"({"names":[{"family":"Ruiz"}],"notes":"calls before noon"})",
                              {.if_match = "\"1\""});
        EXPECT_EQ(note.status, 200) << note.content;
        return {picture + "/content",         picture + "/thumbnail",
                several + "/content",         out + "/content",
                "/api/v1/clients/" + client_, "/api/v1/episodes/" + episode_ + "/files"};
    }
    // Status and bytes of each, as that store gives them.
    std::vector<std::pair<int, std::string>> given_by(store::SqliteStore& store,
                                                      const std::vector<std::string>& places) {
        services_.store = &store;
        std::vector<std::pair<int, std::string>> all;
        for (const auto& place : places) {
            const auto reply = get(place);
            all.emplace_back(reply.status, reply.content);
        }
        services_.store = &files_;
        return all;
    }
    std::filesystem::path beside(std::string_view name) const {
        std::filesystem::create_directories(other_.path());
        return other_.path() / name;
    }

    store::TestFolder folder_;
    store::TestFolder other_;
    store::SqliteStore files_{{.folder = folder_.path(), .surroundings = store::told_by(clock_)}};
    store::StoreEraser eraser_{files_};
};

TEST_F(FilesErased, GoWithTheirClient) {
    agree();
    const auto place = kept(photo);
    const auto bytes = to_base64(plain_photo);
    EXPECT_EQ(get(place + "/content").content, plain_photo);
    EXPECT_TRUE(is_on_disk(bytes));
    const record::ClientId who(*parse_uuid(client_));
    ASSERT_TRUE(eraser_.erase(store::therapist(), who, "asked by letter").has_value());
    EXPECT_EQ(get(place + "/content").status, 404);
    EXPECT_FALSE(is_on_disk(bytes));
}

TEST_F(FilesErased, ComeBackFromAnExportWithTheSameBytes) {
    const auto places = kept_of_each();
    const auto before = given_by(files_, places);
    for (std::size_t i = 0; i < 3; ++i)
        ASSERT_EQ(before[i].first, 200) << places[i];
    ASSERT_EQ(before[3].first, 410);
    const auto left = store::export_practice(
        files_,
        {.practice = *files_.find_practice("practice-1"), .client = {}, .to = beside("out")},
        shipped());
    ASSERT_TRUE(left.has_value()) << left.error().message;
    store::SqliteStore empty({.folder = beside("empty"), .surroundings = store::told_by(clock_)});
    const auto came = store::import_practice(empty, beside("out"));
    ASSERT_TRUE(came.has_value()) << came.error().path << " " << came.error().message;
    EXPECT_EQ(came->versions, left->versions);
    EXPECT_EQ(given_by(empty, places), before);
    EXPECT_TRUE(store::verify(beside("empty")).has_value());
}

TEST_F(FilesErased, ComeBackFromABackupWithTheSameBytes) {
    const auto places = kept_of_each();
    const auto before = given_by(files_, places);
    ASSERT_TRUE(store::make_key_file(beside("key")).has_value());
    const auto key = *store::Secret::from_key_file(beside("key"));
    ASSERT_TRUE(store::backup(folder_.path(), beside("file"), key).has_value());
    EXPECT_FALSE(is_in(other_.path(), to_base64(plain_photo))) << "sealed";
    const auto back = store::restore(beside("file"), beside("back"), key, {});
    ASSERT_TRUE(back.has_value()) << back.error().message;
    store::SqliteStore restored({.folder = beside("back"), .surroundings = store::told_by(clock_)});
    EXPECT_EQ(given_by(restored, places), before);
}

// Every version, every record of a file that has several, and the pages that were let go before.
TEST_F(FilesErased, LeaveNothingOfAnyVersionAndNothingOfAnother) {
    const auto places = kept_of_each();
    const auto gone = client_;
    const std::string words[] = {to_base64(plain_photo),     // with its thumbnail
                                 to_base64("pppppppppppp"),  // the paper of several records
                                 to_base64(paper),           // and the one that was taken out
                                 "standing, from behind",   "asked by telephone",
                                 "calls before noon"};
    for (const auto& word : words)
        ASSERT_TRUE(is_on_disk(word)) << word;
    client_ = client();
    episode_ = episode(client_);
    const std::string theirs = "%PDF-1.7\nsomebody else\n%%EOF\n";
    const auto other = kept(theirs);
    const record::ClientId who(*parse_uuid(gone));
    ASSERT_TRUE(eraser_.erase(store::therapist(), who, "by letter").has_value());
    for (const auto& word : words)
        if (word != "standing, from behind") {  // the other file is called so, too
            EXPECT_FALSE(is_on_disk(word)) << word;
        }
    for (const auto& place : places)
        EXPECT_EQ(get(place).status, 404) << place;
    EXPECT_EQ(get(other + "/content").content, theirs);
}

}  // namespace
}  // namespace palpate::tests
