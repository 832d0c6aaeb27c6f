#include "indexer/extract/frame_child.hpp"
#include "tests/support/rogue_child.hpp"

#include <doctest/doctest.h>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

using namespace rc;
namespace fs = std::filesystem;

namespace {

// Processes that were started with that word, the caller's children or not.
int processes_called(const std::string& word) {
    int count = 0;
    for (const auto& entry : fs::directory_iterator("/proc")) {
        std::ifstream in(entry.path() / "cmdline");
        std::string line;
        std::getline(in, line);
        count += line.find(word + '\0') != std::string::npos;
    }
    return count;
}

// A process that was killed is in the list until the system has cleared it away.
bool all_end(const std::string& word) {
    const auto deadline = FrameChild::Clock::now() + std::chrono::seconds(10);
    while (processes_called(word) > 0 && FrameChild::Clock::now() < deadline) std::this_thread::yield();
    return processes_called(word) == 0;
}

long most_memory_kilobytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

} // namespace

TEST_CASE("children: one that floods, lies, multiplies or never answers is given up, with all it started") {
    constexpr std::size_t most_frames = 1000;
    struct Row {
        std::string what, trouble;
    };
    for (const Row& row : {
             Row{"flood", "enough"},
             Row{"one endless frame", "not sound"},
             Row{"noise", "not sound"},
             Row{"crowd", "it took longer than 1 s"},
             Row{"crash", "it crashed"},
             Row{"silence", "it took longer than 1 s"},
         }) {
        CAPTURE(row.what);
        const long before = most_memory_kilobytes();
        FrameChild child({test::rogue_command, row.what});
        const auto deadline = FrameChild::Clock::now() + std::chrono::seconds(1);
        child.be_ready(FrameChild::Clock::now() + std::chrono::seconds(10));
        const int file = open("/dev/null", O_RDONLY | O_CLOEXEC);
        std::size_t frames = 0;
        const ChildAnswer answer = child.ask(file, "x", std::chrono::seconds(1), std::chrono::seconds(1), deadline,
                                             [&](const Frame&) { return ++frames < most_frames ? "" : "enough"; });
        close(file);
        CHECK(answer.trouble.find(row.trouble) != std::string::npos);
        CHECK_FALSE(answer.whole());
        CHECK(all_end(row.what));
        CHECK(most_memory_kilobytes() - before < 64 * 1024);
    }
}
