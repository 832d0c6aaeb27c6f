// rc-indexer rebuild, check, backup and export: looking after a data folder.
#pragma once
#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

namespace rc {

// Makes the index anew from the catalogue, beside the old one, and then puts it in its place at once: servers go on
// answering from the old one until they notice the new generation. Gives the number of documents in it.
// Throws Error{unavailable} if there is no catalogue, Error{conflict} if another program writes.
std::size_t rebuild_index(const std::filesystem::path& data, const std::filesystem::path& share);

struct CheckResult {
    std::vector<std::string> findings; // a line each: what is wrong, and what can be done
    std::vector<std::string> repaired; // what has been put right
};

// Compares catalogue, originals and index. With `repair`, documents that the index lacks, has in another revision or
// should not have are put right; what is wrong with the catalogue or the originals is only said. Throws as
// rebuild_index does.
CheckResult check(const std::filesystem::path& data, const std::filesystem::path& share, bool repair);

// A consistent copy of the catalogue, and every original that is not there yet, into the folder `destination`, while
// everything is in use. The index is not copied: rebuild makes it. Throws Error if something cannot be written.
void backup(const std::filesystem::path& data, const std::filesystem::path& destination);

// Every shown document as one line of JSON that `import jsonl` reads again. Gives their number.
std::size_t export_jsonl(const std::filesystem::path& data, std::ostream& out);

} // namespace rc
