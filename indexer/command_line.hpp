// The command line of rc-indexer: what may be asked, as a value.
#pragma once
#include "indexer/pipeline/add.hpp"
#include "indexer/pipeline/import.hpp"
#include "indexer/pipeline/recognise.hpp"
#include "indexer/snapshot/snapshot.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rc {

// What the commands of staff are given.
struct StaffOptions {
    std::string id;                  // of a document
    std::vector<std::string> ids;    // of documents for a collection
    std::string reason;              // of a withdrawal
    std::string name;                // of a collection or a key
    std::vector<std::string> values; // field=value of edit, the scope of a key
};

struct CommandLine {
    enum class Command {
        add,
        import,
        rebuild,
        check,
        backup,
        export_records,
        snapshot,
        ledger,
        recognise,
        withdraw,
        restore,
        edit,
        collection_add,
        collection_remove,
        key_add,
        key_list,
        key_remove
    };
    Command command = Command::add;
    std::filesystem::path data, share;
    bool json = false;
    AddOptions add;
    ImportOptions import;
    bool repair = false;
    std::filesystem::path destination; // of a backup
    RecogniseOptions recognise;
    SnapshotOptions snapshot;
    StaffOptions staff;
};

// Exit states of the program.
inline constexpr int exit_success = 0;
inline constexpr int exit_some_failed = 1; // also: stopped before the end, or the data folder cannot be used
inline constexpr int exit_wrong_usage = 2;

// Nothing if the answer (help, version, or what is wrong) has been printed; `exit` is then the program's exit state.
// Throws Error{bad_request} for values that make no sense together.
std::optional<CommandLine> read_command_line(int argc, char** argv, int& exit);

} // namespace rc
