#include "indexer/extract/extractor.hpp"

#include "common/error.hpp"
#include "indexer/extract/frame_child.hpp"
#include "indexer/extract/original_file.hpp"
#include "indexer/extract/worker.hpp"

#include <optional>
#include <utility>

namespace rc {
namespace {

using Clock = FrameChild::Clock;

std::string request_for(ExtractRequest request) { return std::string(1, static_cast<char>(request)); }

} // namespace

struct Extractor::Impl {
    explicit Impl(ExtractLimits chosen) : limits(chosen), child({worker_command, std::to_string(chosen.memory)}) {}

    std::string excess(const Collector& out) const;
    ChildAnswer read(int descriptor, Clock::time_point deadline, Collector& out);

    ExtractLimits limits;
    FrameChild child;
};

std::string Extractor::Impl::excess(const Collector& out) const {
    if (out.page_count() > limits.pages) return "it has more than " + std::to_string(limits.pages) + " pages";
    if (out.text_bytes() > limits.text) return "its text is longer than " + std::to_string(limits.text >> 20) + " MB";
    if (out.warning_count() > most_values) return "its reader warns without end";
    return {};
}

ChildAnswer Extractor::Impl::read(int descriptor, Clock::time_point deadline, Collector& out) {
    return child.ask(descriptor, request_for(ExtractRequest::text), limits.cpu, limits.wall, deadline,
                     [&](const Frame& frame) {
                         deliver(frame, out);
                         return excess(out);
                     });
}

Extractor::Extractor(ExtractLimits limits) : impl_(std::make_unique<Impl>(limits)) {}
Extractor::~Extractor() = default;

Extraction Extractor::extract(const std::filesystem::path& file) {
    const OriginalFile original(file, impl_->limits.file);
    const auto deadline = Clock::now() + impl_->limits.wall;
    Collector out;
    ChildAnswer outcome;
    bool fresh = false;
    do { // a child that an earlier document may have spoilt gets no say: a fresh one decides
        fresh = impl_->child.be_ready(deadline);
        out = {};
        outcome = impl_->read(original.descriptor(), deadline, out);
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

std::optional<Raster> Extractor::first_page(const std::filesystem::path& file) {
    constexpr std::chrono::seconds patience{10};
    const OriginalFile original(file, impl_->limits.file);
    const auto deadline = Clock::now() + patience;
    impl_->child.be_ready(deadline);
    std::optional<Raster> picture;
    const ChildAnswer answer = impl_->child.ask(original.descriptor(), request_for(ExtractRequest::first_page),
                                                patience, patience, deadline, [&](const Frame& frame) {
                                                    picture = picture_of(frame);
                                                    return std::string();
                                                });
    constexpr std::uint32_t colours = 3;
    const bool sound = answer.whole() && picture && !picture->empty() && picture->channels == colours;
    return sound ? std::move(picture) : std::nullopt;
}

} // namespace rc
