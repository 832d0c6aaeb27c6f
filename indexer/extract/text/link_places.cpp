#include "indexer/extract/text/link_places.hpp"

#include "indexer/extract/text/clean.hpp"

namespace rc {

// Walks both texts side by side, cleaning what is between links and links apart: only the blank where two pieces meet
// may differ.
std::vector<PageLink> placed_links(std::string_view written, std::string_view cleaned,
                                   const std::vector<WrittenLink>& links) {
    std::vector<PageLink> placed;
    std::size_t at = 0, done = 0; // in the cleaned text, in the written one
    const auto pass = [&](const std::string& piece) {
        if (!piece.empty() && at < cleaned.size() && cleaned[at] == ' ') ++at;
        at += piece.size();
    };
    for (const WrittenLink& link : links) {
        pass(clean_line(written.substr(done, link.begin - done)));
        const std::string words = clean_line(written.substr(link.begin, link.end - link.begin));
        pass(words);
        done = link.end;
        if (!words.empty() && at <= cleaned.size() && cleaned.substr(at - words.size(), words.size()) == words)
            placed.push_back(
                {link.address, {}, static_cast<std::uint32_t>(at - words.size()), static_cast<std::uint32_t>(at)});
    }
    return placed;
}

} // namespace rc
