#include "indexer/pipeline/index_follower.hpp"

#include "common/error.hpp"

namespace rc {
namespace {

// A commit costs more the larger the index is, so it is not made for every batch; but memory is bounded, and readers
// are not kept waiting for long.
constexpr std::uint64_t most_documents = 4000;
constexpr std::uint64_t most_bytes = 64u << 20; // of text
constexpr std::chrono::seconds longest_wait{30};

std::uint64_t size_of(const std::vector<Page>& pages) {
    std::uint64_t bytes = 0;
    for (const Page& page : pages) bytes += page.text.size();
    return bytes;
}

} // namespace

IndexFollower::IndexFollower(const Catalogue& catalogue, IndexWriter& index)
    : catalogue_(catalogue), index_(index), revision_(index.revision()) {
    if (revision_ > catalogue.revision())
        throw Error(Error::Kind::unavailable, "the index is newer than the catalogue", "run rc-indexer rebuild");
}

void IndexFollower::follow() {
    catalogue_.each_changed_since(revision_, [&](const CatalogueDocument& document) {
        if (document.shown()) {
            const std::vector<Page> pages = catalogue_.pages(document.number);
            index_.put(document, pages);
            bytes_ += size_of(pages);
        } else {
            index_.remove(document.number);
        }
        revision_ = document.revision;
        ++documents_;
        if (documents_ >= most_documents || bytes_ >= most_bytes) commit();
    });
    if (documents_ > 0 && Clock::now() - committed_ >= longest_wait) commit();
}

void IndexFollower::finish() {
    follow();
    commit();
}

void IndexFollower::commit() {
    index_.commit(revision_);
    documents_ = bytes_ = 0;
    committed_ = Clock::now();
}

} // namespace rc
