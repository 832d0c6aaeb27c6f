#include "server/search/answer.hpp"

#include "common/error.hpp"
#include "common/index/schema.hpp"
#include "common/index/stored_document.hpp"
#include "server/search/did_you_mean.hpp"
#include "server/search/facets.hpp"
#include "server/search/filters.hpp"
#include "server/search/other_languages.hpp"
#include "server/search/passages.hpp"
#include "server/search/plan.hpp"
#include "server/search/query_concepts.hpp"
#include "server/search/ranking.hpp"
#include "server/search/relax.hpp"
#include "server/search/used_concepts.hpp"
#include "server/search/vocabulary.hpp"

#include <algorithm>
#include <xapian.h>

namespace rc::search {
namespace {

SharedSet intersection(const SharedSet& a, const SharedSet& b) {
    Bitmap out = *a;
    out &= *b;
    return std::make_shared<const Bitmap>(std::move(out));
}

Warning any_words_warning(std::uint32_t with_all) {
    if (with_all == 0) return {"any-words"};
    return {"few-with-all", {{"count", std::to_string(with_all)}}};
}

bool is_empty(const Bitmap& set) { return set.next(0) == set.size(); }

class Answering {
public:
    Answering(const Request& request, const Snapshot& snapshot, const Xapian::Database& database)
        : request_(request), snapshot_(snapshot), database_(database) {}

    Result run() {
        const Filters filters(request_, snapshot_);
        find(filters);
        look_for_another_spelling(filters);
        count_facets(filters);
        show(places(request_.offset, request_.size));
        return std::move(result_);
    }

    ResultList list() {
        find(Filters(request_, snapshot_));
        std::vector<std::uint32_t> documents;
        documents.reserve(result_.total);
        for (const Ranked& place : places(0, result_.total)) documents.push_back(place.document);
        return {std::move(result_), std::move(documents)};
    }

private:
    void find(const Filters& filters) {
        result_.generation = snapshot_.mark.generation;
        result_.updated = snapshot_.updated;
        result_.documents = snapshot_.documents;
        plan_query();
        words_and_dates_ = filters.by_date() ? intersection(plan_.set, filters.by_date()) : plan_.set;
        set_ = filters.narrowed(words_and_dates_, nullptr);
        result_.total = set_->count();
    }

    void plan_query() {
        plan_ = planned(request_.words, result_.warnings);
        if (is_empty(*plan_.set) || finds_too_little(plan_)) relax();
        result_.expanded = expansions(plan_, snapshot_);
    }

    Plan planned(const std::string& words, Warnings& warnings) const {
        const Concepts* concepts = request_.expand.concepts ? snapshot_.concepts.get() : nullptr;
        const Vocabulary vocabulary = vocabulary_of(snapshot_, database_);
        Query query =
            understood(words, request_.expand.scripts ? &vocabulary : nullptr, concepts,
                       [&](const Concept& item) { return used_concepts(item, request_.expand, snapshot_, database_); });
        warnings = std::move(query.warnings);
        Plan plan = resolve(query.root, snapshot_, database_, {request_.expand.inflections}, warnings);
        match(plan, snapshot_, database_);
        if (!finds_too_little(plan)) reach_other_languages(plan, snapshot_, database_, warnings);
        return plan;
    }

    // Any of the words instead of all, if that finds something.
    void relax() {
        name_unknown_words(plan_, result_.warnings);
        const std::uint32_t with_all = plan_.set->count();
        auto any = relaxed(plan_);
        if (!any || is_empty(*match(*any, snapshot_, database_))) return;
        plan_ = std::move(*any);
        relaxed_ = with_all == 0;
        result_.warnings.push_back(any_words_warning(with_all));
    }

    void look_for_another_spelling(const Filters& filters) {
        const auto finds = [&](const std::string& words) {
            Warnings warnings;
            const SharedSet set = planned(words, warnings).set;
            return filters.narrowed(filters.by_date() ? intersection(set, filters.by_date()) : set, nullptr)->count();
        };
        const std::uint32_t found = relaxed_ ? 0 : result_.total;
        result_.suggestion = did_you_mean(request_.words, found, snapshot_, database_, finds);
    }

