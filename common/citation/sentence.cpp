#include "common/citation/sentence.hpp"

#include "common/citation/name_list.hpp"
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

std::string place_name(const Record& record, std::string_view page, std::string_view part) {
    const std::string where = locator(record);
    return where.empty() ? "" : std::string(record.is_paged ? page : part) + where;
}

std::string quote_before(const Record& record) {
    return record.place && !record.place->quote.empty() ? quoted(record.place->quote) + ' ' : "";
}

std::string apa_date(const std::string& published) {
    if (published.empty()) return "n.d.";
    const DateParts date = date_parts(published);
    std::string text = std::to_string(date.year);
    if (date.month > 0) text.append(", ").append(month_name(date.month));
    if (date.day > 0) text += ' ' + std::to_string(date.day);
    return text;
}

// "“Quote” (Petrović & Marković, 2023, p. 12)", then the entry.
std::string apa(const Record& record) {
    const std::vector<Name> names = responsible(record);
    const std::string title = one_line(record.title), year = record.published.substr(0, 4);
    std::string text;
    if (record.place) {
        const std::string where = place_name(record, "p. ", "part ");
        text = quote_before(record) + '(' + (names.empty() ? title : apa_in_text(names)) + ", " +
               (year.empty() ? "n.d." : year) + (where.empty() ? "" : ", " + where) + "). ";
    }
    const std::string date = " (" + apa_date(record.published) + "). ";
    text += names.empty() ? closed(title) + date : closed(apa_entry(names)) + date + closed(title) + ' ';
    if (const std::string publisher = publisher_beside(names, record); !publisher.empty())
        text += closed(publisher) + ' ';
    return text + place_address(record);
}

std::string chicago(const Record& record) {
    const std::vector<Name> names = responsible(record);
    const std::string title = one_line(record.title), publisher = publisher_beside(names, record);
    const std::string year = record.published.empty() ? "n.d." : record.published.substr(0, 4);
    const std::string imprint = publisher.empty() ? year : publisher + ", " + year;
    if (!record.place)
        return (names.empty() ? "" : closed(chicago_entry(names)) + ' ') + closed(title) + ' ' + closed(imprint) + ' ' +
               place_address(record) + '.';
    const std::string where = place_name(record, "", "part ");
    return quote_before(record) + (names.empty() ? "" : chicago_note(names) + ", ") + title + " (" + imprint + ")" +
           (where.empty() ? "" : ", " + where) + ", " + place_address(record) + '.';
}

std::string iso690(const Record& record) {
    const std::vector<Name> names = responsible(record);
    const std::string publisher = publisher_beside(names, record), where = place_name(record, "p. ", "part ");
    const std::string date = record.published.empty() ? "no date" : record.published;
    return quote_before(record) + (names.empty() ? "" : closed(iso690_names(names)) + ' ') + one_line(record.title) +
           " [online]. " + (publisher.empty() ? "" : publisher + ", ") + date + (where.empty() ? "" : ", " + where) +
           (record.accessed.empty() ? "" : " [viewed " + record.accessed + "]") +
           ". Available from: " + place_address(record);
}

} // namespace

std::string sentence(const Record& record, Style style) {
    switch (style) {
    case Style::apa:
        return apa(record);
    case Style::chicago:
        return chicago(record);
    case Style::iso690:
        return iso690(record);
    }
    return {};
}

} // namespace rc::citation
