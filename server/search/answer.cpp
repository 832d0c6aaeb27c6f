#include "server/search/answer.hpp"

#include "common/error.hpp"
#include "common/index/schema.hpp"
#include "common/index/stored_document.hpp"
#include "server/search/did_you_mean.hpp"
#include "server/search/facets.hpp"
#include "server/search/filters.hpp"
#include "server/search/passages.hpp"
#include "server/search/planned_query.hpp"
#include "server/search/ranking.hpp"

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
        query_ = planned_query(request_.words, request_.expand, snapshot_, database_);
        result_.warnings = query_->warnings;
        if (query_->is_relaxed) result_.warnings.push_back(any_words_warning(query_->all->count()));
        result_.expanded = query_->expanded;
        words_and_dates_ = by_date(query_->plan.set, filters);
        set_ = filters.narrowed(words_and_dates_, nullptr);
        result_.total = set_->count();
    }

    static SharedSet by_date(const SharedSet& set, const Filters& filters) {
        return filters.by_date() ? intersection(set, filters.by_date()) : set;
    }

    void look_for_another_spelling(const Filters& filters) {
        const auto finds = [&](const std::string& words) {
            const SharedSet all = planned_query(words, request_.expand, snapshot_, database_)->all;
            return filters.narrowed(by_date(all, filters), nullptr)->count();
        };
        const bool has_all = !query_->is_relaxed || !is_empty(*query_->all);
        const std::uint32_t found = has_all ? result_.total : 0;
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
        const bool ranked = has_words(query_->plan);
        result_.sort = request_.sort.value_or(ranked ? Sort::relevance : Sort::newest);
        if (ranks(result_.sort) && !ranked) result_.sort = Sort::newest; // nothing to rank by
        if (result_.sort == Sort::relevance) return rank(query_->plan, *set_, snapshot_, database_, offset, size);
        if (result_.sort == Sort::recent) {
            const Freshness freshness(snapshot_.columns);
            return rank(query_->plan, *set_, snapshot_, database_, offset, size, &freshness);
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
        const Wanted wanted = wanted_words(query_->plan, snapshot_.documents);
        const auto places = places_in(documents, wanted, snapshot_, database_);
        for (std::size_t i = 0; i < places.size(); ++i)
            add_passages(result_.hits[i], records[i], places[i], wanted, request_.passages);
    }

    const Request& request_;
    const Snapshot& snapshot_;
    const Xapian::Database& database_;
    std::shared_ptr<const PlannedQuery> query_;
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
