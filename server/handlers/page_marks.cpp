#include "server/handlers/page_marks.hpp"

#include "common/citation/quote.hpp"

namespace rc::handlers {

std::vector<search::Range> page_marks(const Marking& marking, const std::string& text, const std::string& language,
                                      const search::Searcher& searcher) {
    std::vector<search::Range> marks;
    if (!marking.words.empty()) marks = searcher.marker(marking.words, marking.expand).marks(text, language);
    if (const auto place = citation::find_quote(marking.quote, text)) marks.push_back({place->begin, place->end});
    return marks;
}

} // namespace rc::handlers
