// What Beast read, in our words. Included by connection.cpp alone, as connection.hpp says of Beast.
#pragma once

#include "http/exchange.hpp"

#include <boost/asio/ip/address.hpp>
#include <boost/beast/http/fields.hpp>
#include <boost/beast/http/verb.hpp>

namespace palpate::http {

namespace wire = boost::beast::http;

inline Method method_of(wire::verb verb) {
    if (verb == wire::verb::get)
        return Method::get;
    if (verb == wire::verb::head)
        return Method::head;
    if (verb == wire::verb::post)
        return Method::post;
    if (verb == wire::verb::put)
        return Method::put;
    if (verb == wire::verb::patch)
        return Method::patch;
    return verb == wire::verb::delete_ ? Method::del : Method::other;
}

inline std::string_view plain(boost::beast::string_view text) {
    return {text.data(), text.size()};
}

// "fe80::1" of "fe80::1%eth0", which is no address by itself.
inline boost::asio::ip::address without_zone(const boost::asio::ip::address& address) {
    if (!address.is_v6())
        return address;
    auto v6 = address.to_v6();
    v6.scope_id(0);
    return v6;
}

// A header that came several times is one list (RFC 9110, 5.3): the last word of a proxy counts,
// wherever it wrote it.
inline std::string all_fields(const wire::fields& fields, boost::beast::string_view name) {
    std::string all;
    const auto [from, to] = fields.equal_range(name);
    for (auto field = from; field != to; ++field) {
        if (!all.empty())
            all += ", ";
        all += plain(field->value());
    }
    return all;
}

inline std::string_view last_field(const wire::fields& fields, boost::beast::string_view name) {
    std::string_view last;
    const auto [from, to] = fields.equal_range(name);
    for (auto field = from; field != to; ++field)
        last = plain(field->value());
    return last;
}

}  // namespace palpate::http
