#include "common/citation/record.hpp"

#include "common/citation/text.hpp"

namespace rc::citation {

std::string locator(const Record& record) {
    if (!record.place) return {};
    if (!record.place->label.empty()) return record.place->label;
    return record.is_paged || record.pages > 1 ? std::to_string(record.place->page) : std::string();
}

std::string place_address(const Record& record) {
    return record.address + (record.place ? "#page=" + std::to_string(record.place->page) : "");
}

std::vector<std::string> remarks(const Record& record) {
    std::vector<std::string> out;
    const std::string where = locator(record);
    if (record.place && !record.place->quote.empty())
        out.push_back(quoted(record.place->quote) +
                      (where.empty() ? "" : (record.is_paged ? " (p. " : " (part ") + where + ')'));
    if (!record.sha256.empty()) out.push_back("SHA-256: " + record.sha256);
    out.insert(out.end(), record.notes.begin(), record.notes.end());
    return out;
}

} // namespace rc::citation
