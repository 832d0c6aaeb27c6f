#include "common/error.hpp"
#include "indexer/command_line.hpp"
#include "indexer/extract/extractor.hpp"
#include "indexer/ocr/recogniser.hpp"
#include "indexer/pipeline/ledger_report.hpp"
#include "indexer/pipeline/maintenance.hpp"
#include "indexer/pipeline/stop_signal.hpp"
#include "indexer/staff_commands.hpp"

#include <iostream>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace rc {
namespace {

int run_add_or_import(const CommandLine& line) {
    catch_stop_signals();
    const auto progress = ::isatty(STDERR_FILENO) ? Report::Progress::bar : Report::Progress::lines;
    Report report(std::cerr, std::cout, progress, line.json ? Report::Result::json : Report::Result::text);
    if (line.command == CommandLine::Command::add)
        add(line.add, report);
    else
        import_jsonl(line.import, report);
    return report.totals().failed > 0 || stop_requested() ? exit_some_failed : exit_success;
}

int run_rebuild(const CommandLine& line) {
    const std::size_t documents = rebuild_index(line.data, line.share);
    if (line.json)
        std::cout << nlohmann::json{{"documents", documents}} << '\n';
    else
        std::cout << documents << " documents indexed anew\n";
    return exit_success;
}

int run_check(const CommandLine& line) {
    const CheckResult result = check(line.data, line.share, line.repair);
    if (line.json) {
        std::cout << nlohmann::json{{"findings", result.findings}, {"repaired", result.repaired}}.dump(
                         2, ' ', false, nlohmann::json::error_handler_t::replace)
                  << '\n';
    } else {
        for (const std::string& repaired : result.repaired) std::cout << "repaired: " << repaired << '\n';
        for (const std::string& finding : result.findings) std::cout << finding << '\n';
        if (result.findings.empty()) std::cout << "catalogue, originals and index agree\n";
    }
    return result.findings.empty() ? exit_success : exit_some_failed;
}

int run_snapshot(const CommandLine& line) {
    const SnapshotResult result = write_snapshot(line.snapshot);
    if (line.json)
        std::cout << nlohmann::json{{"documents", result.documents},
                                    {"with_text", result.with_text},
                                    {"withdrawn", result.withdrawn}}
                  << '\n';
    else
        std::cout << result.documents << " documents, " << result.with_text << " with their text; " << result.withdrawn
                  << " withdrawn\n";
    return exit_success;
}

int run_recognise(const CommandLine& line) {
    catch_stop_signals();
    const RecogniseResult result = recognise(line.recognise, std::cerr);
    if (line.json)
        std::cout << nlohmann::json{{"recognised", result.recognised},
                                    {"uncertain", result.uncertain},
                                    {"empty", result.empty},
                                    {"failed", result.failed},
                                    {"waiting", result.waiting}}
                  << '\n';
    else
        std::cout << result.recognised << " pages recognised (" << result.uncertain << " with little certainty), "
                  << result.empty << " without words, " << result.failed << " failed, " << result.waiting
                  << " waiting\n";
    return result.failed > 0 || stop_requested() ? exit_some_failed : exit_success;
}

int run_command(const CommandLine& line) {
    switch (line.command) {
    case CommandLine::Command::add:
    case CommandLine::Command::import:
        return run_add_or_import(line);
    case CommandLine::Command::rebuild:
        return run_rebuild(line);
    case CommandLine::Command::check:
        return run_check(line);
    case CommandLine::Command::backup:
        backup(line.data, line.destination);
        return exit_success;
    case CommandLine::Command::export_records:
        export_jsonl(line.data, std::cout);
        return exit_success;
    case CommandLine::Command::snapshot:
        return run_snapshot(line);
    case CommandLine::Command::ledger:
        print_ledger(line.data, line.json ? LedgerForm::json : LedgerForm::table, std::cout);
        return exit_success;
    case CommandLine::Command::recognise:
        return run_recognise(line);
    default:
        return run_staff_command(line, std::cout, std::cerr);
    }
}

int run(int argc, char** argv) {
    try {
        int exit = exit_success;
        const std::optional<CommandLine> line = read_command_line(argc, argv, exit);
        return line ? run_command(*line) : exit;
    } catch (const Error& error) {
        std::cerr << "rc-indexer: " << error.full() << '\n';
        return error.kind() == Error::Kind::bad_request ? exit_wrong_usage : exit_some_failed;
    } catch (const std::exception& error) { // out of memory, a file system that fails under us
        std::cerr << "rc-indexer: " << error.what() << '\n';
        return exit_some_failed;
    }
}

} // namespace
} // namespace rc

int main(int argc, char** argv) {
    if (const int status = rc::run_worker_if_asked(argc, argv); status >= 0) return status;
    if (const int status = rc::run_recognition_if_asked(argc, argv); status >= 0) return status;
    return rc::run(argc, argv);
}
