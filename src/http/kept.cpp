#include "http/kept.hpp"

#include "base/text.hpp"
#include "http/fault_codes.hpp"
#include "http/fault_reply_with.hpp"

#include <boost/json.hpp>

namespace palpate::http {
namespace {

// The key belongs to what was asked as well as to its body.
Reply created_reply(std::string body, std::string_view place) {
    const auto made = boost::json::parse(body).as_object();
    // Of several records made at once, the first.
    const auto& first = made.contains("id") ? made : made.begin()->value().as_object();
    auto reply = json_reply(std::move(body), 201);
    reply.fields += fmt::format("ETag: {}\r\nLocation: {}/{}\r\n",
                                etag_of(first.at("version").to_number<record::Version>()), place,
                                std::string_view(first.at("id").as_string()));
    return reply;
}

std::vector<Fault> one(Fault fault) {
    std::vector<Fault> faults;
    faults.push_back(std::move(fault));
    return faults;
}

}  // namespace

std::string etag_of(record::Version version) {
    return fmt::format("\"{}\"", version);
}

Reply kept_reply(std::string json, record::Version version, const Request* asked) {
    const auto etag = etag_of(version);
    const bool known = asked != nullptr && any_tag_matches(asked->if_none_match, etag);
    auto reply =
        known ? Reply{.status = 304, .fields = std::string(not_kept)} : json_reply(std::move(json));
    reply.fields += fmt::format("ETag: {}\r\n", etag);
    return reply;
}

tl::expected<record::Version, Reply> version_expected(const Request& request) {
    auto tag = request.if_match;
    if (tag.empty())
        return tl::unexpected(
            problem(428, "expected If-Match with the ETag of the version this was made from"));
    const bool quoted = tag.size() > 2 && tag.starts_with('"') && tag.ends_with('"');
    const auto version =
        quoted ? number_in<record::Version>(tag.substr(1, tag.size() - 2)) : std::nullopt;
    if (!version)
        return tl::unexpected(
            problem(400, "expected If-Match with one ETag as it was given, such as \"3\""));
    return *version;
}

Result<Uuid> id_in_path(const Request& request, std::size_t argument) {
    if (const auto id = parse_uuid(request.arguments[argument]))
        return *id;
    return refuse(FaultKind::not_found, "/" + request.arguments[argument],
                  "expected an id such as 0193f0a1-7c3e-7b2a-9d1e-5f6a7b8c9d0e");
}

Result<int> count_asked(const Request& request) {
    const auto text = query_value(request, "count");
    if (text.empty())
        return listed_usually;
    const auto count = number_in<int>(text);
    if (!count || *count < 1 || *count > listed_max)
        return invalid("count", fmt::format("expected a number from 1 to {}", listed_max));
    return *count;
}

Result<Uuid> after_asked(const Request& request) {
    const auto text = query_value(request, "after");
    if (text.empty())
        return Uuid{};
    if (const auto id = parse_uuid(text))
        return *id;
    return invalid("after", "expected the id of the last one listed");
}

Checked<boost::json::object> body_members(const Request& request, std::string& why) {
    auto body = parse_json(request.body);
    if (!body)
        return tl::unexpected(one(std::move(body.error())));
    json_detail::Reading reading;
    if (json_detail::read_object(*body, JsonPlace(), reading) == nullptr)
        return tl::unexpected(std::move(reading.faults));
    auto members = std::move(body->as_object());
    if (const auto* said = members.if_contains("why")) {
        auto text = json_detail::read<std::string>(*said, JsonPlace(JsonPlace(), "why"), reading);
        if (!text)
            return tl::unexpected(std::move(reading.faults));
        why = *std::move(text);
        members.erase("why");
    }
    return members;
}

void as_text(boost::json::object& members, std::string_view name) {
    if (auto* member = members.if_contains(name); member != nullptr && !member->is_null())
        *member = boost::json::string(boost::json::serialize(*member));
}

Checked<std::string> why_of(const Request& request) {
    if (request.body.empty())
        return std::string();
    std::string why;
    const auto members = body_members(request, why);
    if (!members)
        return tl::unexpected(members.error());
    json_detail::Reading reading;
    json_detail::refuse_unknown(*members, std::array<std::string_view, 1>{"why"}, JsonPlace(),
                                reading);
    if (!reading.faults.empty())
        return tl::unexpected(std::move(reading.faults));
    return why;
}

Reply created(const Request& request, const Services& services, std::string_view place,
              const Create& work) {
    const auto answer =
        record::write(*services.store, request.caller->actor,
                      [&](record::Transaction& t) -> Result<record::Answer> {
                          return record::once(t, request.idempotency_key, what_was_asked(request),
                                              [&](record::Transaction& inner) {
                                                  return work(inner).map([](std::string&& body) {
                                                      return record::Answer{201, std::move(body)};
                                                  });
                                              });
                      });
    if (!answer)
        return fault_reply(answer.error());
    if (answer->status != 201)  // what this request made was erased since
        return gone_reply(*answer);
    return created_reply(answer->body, place);
}

Reply faults_reply(const std::vector<Fault>& faults) {
    if (faults.size() == 1)
        return fault_reply(faults.front());
    boost::json::array all;
    for (const auto& fault : faults) {
        boost::json::object one{{"pointer", fault.path}, {"detail", fault.message}};
        add_code(one, fault.message);
        all.push_back(std::move(one));
    }
    return fault_reply_with(faults.front(), {{"faults", std::move(all)}});
}

}  // namespace palpate::http
