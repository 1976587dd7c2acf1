#include "log/log.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <thread>

#include <boost/json.hpp>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace palpate::log {
namespace {

class Pipe {
public:
    Pipe() { EXPECT_EQ(::pipe2(ends_.data(), O_CLOEXEC), 0); }
    ~Pipe() {
        ::close(ends_[0]);
        close_writing();
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    int writing() const { return ends_[1]; }
    void close_writing() {
        if (ends_[1] >= 0)
            ::close(ends_[1]);
        ends_[1] = -1;
    }
    // All of it; the writing end must be closed.
    std::string read_all() const {
        std::string all;
        std::array<char, 4096> buffer{};
        while (true) {
            const auto count = ::read(ends_[0], buffer.data(), buffer.size());
            if (count <= 0)
                return all;
            all.append(buffer.data(), static_cast<std::size_t>(count));
        }
    }

    // As soon as so many are there.
    std::string read_lines(int count) const {
        std::string all;
        char next = 0;
        while (count > 0 && ::read(ends_[0], &next, 1) == 1) {
            all += next;
            count -= next == '\n' ? 1 : 0;
        }
        return all;
    }

private:
    std::array<int, 2> ends_{-1, -1};
};

std::string said(Options options, auto say) {
    Pipe pipe;
    options.file = pipe.writing();
    {
        Log log(options);
        say(log);
    }
    pipe.close_writing();
    return pipe.read_all();
}

TEST(Log, IsOneJsonObjectALine) {
    const auto line = said({}, [](Log& log) {
        log.say(Level::warning, "request",
                {{"route", Word::of_our_own("/a/{id}")}, {"status", std::int64_t{200}}});
    });
    ASSERT_EQ(line.find('\n'), line.size() - 1);
    const auto object = boost::json::parse(line).as_object();
    EXPECT_EQ(object.at("level").as_string(), "warning");
    EXPECT_EQ(object.at("event").as_string(), "request");
    EXPECT_EQ(object.at("route").as_string(), "/a/{id}");
    EXPECT_EQ(object.at("status").as_int64(), 200);
    EXPECT_EQ(object.at("time").as_string().size(), 24U);
}

TEST(Log, IsTextForPeople) {
    const auto line = said({.format = Format::text}, [](Log& log) {
        log.say(Level::info, "started", {{"threads", std::int64_t{2}}});
    });
    EXPECT_NE(line.find(" info    started threads=2\n"), std::string::npos) << line;
}

TEST(Log, SaysNothingBelowItsLevel) {
    const auto lines = said({.level = Level::warning}, [](Log& log) {
        log.say(Level::debug, "one");
        log.say(Level::info, "two");
        log.say(Level::warning, "three");
        log.say(Level::error, "four");
    });
    EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 2);
}

TEST(Log, KeepsTheOrder) {
    const auto lines = said({}, [](Log& log) {
        for (std::int64_t i = 0; i < 500; ++i)
            log.say(Level::info, "n", {{"number", i}});
    });
    std::size_t at = 0;
    for (int i = 0; i < 500; ++i) {
        at = lines.find("\"number\":" + std::to_string(i) + "}", at);
        ASSERT_NE(at, std::string::npos) << i;
    }
}

// Nobody has to end the program to read what it said.
TEST(Log, WritesWhileItGoesOn) {
    Pipe pipe;
    Log log({.file = pipe.writing()});
    log.say(Level::info, "calm");
    log.say(Level::warning, "wrong");
    const auto start = std::chrono::steady_clock::now();
    const auto lines = pipe.read_lines(2);
    EXPECT_LT(lines.find("calm"), lines.find("wrong"));
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
    log.say(Level::info, "calm again");
    EXPECT_NE(pipe.read_lines(1).find("calm again"), std::string::npos);
}

// Nobody reads: the writers go on at once, and the program can end.
TEST(Log, NeverWaitsForAReader) {
    Pipe pipe;
    const auto start = std::chrono::steady_clock::now();
    {
        Log log({.file = pipe.writing(), .lines_max = 64});
        for (int i = 0; i < 20'000; ++i)
            log.say(Level::info, "request", {{"number", std::int64_t{i}}});
        EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
        EXPECT_GT(log.dropped(), 10'000U);
    }
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(15));
}

}  // namespace
}  // namespace palpate::log
