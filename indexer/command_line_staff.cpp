// The commands of staff: documents withdrawn, restored, described, put into collections; keys of partners.
#include "indexer/command_line_staff.hpp"

namespace rc {
namespace {

using Command = CommandLine::Command;

CLI::App* declare(CLI::App& app, CommandLine& line, Command command, const char* name, const char* what) {
    CLI::App* sub = app.add_subcommand(name, what);
    sub->callback([&line, command] { line.command = command; });
    return sub;
}

void declare_documents(CLI::App& app, CommandLine& line) {
    CLI::App* withdraw = declare(app, line, Command::withdraw, "withdraw", "no longer show a document; it answers 410");
    withdraw->add_option("id", line.staff.id, "the document")->required();
    withdraw->add_option("--reason", line.staff.reason, "why; kept in the catalogue, shown to nobody")->required();
    CLI::App* restore = declare(app, line, Command::restore, "restore", "show a withdrawn document again");
    restore->add_option("id", line.staff.id, "the document")->required();
    CLI::App* edit = declare(app, line, Command::edit, "edit", "describe a document anew; no source overwrites it");
    edit->add_option("id", line.staff.id, "the document")->required();
    edit->add_option("assignments", line.staff.values,
                     "field=value, with the keys of manifests; several values: the key several times")
        ->required();
}

void declare_collection(CLI::App& app, CommandLine& line) {
    CLI::App* collection = app.add_subcommand("collection", "put documents into collections")->require_subcommand(1);
    for (CLI::App* sub :
         {declare(*collection, line, Command::collection_add, "add", "put documents into a collection"),
          declare(*collection, line, Command::collection_remove, "remove", "take documents out of a collection")}) {
        sub->add_option("name", line.staff.name, "the collection, as it is shown")->required();
        sub->add_option("id", line.staff.ids, "the documents")->required();
    }
}

void declare_key(CLI::App& app, CommandLine& line) {
    CLI::App* key = app.add_subcommand("key", "keys of partners, for a higher rate")->require_subcommand(1);
    CLI::App* add = declare(*key, line, Command::key_add, "add", "make a key and print it, once");
    add->add_option("name", line.staff.name, "whom it is for")->required();
    add->add_option("--scope", line.staff.values,
                    "country=CODE, theme=CODE, origin=https://partner.example; may be repeated");
    declare(*key, line, Command::key_list, "list", "names and scopes of all keys");
    declare(*key, line, Command::key_remove, "remove", "a key is no longer taken")
        ->add_option("name", line.staff.name, "whom it was for")
        ->required();
}

} // namespace

void declare_staff(CLI::App& app, CommandLine& line) {
    declare_documents(app, line);
    declare_collection(app, line);
    declare_key(app, line);
}

} // namespace rc
