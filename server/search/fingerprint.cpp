#include "server/search/fingerprint.hpp"

#include "common/digest.hpp"
#include "common/index/metadata_number.hpp"
#include "common/index/schema.hpp"
#include "server/search/answer.hpp"

#include <algorithm>
#include <iterator>
#include <xapian.h>

namespace rc::search {
namespace {

// By document. The terms are read rather than the records, as those hold the texts too.
std::vector<std::string> public_ids(const Snapshot& snapshot, const Xapian::Database& database) {
    std::vector<std::string> ids(snapshot.size);
    const std::string prefix = index::id_term("");
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
        const auto posting = database.postlist_begin(*term);
        if (posting != database.postlist_end(*term)) ids.at(*posting) = (*term).substr(prefix.size());
    }
    return ids;
}

std::string digest_of(const std::vector<std::uint32_t>& documents, const std::vector<std::string>& ids) {
    std::string lines;
    for (const std::uint32_t document : documents) lines.append(ids.at(document)).append("\n");
    return sha256_hex(lines);
}

std::vector<std::uint32_t> changed_since(std::int64_t revision, const std::vector<std::uint32_t>& documents,
                                         const Snapshot& snapshot, const Xapian::Database& database) {
    std::vector<bool> has_changed(snapshot.size);
    const auto end = database.valuestream_end(index::revision_slot);
    for (auto value = database.valuestream_begin(index::revision_slot); value != end; ++value)
        if (index::metadata_number(*value) > revision) has_changed.at(value.get_docid()) = true;
    std::vector<std::uint32_t> changed;
    std::copy_if(documents.begin(), documents.end(), std::back_inserter(changed),
                 [&](std::uint32_t document) { return has_changed[document]; });
    return changed;
}

} // namespace

Fingerprint fingerprint(const Request& request, std::int64_t since_revision, const Snapshot& snapshot,
                        const Xapian::Database& database) {
    ResultList found = list(request, snapshot, database);
    Fingerprint out;
    out.digest = digest_of(found.documents, public_ids(snapshot, database));
    out.revision = index::metadata_number(database.get_metadata(std::string(index::key_revision)));
    out.changed = changed_since(since_revision, found.documents, snapshot, database);
    out.about = std::move(found.about);
    return out;
}

} // namespace rc::search
