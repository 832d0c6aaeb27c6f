#include "indexer/staff_commands.hpp"

#include "indexer/pipeline/staff_changes.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

namespace rc {
namespace {

using Json = nlohmann::ordered_json;
using Command = CommandLine::Command;

void print(const Json& json, std::ostream& out) {
    out << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

int print_changes(const std::vector<StaffChange>& changes, bool as_json, std::ostream& out, std::ostream& err) {
    Json documents = Json::array();
    for (const StaffChange& change : changes) {
        if (!change.failure.empty())
            err << "rc-indexer: " << change.failure << '\n';
        else if (!as_json)
            out << change.id << ' ' << change.outcome << '\n';
        documents.push_back({{"id", change.id}, {"outcome", change.failure.empty() ? change.outcome : "failed"}});
    }
    if (as_json) print({{"documents", documents}}, out);
    const bool failed = std::ranges::any_of(changes, [](const StaffChange& c) { return !c.failure.empty(); });
    return failed ? exit_some_failed : exit_success;
}

Json json_of(const AccessKey& key) {
    return {{"name", key.name},
            {"added", key.added},
            {"scope", {{"country", key.countries}, {"theme", key.themes}, {"origin", key.origin}}}};
}

std::string scope_of(const AccessKey& key) {
    std::string scope;
    for (const std::string& country : key.countries) scope += " country=" + country;
    for (const std::string& theme : key.themes) scope += " theme=" + theme;
    return key.origin.empty() ? scope : scope + " origin=" + key.origin;
}

void add_key(const CommandLine& line, std::ostream& out) {
    const std::string key = add_access_key({line.data, line.share}, line.staff.name, line.staff.values);
    if (line.json)
        print({{"name", line.staff.name}, {"key", key}}, out);
    else
        out << key << "\nIt is shown this once, and kept nowhere. Send it as: Authorization: Bearer " << key << '\n';
}

void list_keys(const CommandLine& line, std::ostream& out) {
    Json list = Json::array();
    for (const AccessKey& key : list_access_keys(line.data)) {
        if (!line.json) out << key.name << "  since " << key.added.substr(0, 10) << scope_of(key) << '\n';
        list.push_back(json_of(key));
    }
    if (line.json) print({{"keys", list}}, out);
}

void remove_key(const CommandLine& line, std::ostream& out) {
    remove_access_key(line.data, line.staff.name);
    if (line.json)
        print({{"name", line.staff.name}, {"outcome", "removed"}}, out);
    else
        out << line.staff.name << " removed\n";
}

std::vector<StaffChange> change_documents(const CommandLine& line) {
    const StaffFolders folders{line.data, line.share};
    const StaffOptions& staff = line.staff;
    switch (line.command) {
    case Command::withdraw:
        return {withdraw_document(folders, staff.id, staff.reason)};
    case Command::restore:
        return {restore_document(folders, staff.id)};
    case Command::edit:
        return {edit_document(folders, staff.id, staff.values)};
    default:
        return change_collection(folders,
                                 line.command == Command::collection_add ? Membership::add : Membership::remove,
                                 staff.name, staff.ids);
    }
}

} // namespace

int run_staff_command(const CommandLine& line, std::ostream& out, std::ostream& err) {
    switch (line.command) {
    case Command::key_add:
        add_key(line, out);
        return exit_success;
    case Command::key_list:
        list_keys(line, out);
        return exit_success;
    case Command::key_remove:
        remove_key(line, out);
        return exit_success;
    default:
        return print_changes(change_documents(line), line.json, out, err);
    }
}

} // namespace rc
