// What staff decide by command: documents withdrawn, restored, described, put into collections; keys of partners.
#pragma once
#include "common/catalogue/access_key.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace rc {

// What became of one document. All of these are in the index when the call returns, and servers see it within a second.
struct StaffChange {
    std::string id;
    std::string outcome; // "withdrawn", "restored", "edited", "unchanged", "added", "removed"; empty: it failed
    std::string failure;
};

struct StaffFolders {
    std::filesystem::path data, share;
};

// Throws Error{not_found} if there is no such document, Error{conflict} if it is withdrawn already (withdraw) or not
// withdrawn (restore), Error{bad_request} without a reason; Error{unavailable} if there is no catalogue.
StaffChange withdraw_document(const StaffFolders& folders, const std::string& id, const std::string& reason);
StaffChange restore_document(const StaffFolders& folders, const std::string& id);

// `assignments` are "key=value" with the keys of manifests: the same key again gives it several values, an empty value
// takes the field away until the document's source says it again. What is given here is never overwritten by a source.
// Throws Error{bad_request} naming the key that is unknown or whose value will not do, Error{not_found}.
StaffChange edit_document(const StaffFolders& folders, const std::string& id,
                          const std::vector<std::string>& assignments);

enum class Membership { add, remove };
// One row for each id, in their order; an unknown one fails alone.
std::vector<StaffChange> change_collection(const StaffFolders& folders, Membership membership,
                                           const std::string& collection, const std::vector<std::string>& ids);

// Makes a key of that name and gives it; only its digest is kept. `scope` is "country=RS", "theme=CODE",
// "origin=https://partner.example", the first two any number of times. Throws Error{bad_request} for a scope that makes
// no sense, Error{conflict} if the name is taken.
std::string add_access_key(const StaffFolders& folders, const std::string& name, const std::vector<std::string>& scope);
std::vector<AccessKey> list_access_keys(const std::filesystem::path& data);
void remove_access_key(const std::filesystem::path& data, const std::string& name); // throws Error{not_found}

} // namespace rc
