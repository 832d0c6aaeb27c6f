// A child that answers requests with frames: started when it is needed, given up as soon as it goes wrong.
#pragma once
#include "indexer/extract/child_process.hpp"
#include "indexer/extract/failure.hpp"
#include "indexer/extract/frame.hpp"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rc {

// How an answer ended: whole if both are empty.
struct ChildAnswer {
    std::optional<ReadingFailure> refused; // the child says that the document cannot be read
    std::string trouble;                   // the child had to be given up, and why
    Fault fault = Fault::damaged;          // that goes with the trouble

    bool whole() const { return !refused && trouble.empty(); }
};

// Use from one thread.
class FrameChild {
public:
    using Clock = ChildProcess::Clock;
    // A frame to look at; what is given back, if not empty, is why the child must be given up.
    using Take = std::function<std::string(const Frame&)>;

    // `arguments` name what kind of child it is, and tell it its bounds.
    explicit FrameChild(std::vector<std::string> arguments) : arguments_(std::move(arguments)) {}

    // Starts one unless one is there; after many requests a new one. True if it has answered nothing before. Throws
    // Error{internal} if it does not start.
    bool be_ready(Clock::time_point deadline);
    // Hands over the open file and the request, and takes every frame of the answer. `wall` is for the message only.
    ChildAnswer ask(int descriptor, std::string_view request, std::chrono::seconds cpu, std::chrono::seconds wall,
                    Clock::time_point deadline, const Take& take);

private:
    ChildAnswer follow(std::chrono::seconds wall, Clock::time_point deadline, const Take& take);
    ChildAnswer given_up(std::string why, Fault fault = Fault::damaged);

    std::vector<std::string> arguments_;
    std::optional<ChildProcess> child_;
    unsigned served_ = 0;
    FrameReader reader_;
};

} // namespace rc
