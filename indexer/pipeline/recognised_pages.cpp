#include "indexer/pipeline/recognised_pages.hpp"

#include "indexer/ocr/choose_models.hpp"
#include "indexer/pipeline/lost_letters.hpp"

#include <algorithm>
#include <utility>

namespace rc {

std::vector<Page> whole_pages(const Catalogue& catalogue, std::int64_t number) {
    std::vector<Page> pages = catalogue.pages(number);
    for (std::size_t i = 0; i < pages.size(); ++i)
        pages[i].layout = catalogue.layout(number, static_cast<std::uint32_t>(i + 1), pages[i].text.size());
    return pages;
}

std::vector<std::uint32_t> waiting_pages(const std::vector<Page>& pages) {
    std::vector<std::uint32_t> waiting;
    for (std::size_t i = 0; i < pages.size(); ++i)
        if (waits_for_recognition(pages[i].reading)) waiting.push_back(static_cast<std::uint32_t>(i + 1));
    return waiting;
}

std::string language_near(const std::vector<Page>& pages, std::uint32_t position, const std::string& otherwise) {
    const std::size_t at = position - 1;
    for (std::size_t away = 1; away < pages.size(); ++away)
        for (const std::size_t i : {at - away, at + away}) // one before the first is far behind the last
            if (i < pages.size() && !pages[i].reading.faults.hide() && !pages[i].reading.language.empty())
                return pages[i].reading.language;
    return otherwise;
}

Page merged(const Page& old, Page recognised) {
    const std::uint8_t confidence = recognised.reading.confidence.value_or(0);
    if (confidence < uncertain_below && old.reading.faults.has(Fault::garbled)) return unrecognised(old);
    recognised.label = old.label;
    recognised.layout.links = old.layout.links;
    tie_links(recognised.layout);
    if (!old.text.empty() && recognised.text != old.text) recognised.reading.original = old.text;
    if (recognised.text.empty())
        recognised.reading.faults.add(Fault::empty);
    else if (confidence < uncertain_below)
        recognised.reading.faults.add(Fault::uncertain);
    return recognised;
}

Page completed(Page old, const Page& recognised) {
    const std::uint8_t confidence = recognised.reading.confidence.value_or(0);
    old.reading.confidence = confidence;
    if (confidence < uncertain_below) return old;
    const LostLetters letters = lost_letters_of(old, recognised);
    apply(old, letters.mends, Repair::recognised_words);
    // The rest may stand in running heads, which are not in the text.
    constexpr std::size_t nearly_all = 95; // of a hundred
    if (letters.placed > 0 && letters.placed * 100 >= letters.seen * nearly_all)
        old.reading.faults.remove(Fault::lost_letters);
    return old;
}

Page unrecognised(Page old) {
    if (old.reading.faults.has(Fault::lost_letters))
        old.reading.confidence = 0; // its text is better than none
    else
        old.reading.faults.add(Fault::unrecognised);
    return old;
}

void keep_recognised(std::vector<Page>& pages, const std::vector<Page>& before) {
    for (std::size_t i = 0; i < std::min(pages.size(), before.size()); ++i) {
        const PageReading& known = before[i].reading;
        const bool tried = known.confidence || known.faults.has(Fault::unrecognised);
        if (tried && waits_for_recognition(pages[i].reading)) pages[i] = before[i];
    }
}

Description described_anew(const Description& known, const DescribeInput& input, const Describer& describer) {
    Description sure = known;
    for (const Field& f : fields)
        if (known.origin(f.id) == Origin::guessed) sure.set(f.id, std::vector<std::string>(), Origin::guessed);
    Description anew = describer.describe(input, sure);
    anew.complete_from(known);
    return anew;
}

} // namespace rc
