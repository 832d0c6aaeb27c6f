#include "indexer/extract/extractor.hpp"

#include "common/error.hpp"
#include "indexer/extract/child_process.hpp"
#include "indexer/extract/frame.hpp"
#include "indexer/extract/original_file.hpp"

#include <optional>
#include <utility>

namespace rc {
namespace {

using Clock = ChildProcess::Clock;

// A child is replaced after so many documents, so that what the libraries leak cannot add up.
constexpr unsigned documents_per_child = 500;

// How an attempt ended: finished if both are empty.
struct Outcome {
    std::optional<ReadingFailure> refused; // the child says that the document cannot be read
    std::string trouble;                   // the child had to be given up, and why
    Fault fault = Fault::damaged;          // that goes with the trouble
};

} // namespace

struct Extractor::Impl {
    explicit Impl(ExtractLimits chosen) : limits(chosen) {}

    // True if the child has served no document before.
    bool have_child(Clock::time_point deadline);
    Outcome attempt(int descriptor, Clock::time_point deadline, Collector& out);
    Outcome follow(Clock::time_point deadline, Collector& out);
    Outcome given_up(std::string why, Fault fault = Fault::damaged);
    std::string excess(const Collector& out) const;

    ExtractLimits limits;
    std::optional<ChildProcess> child;
    unsigned served = 0;
    FrameReader reader;
};

bool Extractor::Impl::have_child(Clock::time_point deadline) {
    if (child && served < documents_per_child) return false;
    child.reset();
    child.emplace(limits.memory);
    reader = {};
    served = 0;
    for (;;) {
        if (const auto frame = reader.next()) {
            if (frame->kind == FrameKind::ready) return true;
            const Error why = failure_of(*frame);
            child.reset();
            throw Error(Error::Kind::internal, why.what(), why.hint());
        }
        std::string bytes;
        if (child->receive(bytes, deadline) != ChildProcess::Received::bytes) {
            const std::string why = child->end();
            child.reset();
            throw Error(Error::Kind::internal, "the extraction child did not start: " + why,
                        "is run_worker_if_asked the first thing main does?");
        }
        reader.append(bytes);
    }
}

Outcome Extractor::Impl::given_up(std::string why, Fault fault) {
    child.reset();
    return {{}, std::move(why), fault};
}

std::string Extractor::Impl::excess(const Collector& out) const {
    if (out.page_count() > limits.pages) return "it has more than " + std::to_string(limits.pages) + " pages";
    if (out.text_bytes() > limits.text) return "its text is longer than " + std::to_string(limits.text >> 20) + " MB";
    if (out.warning_count() > most_values) return "its reader warns without end";
    return {};
}

Outcome Extractor::Impl::follow(Clock::time_point deadline, Collector& out) {
    for (;;) {
        while (const auto frame = reader.next()) {
            if (frame->kind == FrameKind::end) return {};
            if (frame->kind == FrameKind::failure) return {failure_of(*frame), {}, {}};
            deliver(*frame, out);
            if (std::string why = excess(out); !why.empty()) return given_up(std::move(why), Fault::too_large);
        }
        std::string bytes;
        switch (child->receive(bytes, deadline)) {
        case ChildProcess::Received::bytes:
            reader.append(bytes);
            break;
        case ChildProcess::Received::nothing_in_time:
            return given_up("it took longer than " + std::to_string(limits.wall.count()) + " s", Fault::timed_out);
        case ChildProcess::Received::hung_up:
            return given_up("its reader failed: " + child->end());
        }
    }
}

Outcome Extractor::Impl::attempt(int descriptor, Clock::time_point deadline, Collector& out) {
    ++served;
    child->allow_cpu(limits.cpu);
    if (!child->send_file(descriptor)) return given_up("its reader failed: " + child->end());
    try {
        return follow(deadline, out);
    } catch (const Error& unsound) { // what came back is no answer
        return given_up(unsound.what());
    }
}

Extractor::Extractor(ExtractLimits limits) : impl_(std::make_unique<Impl>(limits)) {}
Extractor::~Extractor() = default;

Extraction Extractor::extract(const std::filesystem::path& file) {
    const OriginalFile original(file, impl_->limits.file);
    const auto deadline = Clock::now() + impl_->limits.wall;
    Collector out;
    Outcome outcome;
    bool fresh = false;
    do { // a child that an earlier document may have spoilt gets no say: a fresh one decides
        fresh = impl_->have_child(deadline);
        out = {};
        outcome = impl_->attempt(original.descriptor(), deadline, out);
    } while (!outcome.trouble.empty() && !fresh && Clock::now() < deadline);
    if (outcome.refused) throw *outcome.refused;
    if (outcome.trouble.empty()) return out.take();

    const std::size_t pages = out.page_count(), of = out.head().page_count;
    if (pages == 0)
        throw ReadingFailure(outcome.fault, "the document cannot be read: " + outcome.trouble,
                             "open it in another program and save it anew");
    if (out.head().paged)
        out.warn("only " + std::to_string(pages) + " of " + std::to_string(of) +
                 " pages could be read: " + outcome.trouble);
    else
        out.warn("the text is cut: " + outcome.trouble);
    Extraction cut = out.take();
    cut.faults = {Fault::truncated, outcome.fault};
    if (cut.paged && of > pages) cut.missing_pages = static_cast<std::uint32_t>(of - pages);
    return cut;
}

} // namespace rc
