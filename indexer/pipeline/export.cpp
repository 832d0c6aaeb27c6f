#include "common/catalogue/catalogue.hpp"
#include "indexer/pipeline/given_record.hpp"
#include "indexer/pipeline/import_row.hpp"
#include "indexer/pipeline/maintenance.hpp"

#include <nlohmann/json.hpp>
#include <ostream>

namespace rc {
namespace {

using nlohmann::json;

json record_of(const CatalogueDocument& document, const std::vector<Page>& pages) {
    json record = json::object();
    for (const Field& f : fields) {
        if (f.manifest.empty() || !document.description.has(f.id)) continue;
        if (f.multiple)
            record[std::string(f.manifest)] = document.description.all(f.id);
        else
            record[std::string(f.manifest)] = document.description.first(f.id);
    }
    if (!document.description.has(FieldId::source_id)) record["id"] = document.id;
    record[std::string(text_key)] = json::array();
    for (const Page& page : pages) record[std::string(text_key)].push_back(page.text);
    return record;
}

} // namespace

std::size_t export_jsonl(const std::filesystem::path& data, std::ostream& out) {
    const Catalogue catalogue(data, Catalogue::Mode::read);
    std::size_t count = 0;
    catalogue.each_changed_since(0, [&](const CatalogueDocument& document) {
        if (!document.shown()) return;
        out << record_of(document, catalogue.pages(document.number))
                   .dump(-1, ' ', false, json::error_handler_t::replace)
            << '\n';
        ++count;
    });
    out.flush();
    return count;
}

} // namespace rc
