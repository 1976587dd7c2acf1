#include "courier/transfer.hpp"

#include <algorithm>
#include <cstring>
#include <stdexcept>

namespace palpate::courier {
namespace {

constexpr std::chrono::seconds connecting_max{15};

}  // namespace

std::string_view words_of(CURLcode code) {
    switch (code) {
        case CURLE_COULDNT_RESOLVE_HOST: return "the server's name is not known";
        case CURLE_COULDNT_CONNECT: return "the server cannot be reached";
        case CURLE_OPERATION_TIMEDOUT: return "the server did not answer in time";
        case CURLE_PEER_FAILED_VERIFICATION: return "the server's certificate is not trusted";
        case CURLE_USE_SSL_FAILED:
        case CURLE_SSL_CONNECT_ERROR: return "the server does not speak TLS";
        case CURLE_LOGIN_DENIED: return "the server does not accept user and password";
        default: return "the connection broke";
    }
}

void start_curl() {
    static const bool ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    if (!ready)
        throw std::runtime_error("libcurl cannot be started");
}

void keep_to_bounds(CURL* handle, const std::string& url, std::chrono::seconds time_max,
                    std::chrono::seconds connect_max) {
    curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);  // there are other threads
    curl_easy_setopt(handle, CURLOPT_TIMEOUT, static_cast<long>(time_max.count()));
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT,
                     static_cast<long>(std::min(connect_max, time_max).count()));
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    curl_easy_setopt(handle, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
}

Transfer::Transfer(const Endpoint& endpoint, std::string_view content, Gives gives,
                   const GiveAway& give_away)
    : endpoint_(endpoint),
      rest_(content),
      gives_(gives),
      give_away_(give_away),
      handle_(curl_easy_init()) {
    if (!handle_)
        throw std::runtime_error("libcurl gives no handle");
    auto* curl = handle_.get();
    keep_to_bounds(curl, endpoint.url, endpoint.time_max, connecting_max);
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    if (!endpoint.authorities.empty())
        curl_easy_setopt(curl, CURLOPT_CAINFO, endpoint.authorities.c_str());
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, &Transfer::read);
    curl_easy_setopt(curl, CURLOPT_READDATA, this);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &Transfer::drop);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, &Transfer::watch);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, this);
}

void Transfer::add(const std::string& line) {
    auto* const longer = curl_slist_append(lines_.get(), line.c_str());
    if (longer == nullptr)
        throw std::bad_alloc();
    (void)lines_.release();
    lines_.reset(longer);
}

CURLcode Transfer::run() {
    return curl_easy_perform(handle_.get());
}

long Transfer::status() {
    long code = 0;
    curl_easy_getinfo(handle_.get(), CURLINFO_RESPONSE_CODE, &code);
    return code;
}

bool Transfer::may_give() {
    if (!given_away_)
        given_away_ = give_away_();
    return given_away_;
}

std::size_t Transfer::give(char* to, std::size_t room) {
    const bool now = gives_ == Gives::with_the_first_byte || rest_.empty();
    if (now && !may_give())
        return CURL_READFUNC_ABORT;
    const auto count = std::min(room, rest_.size());
    std::memcpy(to, rest_.data(), count);
    rest_.remove_prefix(count);
    return count;
}

// An exception must not pass through libcurl: what cannot be proved is not given away.
std::size_t Transfer::read(char* to, std::size_t size, std::size_t count, void* self) {
    try {
        return static_cast<Transfer*>(self)->give(to, size * count);
    } catch (const std::exception&) {
        return CURL_READFUNC_ABORT;
    }
}

std::size_t Transfer::drop(char*, std::size_t size, std::size_t count, void*) {
    return size * count;
}

// Stops what may be stopped without harm; what is given away gets its answer.
int Transfer::watch(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    auto& transfer = *static_cast<Transfer*>(self);
    transfer.stopped_ =
        !transfer.given_away_ && transfer.endpoint_.stopping && transfer.endpoint_.stopping();
    return transfer.stopped_ ? 1 : 0;
}

Delivered broken(CURLcode code, const Transfer& transfer) {
    if (transfer.given_away())
        return {Delivery::unknown, std::string(words_of(code))};
    if (transfer.stopped())
        return {Delivery::later, "the server was stopped"};
    return {Delivery::later, std::string(words_of(code))};
}

}  // namespace palpate::courier
