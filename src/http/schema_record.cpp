// What is kept about clients, made from the structs that are kept.
#include "http/schema_described.hpp"
#include "record/clients.hpp"

#include <string>

namespace palpate::http::schema {
namespace {

object kept(std::string_view name, std::string_view what) {
    return record(what, {{"id", text("of the record, UUID")},
                         {"version", number("from 1; the ETag is this in quotes")},
                         {"changed_at", described::texts_of("UTC", "date-time")},
                         {"changed_by", text("id of who did it, UUID")},
                         {"why", text("as said with the change"), false},
                         {"removed", yes_no("taken off the lists"), false},
                         {"content", ref(name)}});
}

object versions(std::string_view name) {
    return record("Newest first.", {{"versions", list(ref(name), "every version")}});
}

// What a POST or PUT may say beside the content's members.
object with_why(object content) {
    content["properties"].as_object()["why"] = text("why, for the history");
    return content;
}

object client() {
    return with_why(of_described<palpate::record::Client>("Nothing clinical."));
}
object kept_client() {
    return kept("Client", "A client as kept.");
}
object client_versions() {
    return versions("KeptClient");
}
object client_line() {
    return of_described<palpate::record::ClientLine>("Who it is and how to reach them.");
}
object client_lines() {
    return record("A list.", {{"clients", list(ref("ClientLine"), "best or newest first")},
                              {"more", yes_no("there are further ones")}});
}

constexpr Named schemas[] = {{"Client", client},
                             {"KeptClient", kept_client},
                             {"ClientVersions", client_versions},
                             {"ClientLine", client_line},
                             {"ClientLines", client_lines}};

}  // namespace

object described::texts_of(std::string_view what, std::string_view format) {
    auto o = text(what);
    o["format"] = format;
    return o;
}

std::span<const Named> of_record() {
    return schemas;
}

}  // namespace palpate::http::schema
