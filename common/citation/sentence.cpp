#include "common/citation/sentence.hpp"

#include "common/citation/name_list.hpp"
#include "common/citation/terms.hpp"
#include "common/citation/text.hpp"

namespace rc::citation {
namespace {

// Closed by one mark, not by two.
std::string closed(std::string text) {
    if (text.empty() || std::string_view(".?!").find(text.back()) != std::string_view::npos) return text;
    return text + '.';
}

std::vector<Name> responsible(const Record& record) {
    std::vector<Name> names = read_names(record.authors, record.publisher);
    if (names.empty() && !record.publisher.empty()) names.push_back({one_line(record.publisher), {}, {}});
    return names;
}

// Not where it is said as the author already.
std::string publisher_beside(const std::vector<Name>& names, const Record& record) {
    const std::string publisher = one_line(record.publisher);
    return names.size() == 1 && names.front().whole == publisher ? "" : publisher;
}

std::string place_name(const Record& record, const Terms& terms) {
    const std::string where = locator(record);
    return where.empty() ? "" : std::string(record.is_paged ? terms.page : terms.part) + ' ' + where;
}

// "2023", or that there is no date.
std::string year_of(const Record& record, const Terms& terms) {
    return record.published.empty() ? std::string(terms.undated) : record.published.substr(0, 4);
}

std::string quote_before(const Record& record) {
    return record.place && !record.place->quote.empty() ? quoted(record.place->quote) + ' ' : "";
}

// "“Quote” (Petrović & Marković, 2023, p. 12)", then the entry.
std::string apa(const Record& record, const Terms& terms) {
    const std::vector<Name> names = responsible(record);
    const std::string title = one_line(record.title);
    std::string text;
    if (record.place) {
        const std::string where = place_name(record, terms);
        text = quote_before(record) + '(' + (names.empty() ? title : apa_in_text(names, terms)) + ", " +
               year_of(record, terms) + (where.empty() ? "" : ", " + where) + "). ";
    }
    const std::string date = " (" + date_in(terms, record.published) + "). ";
    text += names.empty() ? closed(title) + date : closed(apa_entry(names)) + date + closed(title) + ' ';
    if (const std::string publisher = publisher_beside(names, record); !publisher.empty())
        text += closed(publisher) + ' ';
    return text + place_address(record);
}

std::string chicago(const Record& record, const Terms& terms) {
    const std::vector<Name> names = responsible(record);
    const std::string title = one_line(record.title), publisher = publisher_beside(names, record);
    const std::string year = year_of(record, terms), imprint = publisher.empty() ? year : publisher + ", " + year;
    if (!record.place)
        return (names.empty() ? "" : closed(chicago_entry(names, terms)) + ' ') + closed(title) + ' ' +
               closed(imprint) + ' ' + place_address(record) + '.';
    const std::string where = record.is_paged ? locator(record) : place_name(record, terms);
    return quote_before(record) + (names.empty() ? "" : chicago_note(names, terms) + ", ") + title + " (" + imprint +
           ")" + (where.empty() ? "" : ", " + where) + ", " + place_address(record) + '.';
}

std::string iso690(const Record& record, const Terms& terms) {
    const std::vector<Name> names = responsible(record);
    const std::string publisher = publisher_beside(names, record), where = place_name(record, terms);
    const std::string date = record.published.empty() ? std::string(terms.no_date) : record.published;
    return quote_before(record) + (names.empty() ? "" : closed(iso690_names(names, terms)) + ' ') +
           one_line(record.title) + " [" + std::string(terms.online) + "]. " +
           (publisher.empty() ? "" : publisher + ", ") + date + (where.empty() ? "" : ", " + where) +
           (record.accessed.empty() ? "" : " [" + std::string(terms.viewed) + ' ' + record.accessed + "]") + ". " +
           std::string(terms.available) + ": " + place_address(record);
}

} // namespace

std::string sentence(const Record& record, Style style, std::string_view language) {
    const Terms& terms = terms_in(language);
    switch (style) {
    case Style::apa:
        return apa(record, terms);
    case Style::chicago:
        return chicago(record, terms);
    case Style::iso690:
        return iso690(record, terms);
    }
    return {};
}

} // namespace rc::citation
