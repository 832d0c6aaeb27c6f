// GET /api/v1/ledger and /api/v1/documents/{id}/ledger: how pages were read, and what is wrong with them.
#include "common/taxonomy/taxonomy.hpp"
#include "server/handlers/json_reply.hpp"
#include "server/handlers/ledger_json.hpp"
#include "server/handlers/links.hpp"
#include "server/handlers/parameters.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/services.hpp"
#include "server/handlers/shown_document.hpp"

#include <nlohmann/json.hpp>

namespace rc::handlers {
namespace {

using Json = nlohmann::ordered_json;

Json json_of_counts(const PageCounts& counts) {
    return {{"documents", counts.documents},
            {"pages", counts.pages},
            {"empty", counts.empty},
            {"searchable", counts.searchable},
            {"share", counts.share()}};
}

// One row a value; null for the documents or pages that have none.
Json rows_of(const std::map<std::string, PageCounts>& parts) {
    Json rows = Json::array();
    for (const auto& [value, counts] : parts) {
        Json row{{"value", text_or_null(value)}};
        row.update(json_of_counts(counts));
        rows.push_back(std::move(row));
    }
    return rows;
}

Json faults_of(const LedgerSums& sums) {
    Json rows = Json::array();
    for (const FaultKind& kind : fault_kinds) {
        const auto at = static_cast<std::size_t>(kind.id);
        rows.push_back({{"fault", kind.name},
                        {"label", kind.label},
                        {"meaning", kind.meaning},
                        {"hides", kind.hides},
                        {"pages", sums.pages_with[at]},
                        {"documents", sums.documents_with[at]},
                        {"unreadable_files", sums.unreadable_with[at]}});
    }
    return rows;
}

Json repairs_of(const LedgerSums& sums) {
    Json rows = Json::array();
    for (const RepairKind& kind : repair_kinds) {
        const auto at = static_cast<std::size_t>(kind.id);
        rows.push_back({{"repair", kind.name},
                        {"label", kind.label},
                        {"places", sums.repairs[at]},
                        {"pages", sums.repaired_pages[at]}});
    }
    return rows;
}

} // namespace

http::Reply get_ledger(const http::Request& request, const Services& services) {
    Parameters(request).finish();
    const LedgerSums sums = services.catalogues.borrow()->ledger();
    Json answer = json_of_counts(sums.all);
    answer["characters"] = sums.characters;
    answer["missing_pages"] = sums.missing_pages;
    answer["faults"] = faults_of(sums);
    answer["repairs"] = repairs_of(sums);
    answer["by_country"] = rows_of(sums.by_country);
    answer["by_language"] = rows_of(sums.by_language);
    answer["by_method"] = rows_of(sums.by_method);
    return json_reply(answer);
}

http::Reply get_document_ledger(const http::Request& request, const Services& services) {
    Parameters(request).finish();
    const auto catalogue = services.catalogues.borrow();
    const CatalogueDocument document = shown_document(request, *catalogue);
    Json pages = Json::array();
    for (const PageRecord& record : catalogue->page_records(document.number)) {
        Json row{{"page", pages.size() + 1}, {"characters", record.characters}};
        row.update(json_of(record.reading));
        pages.push_back(std::move(row));
    }
    return json_reply({{"document", document.id},
                       {"faults", json_of(document.report.faults)},
                       {"missing_pages", document.report.missing_pages},
                       {"pages", std::move(pages)}});
}

} // namespace rc::handlers
