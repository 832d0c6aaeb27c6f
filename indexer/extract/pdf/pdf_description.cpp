#include "indexer/extract/pdf/pdf_description.hpp"

#include "common/text/tokens.hpp"
#include "common/text/utf8.hpp"
#include "indexer/extract/pdf/title.hpp"
#include "indexer/extract/pdf/xmp.hpp"
#include "indexer/extract/text/clean.hpp"
#include "indexer/extract/text/embedded.hpp"

#include <algorithm>
#include <set>

namespace rc::pdf {
namespace {

std::string information_value(const std::map<std::string, std::string>& information, const char* key) {
    const auto at = information.find(key);
    return at == information.end() ? std::string() : clean_value(at->second, longest_embedded);
}

} // namespace

// Files keep the title of the document that was their template, or of the program that wrote them: a title is trusted
// if the text has nearly all of its words, or none at all is to be had from it.
bool fits_text(const std::string& title, const std::vector<LinePage>& pages) {
    constexpr std::size_t pages_looked_at = 20;
    std::set<std::string> words;
    for (std::size_t i = 0; i < std::min(pages.size(), pages_looked_at); ++i)
        for (const Line& line : pages[i].lines)
            for (text::Token& token : text::tokenize(line.text)) words.insert(std::move(token.word));
    std::size_t all = 0, found = 0;
    for (const text::Token& token : text::tokenize(title)) {
        if (text::count_code_points(token.word) < 3) continue;
        ++all;
        found += words.contains(token.word) ? 1 : 0;
    }
    return words.empty() || 10 * found >= 8 * all;
}

Description description_of(const PopplerFile& file, const std::vector<LinePage>& pages) {
    Description description;
    const Xmp xmp = read_xmp(file.xmp());
    const auto information = file.information();

    std::string title = clean_value(xmp.title, longest_embedded);
    if (is_rubbish_title(title)) title = information_value(information, "Title");
    const std::string guess = title_by_type(pages);
    if (!is_rubbish_title(title) && (guess.empty() || fits_text(title, pages)))
        description.set(FieldId::title, title, Origin::embedded);
    else
        description.set(FieldId::title, guess, Origin::guessed);

    set_names(description, FieldId::author,
              xmp.creators.empty() ? split_names(information_value(information, "Author")) : xmp.creators);
    if (!xmp.publisher.empty()) set_names(description, FieldId::publisher, {xmp.publisher});
    set_language(description, xmp.language);

    std::string date = date_of(xmp.date);
    if (date.empty()) date = date_of(information_value(information, "CreationDate"));
    description.set(FieldId::published, date, Origin::guessed);
    return description;
}

} // namespace rc::pdf
