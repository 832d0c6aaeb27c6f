#include "server/search/planned_query.hpp"

#include "server/search/other_languages.hpp"
#include "server/search/query_concepts.hpp"
#include "server/search/relax.hpp"
#include "server/search/snapshot.hpp"
#include "server/search/used_concepts.hpp"
#include "server/search/vocabulary.hpp"
#include "server/search/word_weight.hpp"

namespace rc::search {
namespace {

bool is_empty(const Bitmap& set) { return set.next(0) == set.size(); }

std::size_t bytes_of(const Plan& plan) {
    std::size_t bytes = sizeof plan;
    for (const SharedSet& set : {plan.set, plan.complete})
        if (set) bytes += set->bytes();
    for (const PlannedWord& word : plan.words) bytes += sizeof word + word.terms.size() * sizeof(Term);
    for (const Plan& part : plan.parts) bytes += bytes_of(part);
    return bytes;
}

std::string key_of(const std::string& words, const Expand& expand) {
    std::string key{expand.inflections ? 'i' : '-', expand.concepts ? 'c' : '-', expand.scripts ? 's' : '-'};
    for (const std::string& id : expand.without_concepts) key += id + '\n';
    return key + '\n' + words;
}

class Planning {
public:
    Planning(const Expand& expand, const Snapshot& snapshot, const Xapian::Database& database)
        : expand_(expand), snapshot_(snapshot), database_(database) {}

    PlannedQuery plan(const std::string& words) {
        read(words);
        out_.all = out_.plan.set;
        if (finds_too_little(out_.plan) || is_empty(*out_.plan.set)) relax();
        out_.expanded = expansions(out_.plan, snapshot_);
        weigh(out_.plan, snapshot_.documents);
        return std::move(out_);
    }

private:
    void read(const std::string& words) {
        const Vocabulary vocabulary = vocabulary_of(snapshot_, database_);
        Query query = understood(
            words, expand_.scripts ? &vocabulary : nullptr, expand_.concepts ? snapshot_.concepts.get() : nullptr,
            [&](const Concept& item) { return used_concepts(item, expand_, snapshot_, database_); });
        out_.warnings = std::move(query.warnings);
        out_.plan = resolve(query.root, snapshot_, database_, {expand_.inflections}, out_.warnings);
        match(out_.plan, snapshot_, database_);
        if (!finds_too_little(out_.plan)) reach_other_languages(out_.plan, snapshot_, database_, out_.warnings);
    }

    // Any of the words instead of all, if that finds something.
    void relax() {
        name_unknown_words(out_.plan, out_.warnings);
        auto any = relaxed(out_.plan);
        if (!any || is_empty(*match(*any, snapshot_, database_))) return;
        out_.plan = std::move(*any);
        out_.is_relaxed = true;
    }

    const Expand& expand_;
    const Snapshot& snapshot_;
    const Xapian::Database& database_;
    PlannedQuery out_;
};

} // namespace

std::size_t PlannedQuery::bytes() const { return bytes_of(plan); }

std::shared_ptr<const PlannedQuery> planned_query(const std::string& words, const Expand& expand,
                                                  const Snapshot& snapshot, const Xapian::Database& database) {
    const std::string key = key_of(words, expand);
    if (auto kept = snapshot.queries.find(key)) return kept;
    auto planned = std::make_shared<const PlannedQuery>(Planning(expand, snapshot, database).plan(words));
    snapshot.queries.keep(key, planned);
    return planned;
}

} // namespace rc::search
