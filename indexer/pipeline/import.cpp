#include "indexer/pipeline/import.hpp"

#include "common/error.hpp"
#include "common/text/utf8.hpp"
#include "indexer/describe/describe.hpp"
#include "indexer/pipeline/full_description.hpp"
#include "indexer/pipeline/import_row.hpp"
#include "indexer/pipeline/line_reader.hpp"
#include "indexer/pipeline/page_readings.hpp"
#include "indexer/pipeline/recorder.hpp"
#include "indexer/pipeline/run.hpp"
#include "indexer/pipeline/stop_signal.hpp"
#include "indexer/pipeline/workbench.hpp"

#include <atomic>
#include <memory>
#include <mutex>
#include <unordered_set>

namespace rc {
namespace {

// The rows, handed out one by one to whichever thread asks next.
class Rows {
public:
    Rows(const ImportOptions& options, const Taxonomy& taxonomy)
        : options_(options), lines_(options.file), taxonomy_(taxonomy) {}

    struct Next {
        std::string name; // "dump.jsonl:17"
        std::optional<ImportRow> row;
        std::string reason, hint; // where there is no row
    };
    // Nothing at the end.
    std::optional<Next> next() {
        const std::lock_guard lock(mutex_);
        bool too_long = false;
        do
            if (!lines_.next(line_, too_long)) return std::nullopt;
        while (line_.find_first_not_of(" \t\r") == std::string::npos);
        share_ = lines_.share();
        const std::string name = options_.file.string() + ":" + std::to_string(lines_.line_number());
        Next next{name, std::nullopt, {}, {}};
        try {
            next.row = read(too_long);
        } catch (const Error& error) {
            next.reason = error.what();
            next.hint = error.hint();
        }
        return next;
    }
    double share() const { return share_; }

private:
    ImportRow read(bool too_long) {
        if (too_long) throw Error(Error::Kind::too_large, "the line is longer than 64 MB");
        ImportRow row = read_import_row(line_, options_, taxonomy_);
        if (!seen_.insert(std::hash<std::string>()(row.source_key)).second)
            throw Error(Error::Kind::bad_request, "an earlier line has the same id",
                        "give each record an id of its own");
        return row;
    }

    const ImportOptions& options_;
    std::mutex mutex_;
    LineReader lines_;
    std::string line_;
    Taxonomy taxonomy_; // a copy: it grows with --add-terms
    std::unordered_set<std::size_t> seen_;
    std::atomic<double> share_ = 0;
};

std::uint64_t text_bytes(const std::vector<Page>& pages) {
    std::uint64_t bytes = 0;
    for (const Page& page : pages) bytes += page.text.size();
    return bytes;
}

// Rows to documents, with a reading connection of its own for each thread.
class RowReader {
public:
    RowReader(const std::filesystem::path& data, const Taxonomy& taxonomy, const Describer& describer)
        : catalogue_(data, Catalogue::Mode::read), taxonomy_(taxonomy), describer_(describer) {}

    Outcome outcome_of(Rows::Next next) const {
        if (!next.row) return {next.name, Failed{next.reason, next.hint, std::nullopt}};
        const auto known = catalogue_.known_source(next.row->source_key);
        if (known && known->sha256 == next.row->sha256 && known->fingerprint == next.row->fingerprint)
            return {next.name, Unchanged{}};
        return {next.name, described(std::move(*next.row))};
    }

private:
    Ready described(ImportRow row) const {
        NewDocument document;
        document.source_key = row.source_key;
        document.sha256 = row.sha256;
        document.identity = row.source_key + '\n' + row.sha256; // equal texts of two records are two documents
        document.media_type = "text/plain";
        document.bytes = text_bytes(row.pages);
        document.family = row.given.family;
        document.fingerprint = row.fingerprint;
        DescribeInput input{row.given.description.first(FieldId::source_id), std::move(row.pages), row.paged};
        document.description = full_description(row.given.description, {}, input, describer_, taxonomy_);
        document.pages = std::move(input.pages);
        document.report.method = "import";
        complete_readings(document.pages, document.report.method, document.description.first(FieldId::language));
        for (const Page& page : document.pages) document.report.characters += text::count_code_points(page.text);
        return {std::move(document), std::move(row.added_terms)};
    }

    Catalogue catalogue_;
    const Taxonomy& taxonomy_;
    const Describer& describer_;
};

} // namespace

void import_jsonl(const ImportOptions& options, Report& report) {
    Workbench bench(options.data, options.share);
    const Describer describer(bench.taxonomy, taxonomy_folder(options.share));
    Rows rows(options, bench.taxonomy);
    std::vector<Reader> readers;
    for (unsigned i = 0; i < options.threads; ++i)
        readers.push_back([&, reader = std::make_shared<RowReader>(options.data, bench.taxonomy,
                                                                   describer)]() -> std::optional<Outcome> {
            std::optional<Rows::Next> next = rows.next();
            if (!next) return std::nullopt;
            return reader->outcome_of(std::move(*next));
        });
    Recorder recorder(bench.catalogue, bench.follower, report);
    run(std::move(readers), recorder, [&] { report.progress(rows.share()); });
    bench.index.set_taxonomy(taxonomy_of(bench.catalogue, options.share));
    bench.follower.finish();
    report.finish(stop_requested());
}

} // namespace rc
