// One state of the index, held in memory as far as counting and filtering need it. Immutable: requests that have begun
// go on with theirs while a new one takes over.
#pragma once
#include "common/taxonomy/taxonomy.hpp"
#include "common/text/stem.hpp"
#include "common/thesaurus/concepts.hpp"
#include "server/search/bitmap.hpp"
#include "server/search/budget_cache.hpp"
#include "server/search/columns.hpp"
#include "server/search/concept_labels.hpp"
#include "server/search/date_span.hpp"
#include "server/search/orders.hpp"
#include "server/search/term_counts.hpp"
#include "server/search/text_groups.hpp"

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace Xapian {
class Database;
}

namespace rc::search {

struct CompletionNames;
struct PlannedQuery;

// Which state of which index: the generation, and Xapian's own mark of the database, as one made anew may count alike.
struct StateMark {
    std::uint64_t generation = 0;
    std::string database;
    bool operator==(const StateMark&) const = default;
};

class Snapshot {
public:
    // Loads the newest state of the index in `folder`. Throws Error{unavailable} if there is none or it is of another
    // format; lets Xapian's exceptions through.
    explicit Snapshot(std::string folder);
    ~Snapshot();

    StateMark mark;
    std::string updated;
    std::uint32_t documents = 0;
    std::uint32_t size = 0; // document numbers are below it
    std::shared_ptr<const Taxonomy> taxonomy;
    std::shared_ptr<const Concepts> concepts; // null in an index without a thesaurus
    std::vector<std::string> label_terms;     // of the thesaurus (vocabulary.hpp)
    SharedSet live;                           // all documents
    Columns columns;
    std::vector<text::Group> groups;        // of the languages that documents are in
    std::vector<TextGroups> text_groups;    // by document
    std::vector<DateSpan> published, added; // by document
    std::vector<float> lengths;             // by document, in the average length
    mutable Orders orders;
    mutable BudgetCache<Bitmap> sets;
    mutable BudgetCache<PlannedQuery> queries;
    mutable TermCounts counts;

    // Of the language of a document; the first one's if it has several.
    text::Group group_of(std::uint32_t document) const;

    // What a concept of the thesaurus is called in the languages that documents are in.
    const std::vector<ConceptLabel>& labels_of(const Concept& item) const {
        return concept_labels_[static_cast<std::size_t>(&item - concepts->thesaurus.concepts().data())];
    }

    // What is completed from memory; made at first use. Any thread.
    const CompletionNames& names() const;

    // A database opened at exactly this state, for one thread as long as the lease lives.
    class Lease {
    public:
        Lease(const Snapshot& owner, std::unique_ptr<Xapian::Database> database);
        ~Lease();
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        const Xapian::Database& operator*() const { return *database_; }

    private:
        const Snapshot& owner_;
        std::unique_ptr<Xapian::Database> database_;
    };
    // Throws StaleSnapshot if the index has moved on and no database of this state is left to lend.
    Lease lease() const;

private:
    std::string folder_;
    mutable std::mutex mutex_;
    mutable std::vector<std::unique_ptr<Xapian::Database>> idle_;
    std::vector<std::vector<ConceptLabel>> concept_labels_; // by place of the concept
    mutable std::once_flag names_made_;
    mutable std::unique_ptr<const CompletionNames> names_;
};

// The state that a request began with is gone: take a new snapshot and begin again. Never leaves this folder.
struct StaleSnapshot {};

} // namespace rc::search
