#include "common/error.hpp"
#include "indexer/pipeline/maintenance.hpp"
#include "indexer/pipeline/workbench.hpp"
#include "indexer/writer/index_contents.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace rc {
namespace {

namespace fs = std::filesystem;

// What clients and caches have seen of the old index, if it can still be read.
std::int64_t generation_of(const fs::path& index) {
    try {
        return index_contents(index).generation;
    } catch (const Error&) {
        return 0;
    }
}

// Readers that have the old one open keep it until they open anew; whoever opens finds the one or the other, whole.
void put_in_place(const fs::path& made, const fs::path& index) {
    if (!fs::exists(index)) return fs::rename(made, index);
    if (::renameat2(AT_FDCWD, made.c_str(), AT_FDCWD, index.c_str(), RENAME_EXCHANGE) == 0) {
        fs::remove_all(made);
        return;
    }
    if (errno != EINVAL && errno != ENOSYS)
        throw Error(Error::Kind::internal, "cannot replace " + index.string() + ": " + std::strerror(errno));
    // A file system that cannot exchange two folders: for a moment there is none.
    const fs::path old = index.string() + ".old";
    fs::remove_all(old);
    fs::rename(index, old);
    fs::rename(made, index);
    fs::remove_all(old);
}

} // namespace

std::size_t rebuild_index(const fs::path& data, const fs::path& share) {
    Catalogue::require(data);
    const Catalogue catalogue(data, Catalogue::Mode::write);
    const fs::path index = data / "index", made = data / "index.new", compacted = data / "index.compact";
    fs::remove_all(made);
    fs::remove_all(compacted);
    {
        IndexWriter writer(made, IndexWriter::Open::anew, generation_of(index));
        writer.set_taxonomy(taxonomy_of(catalogue, share));
        writer.set_thesaurus(thesaurus_of(share));
        IndexFollower follower(catalogue, writer);
        follower.finish();
    }
    compact_index(made, compacted);
    fs::remove_all(made);
    put_in_place(compacted, index);
    return index_contents(index).documents.size();
}

} // namespace rc
