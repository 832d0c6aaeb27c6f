#include "indexer/extract/pdf/pdf_description.hpp"

#include "indexer/extract/pdf/title.hpp"
#include "indexer/extract/pdf/xmp.hpp"
#include "indexer/extract/text/clean.hpp"
#include "indexer/extract/text/embedded.hpp"

namespace rc::pdf {
namespace {

std::string information_value(const std::map<std::string, std::string>& information, const char* key) {
    const auto at = information.find(key);
    return at == information.end() ? std::string() : clean_value(at->second, longest_embedded);
}

} // namespace

Description description_of(const PopplerFile& file, const std::vector<LinePage>& pages) {
    Description description;
    const Xmp xmp = read_xmp(file.xmp());
    const auto information = file.information();

    std::string title = clean_value(xmp.title, longest_embedded);
    if (is_rubbish_title(title)) title = information_value(information, "Title");
    if (!is_rubbish_title(title))
        description.set(FieldId::title, title, Origin::embedded);
    else
        description.set(FieldId::title, title_by_type(pages), Origin::guessed);

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
