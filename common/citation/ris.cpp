#include "common/citation/ris.hpp"

#include "common/citation/names.hpp"
#include "common/citation/text.hpp"
#include "common/citation/types.hpp"

namespace rc::citation {
namespace {

class Lines {
public:
    // Nothing for an empty value. A value is one line, so that none can look like a tag.
    void add(std::string_view tag, std::string_view value) {
        const std::string line = one_line(value);
        if (!line.empty()) text_.append(tag).append("  - ").append(line).append("\r\n");
    }
    std::string ended() && { return std::move(text_) + "ER  - \r\n\r\n"; }

private:
    std::string text_;
};

// "2023/05/17/", parts that are not known empty.
std::string ris_date(const std::string& date) {
    if (date.empty()) return {};
    return date.substr(0, 4) + '/' + (date.size() >= 7 ? date.substr(5, 2) : "") + '/' +
           (date.size() >= 10 ? date.substr(8, 2) : "") + '/';
}

} // namespace

std::string ris(const Record& record) {
    Lines lines;
    lines.add("TY", names_of_type(record.type).ris);
    lines.add("ID", record.id);
    for (const Name& name : read_names(record.authors, record.publisher))
        lines.add("AU", name.is_person() ? name.family + ", " + name.given : name.whole);
    lines.add("TI", record.title);
    lines.add("PY", record.published.substr(0, 4));
    lines.add("DA", ris_date(record.published));
    lines.add("PB", record.publisher);
    lines.add("M3", record.type_label);
    lines.add("SP", locator(record));
    lines.add("LA", record.language);
    lines.add("AB", record.abstract);
    for (const std::string& keyword : record.theme_labels) lines.add("KW", keyword);
    for (const std::string& keyword : record.country_labels) lines.add("KW", keyword);
    for (const std::string& remark : remarks(record)) lines.add("N1", remark);
    lines.add("UR", place_address(record));
    lines.add("L1", record.file);
    lines.add("L2", record.source);
    lines.add("Y2", ris_date(record.accessed));
    return std::move(lines).ended();
}

} // namespace rc::citation
