#include "server/handlers/search_call.hpp"

#include "common/digest.hpp"
#include "common/taxonomy/taxonomy.hpp"
#include "server/handlers/date.hpp"
#include "server/handlers/parameters.hpp"
#include "server/http/target.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace rc::handlers {
namespace {

constexpr std::uint32_t most_facet_values = 500;
constexpr std::uint32_t last_offset = 1'000'000'000;

// "relevance", ... or "added"
std::string names_of_sorts() {
    std::string names;
    for (const auto& [sort, name] : search::sorts) {
        if (!names.empty()) names += sort == search::sorts.back().sort ? " or " : ", ";
        names.append("\"").append(name).append("\"");
    }
    return names;
}

class Reader {
public:
    Reader(Parameters& parameters, const http::Request& request, const search::Searcher& searcher,
           const Taxonomy& taxonomy)
        : request_(request), searcher_(searcher), taxonomy_(taxonomy), parameters_(parameters) {}

    SearchCall read_list() {
        search::Request& wanted = call_.request;
        wanted.words = parameters_.words("q");
        for (const Field& f : fields)
            if (f.facet) read_filter(f);
        read_dates();
        read_sort();
        wanted.expand = read_expand(parameters_, searcher_.thesaurus().get());
        wanted.facets.emplace();
        wanted.passages = 0;
        call_.language = read_language(parameters_, request_, taxonomy_);
        describe_list();
        call_.parameters = call_.list;
        keep("ui");
        return std::move(call_);
    }

    SearchCall read() {
        call_ = read_list();
        search::Request& wanted = call_.request;
        wanted.facets.reset();
        wanted.passages = 1;
        read_facets();
        wanted.facet_size = parameters_.number("facet_size", 1, most_facet_values, wanted.facet_size);
        wanted.passages = parameters_.number("passages", 0, 5, wanted.passages);
        wanted.size = parameters_.number("page_size", 1, 100, wanted.size);
        call_.parameters = call_.list;
        repeat("facets", parameters_.all("facets"));
        for (const char* name : {"facet_size", "passages", "page_size", "ui"}) keep(name);
        read_place();
        return std::move(call_);
    }

private:
    void read_filter(const Field& f) {
        search::FacetFilter filter{values_of(f, std::string(f.name)), values_of(f, '-' + std::string(f.name))};
        if (!filter.empty()) call_.request.filters.emplace(f.id, std::move(filter));
    }

    std::vector<std::string> values_of(const Field& f, const std::string& parameter) {
        std::vector<std::string> values = parameters_.all(parameter);
        std::sort(values.begin(), values.end());
        values.erase(std::unique(values.begin(), values.end()), values.end());
        for (const std::string& value : values) check(f, parameter, value);
        return values;
    }

    // Closed lists know their codes, years their form; of other fields the values that documents have are known.
    void check(const Field& f, const std::string& parameter, const std::string& value) {
        if (f.id == FieldId::year) {
            if (value.size() != 4 || !is_date(value)) parameters_.fault(parameter, "must be a year of four digits");
        } else if (taxonomy_.is_closed(f.id) ? !taxonomy_.find(f.id, value) : !occurs(f.id, value)) {
            const auto meant = taxonomy_.resolve(f.id, value);
            parameters_.fault(parameter, "has no value \"" + value + '"' +
                                             (meant ? "; did you mean \"" + *meant + "\"?" : std::string()));
        }
    }

    bool occurs(FieldId field, const std::string& value) const {
        const search::Facet facet = searcher_.facet_values(field, value, most_facet_values);
        return std::any_of(facet.values.begin(), facet.values.end(),
                           [&](const search::FacetValue& known) { return known.value == value; });
    }

    void read_dates() {
        search::Request& wanted = call_.request;
        const auto read = [&](const char* name) {
            const auto date = parameters_.one(name);
            if (!date) return std::string();
            if (is_date(*date)) return *date;
            parameters_.fault(name, "must be a date as YYYY, YYYY-MM or YYYY-MM-DD");
            return std::string();
        };
        wanted.from = read("from");
        wanted.to = read("to");
        const std::size_t common = std::min(wanted.from.size(), wanted.to.size());
        if (wanted.from.substr(0, common) > wanted.to.substr(0, common))
            parameters_.fault("from", "is later than \"to\"");
    }

    void read_sort() {
        const auto name = parameters_.one("sort");
        if (!name) return;
        call_.request.sort = search::sort_called(*name);
        if (!call_.request.sort) parameters_.fault("sort", "must be " + names_of_sorts());
    }

    void read_facets() {
        const std::vector<std::string> names = parameters_.list("facets");
        if (names.empty()) return;
        std::vector<FieldId>& wanted = call_.request.facets.emplace();
        if (names == std::vector<std::string>{"none"}) return;
        for (const std::string& name : names) {
            const Field* f = find_field(name);
            if (!f || !f->facet)
                parameters_.fault("facets", "has no facet \"" + name + '"');
            else if (std::find(wanted.begin(), wanted.end(), f->id) == wanted.end())
                wanted.push_back(f->id);
        }
    }

    void repeat(const std::string& name, const std::vector<std::string>& values) {
        for (const std::string& value : values) call_.parameters.emplace_back(name, value);
    }

    void keep(const char* name) {
        if (const auto value = parameters_.one(name)) call_.parameters.emplace_back(name, *value);
    }

    // The parameters in one order, so that the same search has one address and one identity however it was written.
    void describe_list() {
        const search::Request& wanted = call_.request;
        if (!wanted.words.empty()) call_.parameters.emplace_back("q", wanted.words);
        for (const auto& [field_id, filter] : wanted.filters) {
            repeat(std::string(field(field_id).name), filter.any);
            repeat('-' + std::string(field(field_id).name), filter.none);
        }
        for (const char* name : {"from", "to", "sort"}) keep(name);
        repeat("expand", parameters_.all("expand"));
        repeat("without_concept", wanted.expand.without_concepts);
        call_.list = std::exchange(call_.parameters, {});
        call_.identity = sha256_hex(http::to_query(call_.list));
    }

    void read_place() {
        const auto cursor = parameters_.one("cursor");
        if (!cursor || cursor->empty()) return; // from the beginning
        const auto offset = read_cursor(call_.identity, *cursor);
        if (offset && *offset <= last_offset)
            call_.request.offset = *offset;
        else
            parameters_.fault("cursor", "is not a cursor of this search; begin again without it");
    }

    const http::Request& request_;
    const search::Searcher& searcher_;
    const Taxonomy& taxonomy_;
    Parameters& parameters_;
    SearchCall call_;
};

} // namespace

SearchCall read_search_call(const http::Request& request, const search::Searcher& searcher, const Taxonomy& taxonomy) {
    Parameters parameters(request);
    SearchCall call = Reader(parameters, request, searcher, taxonomy).read();
    parameters.finish();
    return call;
}

SearchCall read_list_call(const http::Request& request, const search::Searcher& searcher, const Taxonomy& taxonomy) {
    Parameters parameters(request);
    SearchCall call = read_list_call(parameters, request, searcher, taxonomy);
    parameters.finish();
    return call;
}

SearchCall read_list_call(Parameters& parameters, const http::Request& request, const search::Searcher& searcher,
                          const Taxonomy& taxonomy) {
    return Reader(parameters, request, searcher, taxonomy).read_list();
}

} // namespace rc::handlers
