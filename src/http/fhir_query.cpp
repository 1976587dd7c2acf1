#include "http/fhir_query.hpp"

#include "base/text.hpp"

#include <algorithm>

#include <boost/url/params_view.hpp>
#include <boost/url/parse_query.hpp>
#include <boost/url/url.hpp>
#include <fmt/format.h>

namespace palpate::http {
namespace {

// FHIR's | and what else people send as it is, spelled as a query wants it.
std::string spelled(std::string_view query) {
    constexpr std::string_view plain = "-._~:/?@!$&'()*+,;=%";
    std::string text;
    for (const char c : query) {
        const bool word =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (word || plain.find(c) != std::string_view::npos)
            text += c;
        else
            fmt::format_to(std::back_inserter(text), "%{:02X}", static_cast<unsigned char>(c));
    }
    return text;
}

}  // namespace

Result<Parameters> parameters_in(std::string_view as_sent) {
    const auto query = spelled(as_sent);
    const auto read =
        boost::urls::parse_query(boost::core::string_view(query.data(), query.size()));
    if (!read)
        return refused("expected a query such as name=ana&birthdate=1982");
    Parameters parameters;
    for (const auto& p : boost::urls::params_view(*read))
        parameters.emplace_back(p.key, p.value);
    return parameters;
}

std::vector<std::string> values_in(std::string_view text) {
    std::vector<std::string> values(1);
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == ',')
            values.emplace_back();
        else
            values.back() += text[i] == '\\' && i + 1 < text.size() ? text[++i] : text[i];
    std::erase(values, "");
    return values;
}

Result<int> count_in(std::string_view text, int most) {
    const auto count = number_in<int>(text);
    if (!count || *count < 0)
        return refused("expected a _count from 0 on");
    return std::min(*count, most);
}

std::string address_of(std::string_view path, const Parameters& parameters) {
    boost::urls::url url(boost::core::string_view(path.data(), path.size()));
    for (const auto& [name, value] : parameters)
        url.params().append({name, value});
    return std::string(url.buffer().data(), url.buffer().size());
}

}  // namespace palpate::http
