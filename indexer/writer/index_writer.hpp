// The only writer of the Xapian index: one document of the catalogue becomes one Xapian document of the same number.
#pragma once
#include "common/catalogue/catalogue.hpp"
#include "common/taxonomy/taxonomy.hpp"
#include "common/thesaurus/thesaurus.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

namespace rc {

// Use from one thread. A second writer on the same folder is Error{conflict}.
class IndexWriter {
public:
    enum class Open { existing_or_new, anew };
    // `folder` is DATA/index. An index of another format is Error{unavailable} with the hint "run rc-indexer rebuild",
    // unless it is made anew; then its generations begin above `generation`, that of the index it is to replace.
    IndexWriter(const std::filesystem::path& folder, Open open, std::int64_t generation = 0);
    ~IndexWriter();
    IndexWriter(const IndexWriter&) = delete;
    IndexWriter& operator=(const IndexWriter&) = delete;

    // Adds or replaces. Documents that are not shown (superseded, withdrawn) must be removed instead.
    void put(const CatalogueDocument& document, const std::vector<Page>& pages);
    void remove(std::int64_t number);
    // The taxonomy that servers show; kept only if it differs.
    void set_taxonomy(const Taxonomy& taxonomy);
    // The thesaurus whose concepts `put` recognises. If the index was made with another one, revision() is 0 until the
    // next commit: every document must be put again.
    void set_thesaurus(const Thesaurus& thesaurus);
    // Makes everything since the last commit visible at once, as one generation, complete up to `revision` of the
    // catalogue. Nothing happens if there was no change. Generations rise, over a rebuild too.
    void commit(std::int64_t revision);

    std::int64_t revision() const; // up to which the committed index is complete; 0 for a new one

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

// Copies a committed index without the gaps that writing leaves: about half the size, and quicker to read. `to` must
// not be there.
void compact_index(const std::filesystem::path& from, const std::filesystem::path& to);

} // namespace rc
