// The filters of the search page.
#include "common/taxonomy/taxonomy.hpp"
#include "server/handlers/explore_view.hpp"
#include "server/handlers/search_view.hpp"
#include "server/handlers/template_values.hpp"

#include <algorithm>

namespace rc::handlers {
namespace {

using kainjow::mustache::data;

constexpr std::size_t short_length = 6; // values shown at once
constexpr FieldId open_facets[] = {FieldId::country, FieldId::theme, FieldId::type, FieldId::language}; // at first

data value_of(const search::Facet& facet, std::size_t place, const SearchView& view) {
    const search::FacetValue& value = facet.values[place];
    data row = object_of({{"field", std::string(field(facet.field).name)},
                          {"value", value.value},
                          {"label", view.label(facet.field, value.value)},
                          {"count", view.messages().number(value.count)},
                          {"documents", view.messages().count("facet.documents", value.count)}});
    row.set("selected", flag(value.selected));
    row.set("further", flag(place >= short_length && !value.selected));
    return row;
}

data facet_of(const search::Facet& facet, const SearchView& view) {
    const Messages& messages = view.messages();
    const std::string label = view.taxonomy.field_label(facet.field, view.language.code());
    data row = object_of({{"field", std::string(field(facet.field).name)},
                          {"label", label},
                          {"filter", messages.text("facet.filter", {{"label", label}})},
                          {"more", messages.count("facet.more", facet.values.size() + facet.more)}});
    data values(data::type::list);
    std::uint64_t chosen = 0;
    for (std::size_t i = 0; i < facet.values.size(); ++i) {
        chosen += facet.values[i].selected ? 1 : 0;
        values.push_back(value_of(facet, i, view));
    }
    row.set("values", values);
    row.set("chosen", chosen ? messages.count("facet.chosen", chosen) : "");
    row.set("open", flag(std::ranges::find(open_facets, facet.field) != std::end(open_facets)));
    row.set("long", flag(facet.values.size() > short_length || facet.more > 0));
    set_text(row, "unlisted", facet.more ? messages.count("facet.unlisted", facet.more) : "");
    return row;
}

// One bar a year, to drag a range over; no drawing for a single year.
void add_year_bars(data& page, const SearchView& view) {
    const auto years = std::ranges::find(view.result.facets, FieldId::year, &search::Facet::field);
    if (years == view.result.facets.end() || years->values.size() < 2) return;
    const data bars = years_of(*years, view.language, "/?");
    page.set("bars_width", std::to_string(16 * bars.list_value().size()));
    page.set("bars", bars);
}

} // namespace

std::string SearchView::label(FieldId field, const std::string& code) const {
    return taxonomy.label(field, code, language.code());
}

void add_facets(data& page, const SearchView& view) {
    data facets(data::type::list);
    for (const search::Facet& facet : view.result.facets)
        if (!facet.values.empty()) facets.push_back(facet_of(facet, view));
    add_year_bars(page, view);
    page.set("has_facets", flag(facets.is_non_empty_list()));
    page.set("facets", facets);
}

} // namespace rc::handlers
