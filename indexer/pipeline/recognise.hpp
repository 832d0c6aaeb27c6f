// rc-indexer recognise: the words of scanned pages, in the background.
#pragma once
#include <cstdint>
#include <filesystem>
#include <iosfwd>

namespace rc {

struct RecogniseOptions {
    std::filesystem::path data, share;
    std::uint64_t most_pages = 0; // then it stops; 0: all that wait
};

struct RecogniseResult {
    std::uint64_t recognised = 0, uncertain = 0, empty = 0, failed = 0; // pages
    std::uint64_t waiting = 0;                                          // still, for another run
};

// Recognises the pages that are marked scanned or garbled, and those with lost letters to complete their words,
// document by document, and puts what it finds into catalogue and index as it goes: whatever stops it, the next run
// goes on with the next page. Between pages others may write to the data folder. The whole process goes to the lowest
// priority first. A line a document goes to `progress`. Throws Error{unavailable} if recognition was not built in or no
// model is installed, or there is no catalogue.
RecogniseResult recognise(const RecogniseOptions& options, std::ostream& progress);

} // namespace rc
