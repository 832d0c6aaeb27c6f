// GET /coverage: the holdings by country and theme as a table whose cells are darker the more there is, and by year.
#include "common/taxonomy/taxonomy.hpp"
#include "server/handlers/explore_view.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/services.hpp"
#include "server/handlers/template_values.hpp"
#include "server/http/target.hpp"
#include "server/search/coverage.hpp"

#include <algorithm>

namespace rc::handlers {
namespace {

using kainjow::mustache::data;

class Table {
public:
    Table(const search::Coverage& coverage, const PageLanguage& language, const Taxonomy& taxonomy)
        : coverage_(coverage), language_(language), taxonomy_(taxonomy) {
        for (const auto& row : coverage.cells)
            for (const search::CoverageCell& cell : row) most_ = std::max<std::uint64_t>(most_, cell.documents);
    }

    data heads(const std::vector<std::string>& countries) const {
        data heads(data::type::list);
        for (const std::string& code : countries) {
            const std::string label = taxonomy_.label(FieldId::country, code, language_.code());
            heads.push_back(object_of({{"code", label.ends_with('*') ? code + '*' : code},
                                       {"label", label},
                                       {"link", language_.link("/countries/" + code)}}));
        }
        return heads;
    }

    // Themes in the order of their list, none left out.
    data rows(const std::vector<std::string>& countries) const {
        data rows(data::type::list);
        for (const TaxonomyTerm& theme : taxonomy_.terms(FieldId::theme)) {
            data cells(data::type::list);
            for (const std::string& country : countries) cells.push_back(cell_of(theme.code, country));
            data row = object_of({{"label", taxonomy_.label(FieldId::theme, theme.code, language_.code())},
                                  {"link", language_.link("/themes/" + theme.code)},
                                  {"all", language_.messages().number(in_theme(theme.code))}});
            row.set("cells", cells);
            rows.push_back(row);
        }
        return rows;
    }

private:
    static std::size_t place_of(const std::vector<std::string>& values, const std::string& value) {
        return static_cast<std::size_t>(std::ranges::find(values, value) - values.begin());
    }

    std::uint32_t in_theme(const std::string& theme) const {
        const std::size_t row = place_of(coverage_.rows, theme);
        return row == coverage_.rows.size() ? 0 : coverage_.in_row[row];
    }

    data cell_of(const std::string& theme, const std::string& country) const {
        const std::size_t row = place_of(coverage_.rows, theme), column = place_of(coverage_.columns, country);
        const bool held = row < coverage_.rows.size() && column < coverage_.columns.size();
        const search::CoverageCell cell = held ? coverage_.cells[row][column] : search::CoverageCell{};
        const Messages& messages = language_.messages();
        data entry = object_of(
            {{"count", messages.number(cell.documents)}, {"heat", std::to_string(heat(cell.documents, most_))}});
        set_text(entry, "newest",
                 cell.newest.empty() ? "" : messages.text("coverage.newest", {{"date", messages.date(cell.newest)}}));
        set_text(entry, "link",
                 cell.documents == 0 ? ""
                                     : language_.link("/?" + http::to_query({{"country", country}, {"theme", theme}})));
        return entry;
    }

    const search::Coverage& coverage_;
    const PageLanguage& language_;
    const Taxonomy& taxonomy_;
    std::uint64_t most_ = 0;
};

} // namespace

// Parameters that are not the page's own, as social networks add to links, are left alone.
http::Reply show_coverage(const http::Request& request, const Services& services) {
    const auto taxonomy = services.searcher.state().taxonomy;
    const PageLanguage language(request, services, *taxonomy);
    const search::Coverage coverage = services.searcher.coverage(FieldId::theme, FieldId::country);
    const std::vector<std::string> countries = services.front.region_map().countries();
    const Table table(coverage, language, *taxonomy);
    search::Request by_year;
    by_year.facets = {FieldId::year};
    by_year.facet_size = 500;
    by_year.size = 1;
    const search::Facet years = services.searcher.search(by_year).facets.front();
    data page = object_of({{"theme_label", taxonomy->field_label(FieldId::theme, language.code())},
                           {"undated", language.messages().count("years.undated", years.missing)}});
    page.set("heads", table.heads(countries));
    page.set("rows", table.rows(countries));
    page.set("has_undated", flag(years.missing > 0));
    page.set("years", years_of(years, language, "/?"));
    return page_reply("coverage", language.messages().text("coverage"), std::move(page), language, services);
}

} // namespace rc::handlers
