#include "indexer/pipeline/ledger_report.hpp"

#include "common/catalogue/catalogue.hpp"

#include <cmath>
#include <iomanip>
#include <nlohmann/json.hpp>
#include <ostream>

namespace rc {
namespace {

using Json = nlohmann::ordered_json;

// By fault, the pages (from 1) that have it.
Json pages_by_fault(const std::vector<PageRecord>& pages) {
    Json by_fault = Json::object();
    for (const FaultKind& kind : fault_kinds)
        for (std::size_t i = 0; i < pages.size(); ++i)
            if (pages[i].reading.faults.has(kind.id)) by_fault[std::string(kind.name)].push_back(i + 1);
    return by_fault;
}

Json documents_with_faults(const Catalogue& catalogue) {
    Json rows = Json::array();
    catalogue.each_changed_since(0, [&](const CatalogueDocument& document) {
        if (!document.shown()) return;
        Json pages = pages_by_fault(catalogue.page_records(document.number));
        if (pages.empty() && document.report.faults.none()) return;
        rows.push_back({{"id", document.id},
                        {"title", document.description.first(FieldId::title)},
                        {"source", document.source_key},
                        {"faults", names_of(document.report.faults)},
                        {"missing_pages", document.report.missing_pages},
                        {"pages", std::move(pages)}});
    });
    return rows;
}

Json unreadable_files(const Catalogue& catalogue) {
    Json rows = Json::array();
    for (const Unreadable& file : catalogue.unreadable())
        rows.push_back({{"source", file.source_key}, {"fault", kind_of(file.fault).name}, {"reason", file.reason}});
    return rows;
}

Json faults_of(const LedgerSums& sums) {
    Json rows = Json::object();
    for (const FaultKind& kind : fault_kinds) {
        const auto at = static_cast<std::size_t>(kind.id);
        rows[std::string(kind.name)] = {{"pages", sums.pages_with[at]},
                                        {"documents", sums.documents_with[at]},
                                        {"unreadable_files", sums.unreadable_with[at]}};
    }
    return rows;
}

Json ledger_of(const Catalogue& catalogue) {
    const LedgerSums sums = catalogue.ledger();
    return {{"documents", sums.all.documents},
            {"pages", sums.all.pages},
            {"empty", sums.all.empty},
            {"searchable", sums.all.searchable},
            {"share", sums.all.share()},
            {"faults", faults_of(sums)},
            {"documents_with_faults", documents_with_faults(catalogue)},
            {"unreadable", unreadable_files(catalogue)}};
}

std::string text_of(const Json& value) { return value.is_string() ? value.get<std::string>() : value.dump(); }

void print_table(const Json& ledger, std::ostream& out) {
    out << static_cast<int>(std::floor(100 * ledger.at("share").get<double>()))
        << " % of pages are searchable: " << ledger.at("searchable") << " of "
        << ledger.at("pages").get<std::uint64_t>() - ledger.at("empty").get<std::uint64_t>() << " with words, in "
        << ledger.at("documents") << " documents\n\n";
    out << std::left << std::setw(16) << "fault" << std::right << std::setw(8) << "pages" << std::setw(11)
        << "documents" << std::setw(17) << "files not read" << '\n';
    for (const auto& [name, row] : ledger.at("faults").items())
        out << std::left << std::setw(16) << name << std::right << std::setw(8) << text_of(row.at("pages"))
            << std::setw(11) << text_of(row.at("documents")) << std::setw(17) << text_of(row.at("unreadable_files"))
            << '\n';
    for (const Json& document : ledger.at("documents_with_faults")) {
        out << '\n' << text_of(document.at("id")) << "  " << text_of(document.at("title")) << '\n';
        for (const Json& fault : document.at("faults")) out << "  " << text_of(fault) << '\n';
        for (const auto& [fault, pages] : document.at("pages").items())
            out << "  " << fault << ": " << pages.dump() << '\n';
    }
    for (const Json& file : ledger.at("unreadable"))
        out << "\nnot read: " << text_of(file.at("source")) << "\n  " << text_of(file.at("fault")) << ": "
            << text_of(file.at("reason")) << '\n';
}

} // namespace

void print_ledger(const std::filesystem::path& data, LedgerForm form, std::ostream& out) {
    const Catalogue catalogue(data, Catalogue::Mode::read);
    const Json ledger = ledger_of(catalogue);
    if (form == LedgerForm::json)
        out << ledger.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    else
        print_table(ledger, out);
}

} // namespace rc
