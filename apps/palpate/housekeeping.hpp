// What the server does for itself beside answering: the nightly backup, and another certificate
// before the old one ends.
#pragma once

#include "configuration.hpp"
#include "log/log.hpp"
#include "store/backup/nightly.hpp"

#include <condition_variable>
#include <memory>
#include <thread>

namespace palpate::app {

class Housekeeping {
public:
    Housekeeping(const Configuration& config, log::Log& log) : config_(config), log_(log) {}

    // Before the server opens: fault when a certificate is due and cannot be made.
    Result<void> renew_certificate();
    // Fault: the backup's key cannot be read.
    Result<void> start(http::Server& server);
    std::string metrics() const;  // in Prometheus' text format

private:
    Result<void> start_backups();
    void watch_certificate(const std::stop_token& stop, http::Server& server);

    const Configuration& config_;
    log::Log& log_;
    bool renewed_ = false;
    std::unique_ptr<store::Nightly> nightly_;
    std::condition_variable_any wake_;
    std::jthread watch_;
};

}  // namespace palpate::app
