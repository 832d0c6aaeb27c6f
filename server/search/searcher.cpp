#include "common/error.hpp"
#include "common/index/schema.hpp"
#include "common/text/fold.hpp"
#include "common/text/language_identification.hpp"
#include "server/search/answer.hpp"
#include "server/search/coverage.hpp"
#include "server/search/facets.hpp"
#include "server/search/fingerprint.hpp"
#include "server/search/marks.hpp"
#include "server/search/query_concepts.hpp"
#include "server/search/search.hpp"
#include "server/search/similar.hpp"
#include "server/search/snapshot_keeper.hpp"
#include "server/search/suggest.hpp"
#include "server/search/used_concepts.hpp"
#include "server/search/vocabulary.hpp"
#include "server/search/xapian_edge.hpp"

#include <algorithm>
#include <xapian.h>

namespace rc::search {
namespace {

// A writer that commits faster than this often per request leaves no time to read.
constexpr int attempts = 5;

bool begins_with(const std::string& text, const std::string& folded_prefix) {
    return text::fold(text).starts_with(folded_prefix);
}

// By its value or its label in any language.
bool is_called(const std::string& value, FieldId field, const Taxonomy& taxonomy, const std::string& folded_prefix) {
    if (begins_with(value, folded_prefix)) return true;
    const TaxonomyTerm* term = taxonomy.find(field, value);
    return term && std::any_of(term->labels.begin(), term->labels.end(),
                               [&](const auto& label) { return begins_with(label.second, folded_prefix); });
}

} // namespace

struct Searcher::Impl {
    SnapshotKeeper keeper;

    explicit Impl(std::string folder) : keeper(std::move(folder)) {}

    // Runs work(snapshot, database) on one state of the index; begins again with the next when that is gone.
    template <typename Work> auto on_one_state(Work&& work) {
        auto snapshot = keeper.current();
        for (int attempt = 1;; ++attempt) {
            try {
                return translating_xapian([&] {
                    const auto lease = snapshot->lease();
                    return work(*snapshot, *lease);
                });
            } catch (const StaleSnapshot&) {
                if (attempt == attempts)
                    throw Error(Error::Kind::unavailable, "the index changes too fast to be read", "try again");
            }
            snapshot = keeper.after(snapshot);
        }
    }
};

Searcher::Searcher(std::string index_folder) : impl_(std::make_unique<Impl>(std::move(index_folder))) {}

Searcher::~Searcher() = default;

Result Searcher::search(const Request& request) const {
    return impl_->on_one_state([&](const Snapshot& snapshot, const Xapian::Database& database) {
        return answer(request, snapshot, database);
    });
}

ResultList Searcher::list(const Request& request) const {
    return impl_->on_one_state([&](const Snapshot& snapshot, const Xapian::Database& database) {
        return search::list(request, snapshot, database);
    });
}

Fingerprint Searcher::fingerprint(const Request& request, std::int64_t since_revision) const {
    return impl_->on_one_state([&](const Snapshot& snapshot, const Xapian::Database& database) {
        return search::fingerprint(request, since_revision, snapshot, database);
    });
}

Suggestions Searcher::suggest(const SuggestRequest& request) const {
    return impl_->on_one_state([&](const Snapshot& snapshot, const Xapian::Database& database) {
        return search::suggest(request, snapshot, database);
    });
}

Facet Searcher::facet_values(FieldId field, const std::string& prefix, std::uint32_t size) const {
    const auto snapshot = impl_->keeper.current();
    const FacetColumn& column = snapshot->columns.of(field);
    ValueCounts counts =
        count_values(snapshot->columns, {&column}, *snapshot->live, snapshot->documents, *snapshot->live).front();
    const std::string folded = text::fold(prefix);
    for (std::size_t i = 0; i < column.values.size(); ++i)
        if (!is_called(column.values[i], field, *snapshot->taxonomy, folded)) counts.by_value[i] = 0;
    return list_values(column, counts, {}, size);
}

struct Marker::Impl {
    Query query;
    bool inflections;
    std::shared_ptr<const Concepts> concepts; // null: concepts of the query mark nothing
};

std::vector<Range> Marker::marks(const std::string& text, const std::string& language) const {
    const text::Group group = text::group_of_page(text, text::group_of(language));
    return search::marks(impl_->query, text, {group, impl_->inflections, impl_->concepts.get()});
}

Marker Searcher::marker(const std::string& words, const Expand& expand) const {
    const auto marking = [&](const Vocabulary* vocabulary, std::shared_ptr<const Concepts> concepts,
                             const SearchedConcepts& searched) {
        Query query = understood(words, vocabulary, concepts.get(), searched);
        return Marker(std::make_shared<const Marker::Impl>(std::move(query), expand.inflections, std::move(concepts)));
    };
    if (!impl_->keeper.current_if_any()) return marking(nullptr, nullptr, {}); // words are marked without an index too
    return impl_->on_one_state([&](const Snapshot& snapshot, const Xapian::Database& database) {
        const Vocabulary vocabulary = vocabulary_of(snapshot, database);
        return marking(expand.scripts ? &vocabulary : nullptr, expand.concepts ? snapshot.concepts : nullptr,
                       [&](const Concept& item) { return used_concepts(item, expand, snapshot, database); });
    });
}

IndexState Searcher::state() const {
    const auto snapshot = impl_->keeper.current();
    return {snapshot->mark.generation, snapshot->updated, snapshot->documents, snapshot->taxonomy};
}

std::shared_ptr<const Thesaurus> Searcher::thesaurus() const {
    const auto snapshot = impl_->keeper.current_if_any();
    if (!snapshot || !snapshot->concepts) return nullptr;
    return {snapshot->concepts, &snapshot->concepts->thesaurus};
}

std::map<std::string, std::uint32_t> Searcher::concept_counts() const {
    return impl_->on_one_state([&](const Snapshot&, const Xapian::Database& database) {
        std::map<std::string, std::uint32_t> counts;
        const std::string prefix = index::concept_term("");
        for (auto it = database.allterms_begin(prefix); it != database.allterms_end(prefix); ++it)
            counts.emplace((*it).substr(prefix.size()), it.get_termfreq());
        return counts;
    });
}

Coverage Searcher::coverage(FieldId rows, FieldId columns) const {
    return impl_->on_one_state([&](const Snapshot& snapshot, const Xapian::Database& database) {
        return search::coverage(rows, columns, snapshot, database);
    });
}

std::vector<SimilarDocument> Searcher::similar(const std::string& id, std::uint32_t size) const {
    return impl_->on_one_state([&](const Snapshot& snapshot, const Xapian::Database& database) {
        return search::similar(id, size, snapshot, database);
    });
}

} // namespace rc::search
