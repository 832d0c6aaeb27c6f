#include "indexer/pipeline/staff_changes.hpp"

#include "common/error.hpp"
#include "indexer/pipeline/given_record.hpp"
#include "indexer/pipeline/workbench.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace rc {
namespace {

Workbench open(const StaffFolders& folders) {
    Catalogue::require(folders.data);
    return {folders.data, folders.share};
}

CatalogueDocument document_of(const Catalogue& catalogue, const std::string& id) {
    auto document = catalogue.find(id);
    if (!document)
        throw Error(Error::Kind::not_found, "there is no document " + id,
                    "the id is the last part of the document's address");
    return std::move(*document);
}

// {"country": ["RS", "HR"], "title": []}: what is named is there, also without a value.
nlohmann::json read_assignments(const std::vector<std::string>& assignments) {
    nlohmann::json record = nlohmann::json::object();
    for (const std::string& assignment : assignments) {
        const std::size_t sign = assignment.find('=');
        if (sign == std::string::npos)
            throw Error(Error::Kind::bad_request, "\"" + assignment + "\" is not field=value");
        const std::string key = assignment.substr(0, sign), value = assignment.substr(sign + 1);
        if (!is_record_key(key) || key == family_key)
            throw Error(Error::Kind::bad_request, "there is no field \"" + key + "\" to edit",
                        "docs/documents.md lists the keys of manifests");
        if (!record.contains(key)) record[key] = nlohmann::json::array();
        if (!value.empty()) record[key].push_back(value);
    }
    return record;
}

// Sets the fields that the record names, whatever stood there.
void set_by_staff(Description& description, const nlohmann::json& record, Taxonomy& taxonomy) {
    const Description given = read_given_record(record, taxonomy, UnknownTerms::refused).description;
    for (const Field& f : fields)
        if (!f.manifest.empty() && record.contains(std::string(f.manifest)))
            description.set(f.id, given.all(f.id), Origin::staff);
    if (!description.has(FieldId::title)) throw Error(Error::Kind::bad_request, "a document needs a title");
}

StaffChange change_one(Workbench& workbench, Membership membership, const std::string& collection,
                       const std::string& id) {
    const auto document = workbench.catalogue.find(id);
    if (!document) return {id, "", "there is no document " + id};
    Description description = document->description;
    std::vector<std::string> collections = description.all(FieldId::collection);
    const auto place = std::ranges::find(collections, collection);
    if ((place != collections.end()) == (membership == Membership::add)) return {id, "unchanged", ""};
    if (membership == Membership::add)
        collections.push_back(collection);
    else
        collections.erase(place);
    description.set(FieldId::collection, collections, Origin::staff);
    workbench.catalogue.redescribe(id, description);
    return {id, membership == Membership::add ? "added" : "removed", ""};
}

} // namespace

StaffChange withdraw_document(const StaffFolders& folders, const std::string& id, const std::string& reason) {
    if (reason.find_first_not_of(" \t\r\n") == std::string::npos)
        throw Error(Error::Kind::bad_request, "a withdrawal needs a reason", "it is kept, and shown to nobody else");
    Workbench workbench = open(folders);
    const CatalogueDocument document = document_of(workbench.catalogue, id);
    if (!workbench.catalogue.withdraw(id, reason))
        throw Error(Error::Kind::conflict, id + " was withdrawn on " + document.withdrawn.substr(0, 10) + " already");
    workbench.follower.finish();
    return {id, "withdrawn", ""};
}

StaffChange restore_document(const StaffFolders& folders, const std::string& id) {
    Workbench workbench = open(folders);
    document_of(workbench.catalogue, id);
    if (!workbench.catalogue.restore(id)) throw Error(Error::Kind::conflict, id + " is not withdrawn");
    workbench.follower.finish();
    return {id, "restored", ""};
}

StaffChange edit_document(const StaffFolders& folders, const std::string& id,
                          const std::vector<std::string>& assignments) {
    const nlohmann::json record = read_assignments(assignments);
    Workbench workbench = open(folders);
    Description description = document_of(workbench.catalogue, id).description;
    set_by_staff(description, record, workbench.taxonomy);
    const bool changed = workbench.catalogue.redescribe(id, description);
    workbench.follower.finish();
    return {id, changed ? "edited" : "unchanged", ""};
}

std::vector<StaffChange> change_collection(const StaffFolders& folders, Membership membership,
                                           const std::string& collection, const std::vector<std::string>& ids) {
    const auto names = strings_of(collection, field(FieldId::collection).manifest); // trimmed
    if (names.empty()) throw Error(Error::Kind::bad_request, "a collection needs a name");
    Workbench workbench = open(folders);
    std::vector<StaffChange> changes;
    Catalogue::Transaction transaction(workbench.catalogue);
    for (const std::string& id : ids) changes.push_back(change_one(workbench, membership, names.front(), id));
    transaction.commit();
    workbench.follower.finish();
    return changes;
}

} // namespace rc
