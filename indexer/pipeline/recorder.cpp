#include "indexer/pipeline/recorder.hpp"

namespace rc {
namespace {

constexpr std::size_t most_outcomes = 64;
constexpr std::chrono::seconds longest_wait{1};

} // namespace

Recorder::Recorder(Catalogue& catalogue, IndexFollower& follower, Report& report)
    : catalogue_(catalogue), follower_(follower), report_(report) {}

void Recorder::take(const Outcome& outcome) {
    if (!transaction_) {
        transaction_.emplace(catalogue_);
        begun_ = Clock::now();
    }
    if (const auto* ready = std::get_if<Ready>(&outcome.what))
        record(*ready);
    else if (const auto* failed = std::get_if<Failed>(&outcome.what))
        record(*failed, outcome.source);
    else
        ++pending_.unchanged;
    ++gathered_;
    if (gathered_ >= most_outcomes)
        commit();
    else
        idle();
}

void Recorder::idle() {
    if (transaction_ && Clock::now() - begun_ >= longest_wait) commit();
}

void Recorder::finish() {
    if (transaction_) commit();
    follower_.finish();
}

void Recorder::record(const Ready& ready) {
    for (const auto& [field, label] : ready.added_terms) catalogue_.add_term(field, label);
    pending_.count(catalogue_.put(ready.document).outcome, ready.document.pages.size());
}

void Recorder::record(const Failed& failed, const std::string& source) {
    if (failed.remember) catalogue_.put_unreadable(*failed.remember);
    failures_.push_back({source, failed.reason, failed.hint});
}

void Recorder::commit() {
    transaction_->commit();
    transaction_.reset();
    report_.committed(pending_);
    for (const Failure& failure : failures_) report_.failed(failure);
    pending_ = {};
    failures_.clear();
    gathered_ = 0;
    follower_.follow();
}

} // namespace rc
