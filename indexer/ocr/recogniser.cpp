#include "indexer/ocr/recogniser.hpp"

#include "common/error.hpp"
#include "indexer/extract/frame_child.hpp"
#include "indexer/extract/original_file.hpp"

#include <utility>

namespace rc {
namespace {

constexpr const char* hint = "the page stays a picture";

} // namespace

struct Recogniser::Impl {
    explicit Impl(RecognitionLimits chosen) : limits(chosen) {}

    FrameChild& child_for(const std::string& wanted) {
        if (!child || wanted != models) {
            child.emplace(std::vector<std::string>{recognition_command, std::to_string(limits.memory), wanted});
            models = wanted;
        }
        return *child;
    }

    RecognitionLimits limits;
    std::string models;
    std::optional<FrameChild> child;
};

Recogniser::Recogniser(RecognitionLimits limits) : impl_(std::make_unique<Impl>(limits)) {}
Recogniser::~Recogniser() = default;

Page Recogniser::recognise(const std::filesystem::path& file, std::uint32_t page, const std::string& models) {
    const OriginalFile original(file, impl_->limits.file);
    const auto deadline = FrameChild::Clock::now() + impl_->limits.wall;
    FrameChild& child = impl_->child_for(models);
    child.be_ready(deadline);
    Collector out;
    const ChildAnswer answer = child.ask(original.descriptor(), std::to_string(page), impl_->limits.cpu,
                                         impl_->limits.wall, deadline, [&](const Frame& frame) {
                                             deliver(frame, out);
                                             return std::string(out.page_count() > 1 ? "it gives several pages" : "");
                                         });
    if (answer.refused) throw *answer.refused;
    if (!answer.trouble.empty())
        throw ReadingFailure(answer.fault, "the page cannot be recognised: " + answer.trouble, hint);
    Extraction read = out.take();
    if (read.pages.empty()) throw ReadingFailure(Fault::damaged, "the page cannot be drawn", hint);
    return std::move(read.pages.front());
}

} // namespace rc
