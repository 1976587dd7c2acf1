// The commands of the binary. Exit codes: 0 done, 1 the check failed, 2 wrong use or unreadable
// input, 3 some lines of a batch were refused.
#pragma once

#include "base/date.hpp"
#include "base/instant.hpp"
#include "configuration.hpp"
#include "knowledge/knowledge.hpp"
#include "table_folders.hpp"

#include <string>
#include <vector>

namespace palpate::app {

constexpr int exit_failed = 1;
constexpr int exit_usage = 2;
constexpr int exit_some_refused = 3;

Date today_here();
Instant now_here();

struct AssessOptions {
    std::string file = "-";  // "-" is standard input
    std::string batch;       // one client a line instead
    std::string place;       // id of a jurisdiction, whose emergency number is named
    bool json = false;
    bool html = false;  // one printable page
};
int assess_one(const AssessOptions& options, const knowledge::Knowledge& k);
int assess_batch(const std::string& path, const knowledge::Knowledge& k);
// Whether this is the id of a place or empty; else says so, with the nearest.
bool place_is_known(const std::string& place, const knowledge::Knowledge& k);
int explain(const std::string& id, bool as_json, const TableTexts& texts,
            const knowledge::Knowledge& k);
struct InterviewOptions {
    std::string save;      // where the answers go as JSON; empty: nowhere
    std::string place;     // as of AssessOptions
    std::string language;  // "en" or "es"; empty: that of the terminal
};
int interview(const InterviewOptions& options, const knowledge::Knowledge& k);
// Counts questions and taps of interviews played over cases, one {"input": ...} a line.
int interview_count(const std::string& path, const knowledge::Knowledge& k);
// `details` prints every case that was not answered as labelled.
int evaluate(const std::string& path, bool details, const knowledge::Knowledge& k);
int knowledge_check(const TableTexts& texts, const knowledge::Knowledge& k);
// Every item of the seeds with its home and what it is; a fault of the trace fails it.
int knowledge_trace(const TableTexts& texts);
int knowledge_list(const std::string& kind, bool as_json, const knowledge::Knowledge& k);

struct CalibrateOptions {
    int sessions = 50;  // of each practice
    int practices = 20;
    std::uint64_t seed = 1;
    bool json = false;
};
int learn_calibrate(const CalibrateOptions& options);

// Proves the folder in which a practice is kept: a summary, or the first fault.
int verify_folder(const std::string& folder);

struct TokenOptions {
    std::string folder;
    std::string practice;  // slug; empty: the only one
    std::string name;      // a new one's
    std::string scope;     // as "system/*.cruds"
    bool list = false;
    std::string revoke;  // name
};
// A new token is the only word on standard output.
int token(const TokenOptions& options);

struct LinkOptions {
    std::string folder;
    std::string practice;                        // slug; empty: the only one
    std::string email;                           // empty: the first owner's
    std::string base = "http://127.0.0.1:8080";  // where the server is reached
};
int link(const LinkOptions& options);

struct ServeOptions {
    ConfigurationAsked asked;
    bool demo = false;  // fills an empty practice with made-up clients
};
struct TlsOptions {
    std::string folder;
    std::vector<std::string> names;  // besides those of this machine
    bool replace = false;
};
int tls_init(const TlsOptions& options);
int tls_renew(const TlsOptions& options);
int tls_show(const TlsOptions& options);

int serve(const ServeOptions& options, const knowledge::Knowledge& k);

}  // namespace palpate::app
