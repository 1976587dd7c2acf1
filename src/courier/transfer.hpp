// One transfer by libcurl: what the mailer and the webhook share. Every transfer has a connection
// of its own, bounded in time, by no proxy, to nowhere but where it was told, and nothing of it is
// logged.
#pragma once

#include "courier/errand.hpp"

#include <chrono>
#include <memory>
#include <string_view>
#include <vector>

#include <curl/curl.h>

namespace palpate::courier {

// What went wrong, in words of ours.
std::string_view words_of(CURLcode code);

// What every transfer keeps to: where it goes, how long it may take, no proxy, no file of
// passwords, certificates that are looked at.
void keep_to_bounds(CURL* handle, const std::string& url, std::chrono::seconds time_max,
                    std::chrono::seconds connect_max);

// Once, before threads: throws std::runtime_error when libcurl cannot be had.
void start_curl();

struct Endpoint {
    std::string url;
    std::chrono::seconds time_max{60};  // for all of it
    std::string authorities;            // PEM file; empty: those that the system trusts
    std::function<bool()> stopping = {};
};

class Transfer {
public:
    // `give_away` is asked before the first byte of the content is sent, or once all of it was
    // (where the other side acts on its end only).
    enum class Gives { with_the_first_byte, with_the_end };
    Transfer(const Endpoint& endpoint, std::string_view content, Gives gives,
             const GiveAway& give_away);

    CURL* handle() { return handle_.get(); }
    // Added to one list: of recipients, or of header fields.
    void add(const std::string& line);
    const curl_slist* lines() const { return lines_.get(); }

    CURLcode run();
    long status();  // the last that the other side said; 0: nothing
    bool given_away() const { return given_away_; }
    bool stopped() const { return stopped_; }

private:
    static std::size_t read(char* to, std::size_t size, std::size_t count, void* self);
    static std::size_t drop(char* from, std::size_t size, std::size_t count, void* self);
    static int watch(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t);
    std::size_t give(char* to, std::size_t room);
    bool may_give();

    struct Cleanup {
        void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
        void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    };
    const Endpoint& endpoint_;
    std::string_view rest_;
    const Gives gives_;
    const GiveAway& give_away_;
    bool given_away_ = false;
    bool stopped_ = false;
    std::unique_ptr<curl_slist, Cleanup> lines_;
    std::unique_ptr<CURL, Cleanup> handle_;
};

// What went wrong on the way, in words of ours; for what no status tells.
Delivered broken(CURLcode code, const Transfer& transfer);

}  // namespace palpate::courier
