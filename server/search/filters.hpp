// The filters of a request as sets of documents.
#pragma once
#include "server/search/columns.hpp"
#include "server/search/search.hpp"
#include "server/search/snapshot.hpp"

#include <vector>

namespace rc::search {

class Filters {
public:
    // Throws Error{bad_request} if from or to is not a date.
    Filters(const Request& request, const Snapshot& snapshot);

    // Documents published in the asked time; null if none was asked. One that is dated only by its year or month is in
    // it if some day of that may be; one without a date never is.
    const SharedSet& by_date() const { return by_date_; }
    bool filters(const FacetColumn& column) const;
    // What of `set` passes every facet filter but that of `except` (may be null).
    SharedSet narrowed(const SharedSet& set, const FacetColumn* except) const;

private:
    struct FacetSet {
        const FacetColumn* column;
        SharedSet set;
    };
    SharedSet by_date_;
    std::vector<FacetSet> facets_;
};

} // namespace rc::search