    void count_facets(const Filters& filters) {
        std::vector<const FacetColumn*> unfiltered;
        for (const FacetColumn& column : snapshot_.columns.all()) {
            if (!is_asked(column)) continue;
            if (filters.filters(column))
                add_facet(filters, column);
            else
                unfiltered.push_back(&column);
        }
        const auto counts = count_values(snapshot_.columns, unfiltered, *set_, result_.total, *snapshot_.live);
        for (std::size_t i = 0; i < unfiltered.size(); ++i)
            result_.facets.push_back(list_values(*unfiltered[i], counts[i], {}, request_.facet_size));
        std::sort(result_.facets.begin(), result_.facets.end(),
                  [](const Facet& a, const Facet& b) { return a.field < b.field; });
    }

    bool is_asked(const FacetColumn& column) const {
        if (!request_.facets) return true;
        return std::find(request_.facets->begin(), request_.facets->end(), column.field->id) != request_.facets->end();
    }

    // Without its own filter, so that a second value can be chosen.
    void add_facet(const Filters& filters, const FacetColumn& column) {
        const SharedSet others = filters.narrowed(words_and_dates_, &column);
        const auto counts = count_values(snapshot_.columns, {&column}, *others, others->count(), *snapshot_.live);
        result_.facets.push_back(
            list_values(column, counts.front(), request_.filters.at(column.field->id), request_.facet_size));
    }

    std::vector<Ranked> places(std::uint32_t offset, std::uint32_t size) {
        const bool ranked = has_words(plan_);
        result_.sort = request_.sort.value_or(ranked ? Sort::relevance : Sort::newest);
        const bool by_words = result_.sort == Sort::relevance || result_.sort == Sort::recent;
        if (by_words && !ranked) result_.sort = Sort::newest; // nothing to rank by
        if (result_.sort == Sort::relevance) return rank(plan_, *set_, snapshot_, database_, offset, size);
        if (result_.sort == Sort::recent) {
            const Freshness freshness(snapshot_.columns);
            return rank(plan_, *set_, snapshot_, database_, offset, size, &freshness);
        }
        const auto order = snapshot_.orders.by(result_.sort, database_, *snapshot_.live);
        std::vector<Ranked> out;
        for (const std::uint32_t document : order->slice(*set_, result_.total, offset, size))
            out.push_back({document, 0});
        return out;
    }

    void show(const std::vector<Ranked>& ranked) {
        std::vector<index::StoredDocument> records;
        std::vector<Shown> documents;
        for (const Ranked& place : ranked) {
            // The set says that it is there: Xapian need not look again.
            index::StoredDocument record(database_.get_document(place.document, Xapian::DOC_ASSUME_VALID).get_data());
            index::StoredHeader header = std::move(record).header();
            documents.push_back({place.document});
            result_.hits.push_back({std::move(header.id),
                                    std::move(header.media_type),
                                    std::move(header.description),
                                    header.pages,
                                    place.score,
                                    {},
                                    {}});
            records.push_back(std::move(record));
        }
        if (request_.passages > 0) show_passages(documents, records);
    }

    // `records` have given their headers to the hits.
    void show_passages(const std::vector<Shown>& documents, const std::vector<index::StoredDocument>& records) {
        const Wanted wanted = wanted_words(plan_, snapshot_.documents);
        const auto places = places_in(documents, wanted, snapshot_, database_);
        for (std::size_t i = 0; i < places.size(); ++i)
            add_passages(result_.hits[i], records[i], places[i], wanted, request_.passages);
    }

    const Request& request_;
    const Snapshot& snapshot_;
    const Xapian::Database& database_;
    Plan plan_;
    bool relaxed_ = false; // documents with any of the words, as none has all
    SharedSet words_and_dates_, set_;
    Result result_;
};

} // namespace

Result answer(const Request& request, const Snapshot& snapshot, const Xapian::Database& database) {
    return Answering(request, snapshot, database).run();
}

ResultList list(const Request& request, const Snapshot& snapshot, const Xapian::Database& database) {
    return Answering(request, snapshot, database).list();
}

} // namespace rc::search
