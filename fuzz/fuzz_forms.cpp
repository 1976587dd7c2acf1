// What strangers' browsers send to the public pages, what programs ask FHIR with, and what proxies
// say of both. The first line is a Content-Type or a header field, the rest a body.
#include "http/booking_page/form.hpp"
#include "http/exchange.hpp"
#include "http/fhir_query.hpp"
#include "http/form_parts.hpp"
#include "http/proxies.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace palpate;

namespace {

void must(bool holds) {
    if (!holds)
        std::abort();
}

// Each part lies inside of the body; what is refused says why.
void in_parts(std::string_view content_type, std::string_view body) {
    const auto parts = http::form_parts(content_type, body);
    if (!parts)
        return must(!parts.error().message.empty());
    must(parts->size() <= http::form_parts_max);
    for (const auto& [name, part] : *parts)
        must(part.data() >= body.data() && part.data() + part.size() <= body.data() + body.size());
}

// What was read, written as a browser would, reads the same.
void in_pairs(std::string_view body) {
    using http::booking_page::Form;
    const auto form = Form::of(body);
    if (!form)
        return must(!form.error().message.empty());
    std::string again;
    for (const auto& [name, value] : form->all())
        again += http::booking_page::percent_encoded(name) + "=" +
                 http::booking_page::percent_encoded(value) + "&";
    if (again.size() > http::booking_page::form_bytes_max)
        return;
    const auto reread = Form::of(again);
    must(reread && reread->all() == form->all());
    for (const auto& [name, value] : form->all())
        must((*form)[name].size() <= body.size());
}

void as_query(std::string_view query) {
    static_cast<void>(http::count_in(query, 50));
    for (const auto& value : http::values_in(query))
        must(!value.empty());
    const auto parameters = http::parameters_in(query);
    if (!parameters)
        return must(!parameters.error().message.empty());
    const auto address = http::address_of("/fhir/R4/Patient", *parameters);
    const auto again = http::parameters_in(http::query_of(address));
    must(again && *again == *parameters);
}

// An address that is believed is one, in its one spelling.
void through_proxies(const std::string& said) {
    using http::TrustedProxies;
    for (const auto header :
         {TrustedProxies::Header::x_forwarded_for, TrustedProxies::Header::forwarded}) {
        const auto proxies = TrustedProxies::from({"10.0.0.0/8", "::1"}, header);
        const http::Request request{.forwarded_for = said,
                                    .forwarded = said,
                                    .forwarded_proto = said,
                                    .address = "10.0.0.1"};
        const auto origin = proxies->origin_of(request);
        must(!origin.empty() && http::plain_address(origin) == origin);
        static_cast<void>(proxies->came_unencrypted(request));
        const http::Request stranger{
            .forwarded_for = said, .forwarded = said, .address = "9.9.9.9"};
        must(proxies->origin_of(stranger) == "9.9.9.9");
    }
    static_cast<void>(TrustedProxies::from({said}));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto line = text.substr(0, text.find('\n'));
    const auto body = text.substr(std::min(line.size() + 1, size));
    in_parts(line, body);
    in_pairs(body);
    as_query(line);
    through_proxies(std::string(line));
    return 0;
}
