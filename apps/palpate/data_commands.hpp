// The commands by which data leaves a practice's folder, comes back, and goes.
#pragma once

#include "knowledge/knowledge.hpp"

#include <functional>
#include <string>

#include <CLI/CLI.hpp>

namespace palpate::app {

// What a command line asks for. Each command keeps its options alive in its action.
using Chosen = std::function<int(const knowledge::Knowledge&)>;

// Parsing this command chooses this action.
inline void choose(CLI::App* command, Chosen& chosen, Chosen action) {
    command->callback([&chosen, action = std::move(action)] { chosen = action; });
}

// Adds key, backup, restore, export, import and erase; parsing sets `chosen`.
void add_data_commands(CLI::App& app, Chosen& chosen);

// Adds measures: what a practice loads to measure with.
void add_measures_command(CLI::App& app, Chosen& chosen);

struct SecretFiles {
    std::string key;
    std::string passphrase;
};

int make_key(const std::string& file);
int make_backup(const std::string& folder, const std::string& to, const SecretFiles& secret);

struct RestoreRequest {
    std::string backup;
    std::string folder;
    SecretFiles secret;
    bool replace = false;
    std::string erasures;
};
int restore_backup(const RestoreRequest& request);

struct EraseRequest {
    std::string client;
    std::string folder;
    std::string practice;  // slug; empty: the only one
    std::string why;
    std::string despite;  // the reason to erase before the time is over; empty: only when it is
};
int erase_client(const EraseRequest& request);

struct ExportOptions {
    std::string folder;
    std::string to;
    std::string client;    // id; empty: the whole practice
    std::string practice;  // slug; empty: the only one
};
int export_data(const ExportOptions& options, const knowledge::Knowledge& k);

struct ResearchOptions {
    std::string folder;
    std::string to;
    std::string practice;  // slug; empty: the only one
    std::string from;      // first day of a month; empty: a year ago
    std::string until;     // last day of a month; empty: this one's
};
int export_research(const ResearchOptions& options);

struct SlotsOptions {
    std::string folder;
    std::string practice;                    // slug; empty: the only one
    std::string service;                     // id or name
    std::string from;                        // a day; empty: today
    int days = 30;                           // 1 to scheduling::free_days_max
    std::vector<std::string> practitioners;  // ids, names or addresses; one of these
    bool json = false;
};
// When a service can start, with whom and where; how long the search took. Writes nothing.
int slots(const SlotsOptions& options);

struct LearnedOptions {
    std::string folder;
    std::string practice;            // slug; empty: the only one
    std::string stage = "chronic";   // as in a plan
    std::string source = "unknown";  // muscle, joint, nerve_root, unknown
    bool json = false;
};
// What each kind of work brought in this practice, small groups left out. Writes nothing.
int learn_practice(const LearnedOptions& options, const knowledge::Knowledge& k);

struct ReplayOptions {
    std::string folder;
    std::string client;    // id; empty: everybody
    std::string practice;  // slug; empty: the only one
    bool json = false;
};
// What today's knowledge would say otherwise of what was kept. Writes nothing but that it was read.
int replay_data(const ReplayOptions& options, const knowledge::Knowledge& k);
int import_data(const std::string& from, const std::string& folder);

}  // namespace palpate::app
