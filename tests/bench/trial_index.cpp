#include "tests/bench/trial_index.hpp"

#include "common/taxonomy/taxonomy.hpp"
#include "common/thesaurus/thesaurus.hpp"
#include "indexer/writer/index_writer.hpp"

namespace rc::bench {
namespace {

const std::filesystem::path lists = std::filesystem::path(RC_SHARE_DIR) / "corpus" / "taxonomy";

} // namespace

TrialIndex::TrialIndex(const std::vector<TrialDocument>& documents) {
    IndexWriter writer(folder(), IndexWriter::Open::anew);
    writer.set_taxonomy(Taxonomy::from_folder(lists));
    writer.set_thesaurus(Thesaurus::from_file(lists / "concepts.json"));
    std::int64_t number = 0;
    for (const TrialDocument& trial : documents) {
        CatalogueDocument document;
        document.number = ++number;
        document.id = trial.id;
        document.media_type = "text/plain";
        document.added = "2026-01-05T10:00:00Z";
        document.description = trial.description;
        document.pages = static_cast<std::uint32_t>(trial.pages.size());
        writer.put(document, trial.pages);
    }
    writer.commit(number);
    searcher_ = std::make_unique<search::Searcher>(folder());
}

std::string TrialIndex::folder() const { return (folder_ / "index").string(); }

std::vector<std::string> TrialIndex::ids(const std::string& words, std::uint32_t size) const {
    search::Request request;
    request.words = words;
    request.size = size;
    request.passages = 0;
    request.facets.emplace();
    std::vector<std::string> out;
    for (const search::Hit& hit : searcher_->search(request).hits) out.push_back(hit.id);
    return out;
}

} // namespace rc::bench
