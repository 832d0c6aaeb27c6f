// Mending of words, of whatever text, with a place for each.
#include "common/text/utf8.hpp"
#include "indexer/extract/repair/repairing_sink.hpp"
#include "indexer/extract/text/clean.hpp"
#include "tests/fuzz/promise.hpp"
#include "tests/fuzz/targets.hpp"

#include <algorithm>

namespace rc::fuzz {

void repair_text(std::string_view bytes) {
    Page page{"", clean_paragraphs(bytes)};
    const std::string text = page.text;
    for (std::uint32_t at = 0; at < text.size();) {
        const auto end = static_cast<std::uint32_t>(std::min(text.find_first_of(" \n", at), text.size()));
        if (end > at) page.layout.words.push_back({at, end, {}});
        at = end + 1;
    }
    repair(page);
    promise(text::is_valid_utf8(page.text), "text is UTF-8");
    promise(std::ranges::count(page.text, '\n') == std::ranges::count(text, '\n'), "paragraphs stay");
    promise(page.reading.original == (page.text == text ? "" : text), "the original is kept");
    std::uint32_t last = 0;
    for (const WordBox& word : page.layout.words) {
        promise(last <= word.begin && word.begin < word.end && word.end <= page.text.size(), "words lie in order");
        last = word.end;
    }
}

} // namespace rc::fuzz
