#include "indexer/snapshot/snapshot.hpp"

#include "common/citation/catalogue_record.hpp"
#include "common/citation/csv.hpp"
#include "common/citation/json_lines.hpp"
#include "common/thesaurus/export.hpp"
#include "indexer/pipeline/workbench.hpp"
#include "indexer/snapshot/data_package.hpp"
#include "indexer/snapshot/output_folder.hpp"

#include <nlohmann/json.hpp>
#include <ostream>

namespace rc {
namespace {

using snapshot::Composition;
using snapshot::OutputFolder;
using snapshot::WrittenFile;

constexpr std::string_view mark = "datapackage.json"; // by which a snapshot is known

// The files that have a row or line for each document or page.
struct RecordFiles {
    explicit RecordFiles(const OutputFolder& folder)
        : csv(folder.open("records.csv")), lines(folder.open("records.jsonl")), texts(folder.open("texts.jsonl")),
          withdrawn(folder.open("withdrawn.csv")) {
        csv << citation::csv_head();
        withdrawn << "id\r\n";
    }
    std::vector<WrittenFile> close(const OutputFolder& folder) {
        return {folder.close(csv, "records.csv"), folder.close(lines, "records.jsonl"),
                folder.close(texts, "texts.jsonl"), folder.close(withdrawn, "withdrawn.csv")};
    }
    std::ofstream csv, lines, texts, withdrawn;
};

void write_text(const Catalogue& catalogue, const CatalogueDocument& document, std::ostream& out) {
    std::uint32_t number = 0;
    for (const Page& page : catalogue.pages(document.number)) {
        const nlohmann::ordered_json line{
            {"id", document.id}, {"page", ++number}, {"page_label", page.label}, {"text", page.text}};
        out << line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
    }
}

bool may_be_passed_on(const CatalogueDocument& document) {
    return find_open_licence(document.description.first(FieldId::rights)) != nullptr;
}

// One pass over one state of the catalogue.
Composition write_records(const Catalogue& catalogue, const Taxonomy& taxonomy, const std::string& address,
                          RecordFiles& files) {
    Composition composition;
    catalogue.each_changed_since(0, [&](const CatalogueDocument& document) {
        const bool has_text = document.shown() && may_be_passed_on(document);
        composition.add(document, has_text);
        if (!document.withdrawn.empty()) files.withdrawn << document.id << "\r\n";
        if (!document.shown()) return;
        const citation::Record record = citation::catalogue_record(document, taxonomy, "en", address);
        files.csv << citation::csv_row(record);
        files.lines << citation::json_line(record);
        if (has_text) write_text(catalogue, document, files.texts);
    });
    return composition;
}

void write_checksums(const OutputFolder& folder, const std::vector<WrittenFile>& files) {
    std::string sums;
    for (const WrittenFile& file : files) sums += file.sha256 + "  " + file.name + '\n';
    folder.write("SHA256SUMS", sums);
}

} // namespace

SnapshotResult write_snapshot(const SnapshotOptions& options) {
    const Catalogue catalogue(options.data, Catalogue::Mode::read);
    const Taxonomy taxonomy = taxonomy_of(catalogue, options.share);
    const Thesaurus thesaurus = thesaurus_of(options.share);
    OutputFolder folder(options.destination, mark);

    RecordFiles records(folder);
    const Composition composition = write_records(catalogue, taxonomy, options.address, records);
    std::vector<WrittenFile> files = records.close(folder);
    files.push_back(folder.write("thesaurus.ttl", skos_turtle(thesaurus, options.address)));
    files.push_back(folder.write("thesaurus.csv", thesaurus_csv(thesaurus)));
    files.push_back(folder.write("taxonomy.json", taxonomy.to_json() + '\n'));

    const snapshot::Datasheet sheet{composition, taxonomy, options.address, options.licence};
    const std::string package = data_package(sheet, files);
    files.push_back(folder.write("datasheet.md", datasheet_text(sheet)));
    files.push_back(folder.write(mark, package));
    write_checksums(folder, files);
    folder.finish();
    return {composition.documents, composition.documents_with_text, composition.withdrawn};
}

} // namespace rc
