#include "indexer/writer/index_contents.hpp"

#include "common/error.hpp"
#include "common/index/metadata_number.hpp"
#include "common/index/schema.hpp"

#include <xapian.h>

namespace rc {
namespace {

[[noreturn]] void unreadable(const Xapian::Error& error) {
    throw Error(Error::Kind::unavailable, "the index cannot be read: " + error.get_msg(), "run rc-indexer rebuild");
}

} // namespace

IndexContents index_contents(const std::filesystem::path& folder) {
    try {
        const Xapian::Database database(folder.string());
        const auto metadata = [&](std::string_view key) { return database.get_metadata(std::string(key)); };
        IndexContents contents;
        contents.format = metadata(index::key_format);
        contents.revision = index::metadata_number(metadata(index::key_revision));
        contents.generation = index::metadata_number(metadata(index::key_generation));
        // The empty term is in every document; the slot tells only of those that have a revision.
        for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it)
            contents.documents.emplace_hint(contents.documents.end(), *it, 0);
        for (auto it = database.valuestream_begin(index::revision_slot);
             it != database.valuestream_end(index::revision_slot); ++it)
            contents.documents[it.get_docid()] = index::metadata_number(*it);
        return contents;
    } catch (const Xapian::Error& error) {
        unreadable(error);
    }
}

std::size_t index_damage(const std::filesystem::path& folder) {
    try {
        return Xapian::Database::check(folder.string(), 0, nullptr);
    } catch (const Xapian::Error& error) {
        unreadable(error);
    }
}

} // namespace rc
