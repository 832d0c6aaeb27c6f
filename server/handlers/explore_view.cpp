#include "server/handlers/explore_view.hpp"

#include "common/citation/text.hpp"
#include "common/taxonomy/taxonomy.hpp"
#include "server/handlers/links.hpp"
#include "server/handlers/region_map.hpp"
#include "server/handlers/services.hpp"
#include "server/handlers/template_values.hpp"
#include "server/http/target.hpp"

#include <algorithm>
#include <cmath>

namespace rc::handlers {
namespace {

using kainjow::mustache::data;

constexpr std::uint32_t newest_shown = 5;
constexpr std::uint32_t all_values = 500;
constexpr int tile_width = 72, tile_height = 56, tile_gap = 6;

const search::Facet& facet_of(const std::vector<search::Facet>& facets, FieldId id) {
    return *std::ranges::find_if(facets, [&](const search::Facet& facet) { return facet.field == id; });
}

std::uint32_t count_of(const search::Facet& facet, const std::string& code) {
    const auto value =
        std::ranges::find_if(facet.values, [&](const search::FacetValue& known) { return known.value == code; });
    return value == facet.values.end() ? 0 : value->count;
}

std::uint32_t most_in(const search::Facet& facet) {
    std::uint32_t most = 0;
    for (const search::FacetValue& value : facet.values) most = std::max(most, value.count);
    return most;
}

// The code as it stands on a tile: a name with an asterisk keeps it.
std::string short_name(const std::string& code, const std::string& label) {
    return label.ends_with('*') ? code + '*' : code;
}

data place_of(const std::string& code, const search::Facet& countries, const PageLanguage& language,
              const Taxonomy& taxonomy) {
    const std::uint32_t count = count_of(countries, code);
    const std::string label = taxonomy.label(FieldId::country, code, language.code());
    return object_of({{"link", language.link("/countries/" + code)},
                      {"code", short_name(code, label)},
                      {"label", label},
                      {"count", language.messages().number(count)},
                      {"documents", language.messages().count("results.all", count)},
                      {"heat", std::to_string(heat(count, most_in(countries)))}});
}

data map_of(const RegionMap& map, const search::Facet& countries, const PageLanguage& language,
            const Taxonomy& taxonomy) {
    data tiles(data::type::list), areas(data::type::list);
    int columns = 0, rows = 0;
    for (const RegionMap::Tile& tile : map.tiles) {
        const int x = tile.column * (tile_width + tile_gap), y = tile.row * (tile_height + tile_gap);
        data entry = place_of(tile.country, countries, language, taxonomy);
        entry.set("x", std::to_string(x));
        entry.set("y", std::to_string(y));
        entry.set("middle", std::to_string(x + tile_width / 2));
        entry.set("name_line", std::to_string(y + 25));
        entry.set("count_line", std::to_string(y + 44));
        tiles.push_back(entry);
        columns = std::max(columns, tile.column + 1);
        rows = std::max(rows, tile.row + 1);
    }
    for (const std::string& area : map.areas) areas.push_back(place_of(area, countries, language, taxonomy));
    data object = object_of({{"width", std::to_string(columns * (tile_width + tile_gap) - tile_gap)},
                             {"height", std::to_string(rows * (tile_height + tile_gap) - tile_gap)},
                             {"tile_width", std::to_string(tile_width)},
                             {"tile_height", std::to_string(tile_height)}});
    object.set("tiles", tiles);
    object.set("areas", areas);
    return object;
}

} // namespace

int heat(std::uint64_t count, std::uint64_t most) {
    if (count == 0) return 0;
    const double share = most <= 1 ? 1 : std::log(static_cast<double>(count)) / std::log(static_cast<double>(most));
    return 1 + static_cast<int>(std::lround(4 * std::min(share, 1.0)));
}

data document_list(const std::vector<search::Hit>& hits, const PageLanguage& language, const Taxonomy& taxonomy) {
    const Messages& messages = language.messages();
    data list(data::type::list);
    for (const search::Hit& hit : hits) {
        const Description& d = hit.description;
        std::vector<std::string> facts;
        for (const FieldId id : {FieldId::country, FieldId::type, FieldId::language})
            if (d.has(id)) facts.push_back(taxonomy.label(id, d.first(id), language.code()));
        if (d.has(FieldId::published)) facts.push_back(messages.date(d.first(FieldId::published)));
        const std::string& title = d.first(FieldId::title);
        data entry = object_of({{"link", language.link(links::document(hit.id))},
                                {"title", title.empty() ? messages.text("result.untitled") : title},
                                {"facts", citation::joined(facts, fact_divider)}});
        set_text(entry, "language", d.first(FieldId::language));
        list.push_back(entry);
    }
    return list;
}

data years_of(const search::Facet& years, const PageLanguage& language, const std::string& search) {
    data columns(data::type::list);
    if (years.values.empty()) return columns;
    const auto [first, last] = std::ranges::minmax(years.values, {}, &search::FacetValue::value);
    const std::uint32_t most = most_in(years);
    constexpr int width = 16, height = 60;
    const int begin = std::stoi(first.value);
    for (int year = std::stoi(last.value); year >= begin; --year) {
        const std::uint32_t count = count_of(years, std::to_string(year));
        const int tall = count == 0 ? 0 : std::max(2, static_cast<int>(height * count / most));
        columns.push_back(object_of({{"year", std::to_string(year)},
                                     {"documents", language.messages().count("results.all", count)},
                                     {"link", language.link(search + "year=" + std::to_string(year))},
                                     {"x", std::to_string((year - begin) * width)},
                                     {"y", std::to_string(height - tall)},
                                     {"tall", std::to_string(tall)}}));
    }
    return columns;
}

data values_of(const search::Facet& facet, const std::string& address, const PageLanguage& language,
               const Taxonomy& taxonomy) {
    data values(data::type::list);
    for (const search::FacetValue& value : facet.values)
        values.push_back(object_of({{"link", language.link(address + http::percent_encode(value.value))},
                                    {"label", taxonomy.label(facet.field, value.value, language.code())},
                                    {"count", language.messages().number(value.count)},
                                    {"documents", language.messages().count("facet.documents", value.count)}}));
    return values;
}

void add_explore(data& page, const PageLanguage& language, const Taxonomy& taxonomy, const Services& services) {
    search::Request request;
    request.sort = search::Sort::added;
    request.facets = {FieldId::country, FieldId::theme, FieldId::collection};
    request.facet_size = all_values;
    request.passages = 0;
    request.size = newest_shown;
    const search::Result result = services.searcher.search(request);
    if (result.total == 0) return;
    data explore;
    explore.set("themes", values_of(facet_of(result.facets, FieldId::theme), "/themes/", language, taxonomy));
    explore.set("collections",
                values_of(facet_of(result.facets, FieldId::collection), "/collections/", language, taxonomy));
    explore.set("map",
                map_of(services.front.region_map(), facet_of(result.facets, FieldId::country), language, taxonomy));
    explore.set("newest", document_list(result.hits, language, taxonomy));
    page.set("explore", explore);
}

} // namespace rc::handlers
