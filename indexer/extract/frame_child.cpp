#include "indexer/extract/frame_child.hpp"

#include "common/error.hpp"

#include <utility>

namespace rc {
namespace {

// A child is replaced after so many requests, so that what the libraries leak cannot add up.
constexpr unsigned requests_per_child = 500;

} // namespace

bool FrameChild::be_ready(Clock::time_point deadline) {
    if (child_ && served_ < requests_per_child) return false;
    child_.reset();
    child_.emplace(arguments_);
    reader_ = {};
    served_ = 0;
    for (;;) {
        if (const auto frame = reader_.next()) {
            if (frame->kind == FrameKind::ready) return true;
            const Error why = failure_of(*frame);
            child_.reset();
            throw Error(Error::Kind::internal, why.what(), why.hint());
        }
        std::string bytes;
        if (child_->receive(bytes, deadline) != ChildProcess::Received::bytes) {
            const std::string why = child_->end();
            child_.reset();
            throw Error(Error::Kind::internal, "the extraction child did not start: " + why,
                        "is the program's first act to become a child where it is asked to?");
        }
        reader_.append(bytes);
    }
}

ChildAnswer FrameChild::given_up(std::string why, Fault fault) {
    child_.reset();
    return {{}, std::move(why), fault};
}

ChildAnswer FrameChild::follow(std::chrono::seconds wall, Clock::time_point deadline, const Take& take) {
    for (;;) {
        while (const auto frame = reader_.next()) {
            if (frame->kind == FrameKind::end) return {};
            if (frame->kind == FrameKind::failure) return {failure_of(*frame), {}, {}};
            if (std::string why = take(*frame); !why.empty()) return given_up(std::move(why), Fault::too_large);
        }
        std::string bytes;
        switch (child_->receive(bytes, deadline)) {
        case ChildProcess::Received::bytes:
            reader_.append(bytes);
            break;
        case ChildProcess::Received::nothing_in_time:
            return given_up("it took longer than " + std::to_string(wall.count()) + " s", Fault::timed_out);
        case ChildProcess::Received::hung_up:
            return given_up("its reader failed: " + child_->end());
        }
    }
}

ChildAnswer FrameChild::ask(int descriptor, std::string_view request, std::chrono::seconds cpu,
                            std::chrono::seconds wall, Clock::time_point deadline, const Take& take) {
    ++served_;
    child_->allow_cpu(cpu);
    if (!child_->send_file(descriptor, request)) return given_up("its reader failed: " + child_->end());
    try {
        return follow(wall, deadline, take);
    } catch (const Error& unsound) { // what came back is no answer
        return given_up(unsound.what());
    }
}

} // namespace rc
