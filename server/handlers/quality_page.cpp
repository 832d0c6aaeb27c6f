// GET /quality: how much of the library can be found, and what cannot and why, as a page for everybody.
#include "common/taxonomy/taxonomy.hpp"
#include "server/handlers/front_end.hpp"
#include "server/handlers/parameters.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/services.hpp"
#include "server/handlers/template_values.hpp"
#include "server/http/target.hpp"

#include <cmath>
#include <set>

namespace rc::handlers {
namespace {

using kainjow::mustache::data;

// The template's words are English, so are the labels between them.
const std::string page_language = "en";

// Rounded down: 100 % is all of them.
std::string per_cent(double share) { return std::to_string(static_cast<int>(std::floor(100 * share + 1e-9))) + '%'; }

std::string number(std::uint64_t count) {
    std::string digits = std::to_string(count);
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
    return digits;
}

std::string counted(std::uint64_t count, const std::string& one, const std::string& many) {
    return number(count) + ' ' + (count == 1 ? one : many);
}

std::string pages(std::uint64_t count) { return counted(count, "page", "pages"); }

data faults_of(const LedgerSums& sums) {
    data rows(data::type::list);
    for (const FaultKind& kind : fault_kinds) {
        const auto at = static_cast<std::size_t>(kind.id);
        if (sums.pages_with[at] + sums.documents_with[at] + sums.unreadable_with[at] == 0) continue;
        rows.push_back(object_of({{"label", std::string(kind.label)},
                                  {"meaning", std::string(kind.meaning)},
                                  {"pages", number(sums.pages_with[at])},
                                  {"documents", number(sums.documents_with[at])},
                                  {"files", number(sums.unreadable_with[at])}}));
    }
    return rows;
}

data repairs_of(const LedgerSums& sums) {
    data rows(data::type::list);
    for (const RepairKind& kind : repair_kinds) {
        const auto at = static_cast<std::size_t>(kind.id);
        if (sums.repaired_pages[at] == 0) continue;
        rows.push_back(object_of({{"label", std::string(kind.label)},
                                  {"places", number(sums.repairs[at])},
                                  {"pages", pages(sums.repaired_pages[at])}}));
    }
    return rows;
}

// The documents of a value, with what can be found of them, the most pages first as far as the labels are not.
data rows_of(const std::map<std::string, PageCounts>& parts, FieldId field, const Taxonomy& taxonomy) {
    std::map<std::string, data> sorted; // by label
    data nameless(data::type::list), rows(data::type::list);
    for (const auto& [value, counts] : parts) {
        data row = object_of({{"label", value.empty() ? "Not known" : taxonomy.label(field, value, page_language)},
                              {"documents", number(counts.documents)},
                              {"pages", number(counts.pages)},
                              {"share", per_cent(counts.share())}});
        set_text(row, "search",
                 value.empty() ? "" : "/?" + http::to_query({{std::string(rc::field(field).name), value}}));
        if (value.empty())
            nameless.push_back(row);
        else
            sorted.emplace(taxonomy.label(field, value, page_language), row);
    }
    for (const auto& [label, row] : sorted) rows.push_back(row);
    for (const data& row : nameless.list_value()) rows.push_back(row);
    return rows;
}

data footnotes_of(const LedgerSums& sums, const Taxonomy& taxonomy) {
    data notes(data::type::list);
    for (const auto& [code, counts] : sums.by_country)
        if (const TaxonomyTerm* country = taxonomy.find(FieldId::country, code); country && !country->note.empty())
            notes.push_back(object_of({{"text", country->note}}));
    return notes;
}

std::uint64_t recognised(const LedgerSums& sums) {
    const auto counts = sums.by_method.find(std::string(recognised_method));
    return counts == sums.by_method.end() ? 0 : counts->second.pages;
}

data template_data(const LedgerSums& sums, const Taxonomy& taxonomy) {
    std::uint64_t unreadable = 0;
    for (const std::uint64_t count : sums.unreadable_with) unreadable += count;
    const std::uint64_t with_words = sums.all.pages - sums.all.empty;
    data page = object_of({{"share", per_cent(sums.all.share())},
                           {"searchable", number(sums.all.searchable)},
                           {"with_words", pages(with_words)},
                           {"documents", counted(sums.all.documents, "document", "documents")}});
    set_text(page, "empty", sums.all.empty == 0 ? "" : pages(sums.all.empty));
    set_text(page, "recognised", recognised(sums) == 0 ? "" : pages(recognised(sums)));
    set_text(page, "unreadable", unreadable == 0 ? "" : counted(unreadable, "file", "files"));
    const data faults = faults_of(sums), repairs = repairs_of(sums);
    page.set("has_faults", flag(faults.is_non_empty_list()));
    page.set("faults", faults);
    page.set("has_repairs", flag(repairs.is_non_empty_list()));
    page.set("repairs", repairs);
    page.set("countries", rows_of(sums.by_country, FieldId::country, taxonomy));
    page.set("languages", rows_of(sums.by_language, FieldId::language, taxonomy));
    page.set("footnotes", footnotes_of(sums, taxonomy));
    return page;
}

} // namespace

// Parameters that are not the page's own, as social networks add to links, are left alone.
http::Reply show_quality(const http::Request&, const Services& services) {
    const auto taxonomy = services.searcher.state().taxonomy;
    const LedgerSums sums = services.catalogues.borrow()->ledger();
    kainjow::mustache::mustache page(read_web_file(services.web / "templates" / "quality.html"));
    if (!page.is_valid()) throw Error(Error::Kind::internal, "templates/quality.html: " + page.error_message());
    http::Reply reply;
    reply.content_type = "text/html; charset=utf-8";
    reply.body = page.render(template_data(sums, *taxonomy));
    return reply;
}

} // namespace rc::handlers
