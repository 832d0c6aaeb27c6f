#include "indexer/command_line.hpp"

#include "common/error.hpp"
#include "indexer/command_line_staff.hpp"

#include <algorithm>
#include <CLI/CLI.hpp>
#include <thread>

namespace rc {
namespace {

unsigned cores() { return std::max(1u, std::thread::hardware_concurrency()); }

// What the parser fills in, before it is checked and put together.
struct Parsed {
    CommandLine line;
    std::string kind, renaming, manifest, licence;
    unsigned threads = cores();
};

void declare_add(CLI::App& app, Parsed& parsed) {
    CLI::App* add = app.add_subcommand("add", "add files, and every document in folders; known ones are skipped");
    add->add_option("path", parsed.line.add.paths, "files and folders")->required();
    add->add_option("--manifest", parsed.manifest,
                    "what is known of the files, in place of the manifest.json beside them");
    add->add_option("--threads", parsed.threads, "documents read at once")
        ->check(CLI::Range(1u, 256u))
        ->capture_default_str();
    add->callback([&] { parsed.line.command = CommandLine::Command::add; });
}

void declare_import(CLI::App& app, Parsed& parsed) {
    CLI::App* import = app.add_subcommand("import", "add records with their text from another system");
    import->add_option("kind", parsed.kind, "jsonl: one JSON object a line, plain or gzip")->required();
    import->add_option("file", parsed.line.import.file, "the file")->required();
    import->add_option("--map", parsed.renaming, "their keys as ours: theirs=ours,theirs=ours");
    import->add_flag("--ignore-unknown", parsed.line.import.ignore_unknown, "leave out keys that we do not know");
    import->add_flag("--add-terms", parsed.line.import.add_terms, "add unknown themes and types, marked for review");
    import->add_option("--threads", parsed.threads, "records read at once")
        ->check(CLI::Range(1u, 256u))
        ->capture_default_str();
    import->callback([&] { parsed.line.command = CommandLine::Command::import;
});
} // namespace

void declare_maintenance(CLI::App& app, Parsed& parsed) {
    app.add_subcommand("rebuild", "make the index anew from the catalogue")->callback([&] {
        parsed.line.command = CommandLine::Command::rebuild;
    });
    CLI::App* check = app.add_subcommand("check", "compare catalogue, originals and index");
    check->add_flag("--repair", parsed.line.repair, "put the index right");
    check->callback([&] { parsed.line.command = CommandLine::Command::check; });
    CLI::App* backup = app.add_subcommand("backup", "copy catalogue and originals, while they are in use");
    backup->add_option("destination", parsed.line.destination, "folder; what is there already is kept")->required();
    backup->callback([&] { parsed.line.command = CommandLine::Command::backup; });
    app.add_subcommand("export", "write every document as a line of JSON that import reads")->callback([&] {
        parsed.line.command = CommandLine::Command::export_records;
    });
}

void declare_snapshot(CLI::App& app, Parsed& parsed) {
    CLI::App* snapshot = app.add_subcommand("snapshot", "write the open data set: records, texts, thesaurus");
    snapshot->add_option("folder", parsed.line.snapshot.destination, "made; an earlier snapshot is replaced")
        ->required();
    snapshot->add_option("--address", parsed.line.snapshot.address, "of the library: https://docs.example.org");
    snapshot->add_option("--licence", parsed.licence, "an open one for the records: CC0-1.0, CC-BY-4.0");
    snapshot->callback([&] { parsed.line.command = CommandLine::Command::snapshot; });
}

void declare_reading(CLI::App& app, Parsed& parsed) {
    app.add_subcommand("ledger", "how much can be found, and what is wrong with the rest")->callback([&] {
        parsed.line.command = CommandLine::Command::ledger;
    });
    CLI::App* recognise = app.add_subcommand("recognise", "find the words of scanned pages, at the lowest priority");
    recognise->add_option("--pages", parsed.line.recognise.most_pages, "stop after so many; 0: when none is left")
        ->capture_default_str();
    recognise->callback([&] { parsed.line.command = CommandLine::Command::recognise; });
}

void complete_snapshot(SnapshotOptions& options, const std::string& licence) {
    while (options.address.ends_with('/')) options.address.pop_back();
    if (licence.empty()) return;
    options.licence = find_open_licence(licence);
    if (!options.licence)
        throw Error(Error::Kind::bad_request, "\"" + licence + "\" is no open licence that we know",
                    "use its SPDX code or address: CC0-1.0, CC-BY-4.0");
}

CommandLine completed(Parsed parsed) {
    CommandLine& line = parsed.line;
    if (line.command == CommandLine::Command::import) {
        if (parsed.kind != "jsonl")
            throw Error(Error::Kind::bad_request, "import " + parsed.kind + " is not available", "use import jsonl");
        line.import.renamed = parse_renaming(parsed.renaming);
    }
    if (!parsed.manifest.empty()) line.add.manifest = parsed.manifest;
    complete_snapshot(line.snapshot, parsed.licence);
    line.add.data = line.import.data = line.recognise.data = line.snapshot.data = line.data;
    line.add.share = line.import.share = line.recognise.share = line.snapshot.share = line.share;
    line.add.threads = line.import.threads = parsed.threads;
    return line;
}

} // namespace rc

std::optional<CommandLine> read_command_line(int argc, char** argv, int& exit) {
    CLI::App app("Reads documents into the catalogue and the search index of a resource centre.", "rc-indexer");
    app.footer("Exit state: 0 done, 1 some documents failed (each is named), 2 wrong usage.");
    app.set_version_flag("--version", RC_VERSION);
    app.require_subcommand(1);
    app.fallthrough();

    Parsed parsed;
    parsed.line.share = RC_SHARE_DIR;
    app.add_option("--data", parsed.line.data, "the data folder; made if need be")->required();
    app.add_option("--share", parsed.line.share, "the folder that holds corpus/taxonomy")->capture_default_str();
    app.add_flag("--json", parsed.line.json, "the result as JSON");
    declare_add(app, parsed);
    declare_import(app, parsed);
    declare_maintenance(app, parsed);
    declare_snapshot(app, parsed);
    declare_reading(app, parsed);
    declare_staff(app, parsed.line);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        exit = app.exit(error) == 0 ? exit_success : exit_wrong_usage;
        return std::nullopt;
    }
    return completed(std::move(parsed));
}

} // namespace rc
