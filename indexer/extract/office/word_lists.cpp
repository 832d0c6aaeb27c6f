#include "indexer/extract/office/word_lists.hpp"

#include "indexer/extract/text/xml_reader.hpp"

#include <algorithm>
#include <cstdlib>

namespace rc::office {
namespace {

constexpr int highest_start = 1'000'000;
constexpr std::size_t longest_pattern = 64; // bytes
const std::string bullet = "• ";

// ISO/IEC 29500-1, 17.18.59; scripts that count otherwise are counted in figures.
std::optional<Numerals> numerals_of(std::string_view format) {
    if (format == "bullet") return std::nullopt;
    if (format == "lowerLetter") return Numerals::letters;
    if (format == "upperLetter") return Numerals::capital_letters;
    if (format == "lowerRoman") return Numerals::roman;
    return format == "upperRoman" ? Numerals::capital_roman : Numerals::decimal;
}

} // namespace

WordLists::WordLists(const Archive& archive) {
    if (const std::string* part = archive.part("word/numbering.xml")) read(*part);
}

void WordLists::read(std::string_view xml) {
    XmlReader reader(xml);
    std::string abstract, number;
    Level* level = nullptr;
    while (reader.next()) {
        if (reader.kind() != XmlReader::Kind::open) continue;
        const std::string_view name = reader.name();
        const std::string value = reader.attribute("val");
        if (name == "abstractNum") {
            abstract = reader.attribute("abstractNumId");
            level = nullptr;
        } else if (name == "lvl") {
            const int at = std::atoi(reader.attribute("ilvl").c_str());
            const bool known = !abstract.empty() && at >= 0 && at < static_cast<int>(levels);
            level = known ? &abstract_[abstract][static_cast<std::size_t>(at)] : nullptr;
        } else if (name == "num") {
            number = reader.attribute("numId");
            abstract.clear(); // levels that follow are exceptions of one list
            level = nullptr;
        } else if (name == "abstractNumId") {
            abstract_of_[number] = value;
        } else if (level != nullptr && name == "numFmt") {
            level->numerals = numerals_of(value);
            level->bare = value == "none";
        } else if (level != nullptr && name == "lvlText") {
            level->pattern = value.substr(0, longest_pattern);
        } else if (level != nullptr && name == "start") {
            level->start = std::clamp(std::atoi(value.c_str()), 0, highest_start);
        }
    }
}

std::string WordLists::next_mark(const std::string& id, unsigned level) {
    const auto list = abstract_of_.find(id);
    const auto found = list == abstract_of_.end() ? abstract_.end() : abstract_.find(list->second);
    if (found == abstract_.end() || level >= levels) return bullet;
    const Levels& of = found->second;
    std::array<int, levels>& count = at_[found->first];
    ++count[level];
    std::fill(count.begin() + level + 1, count.end(), 0);
    if (of[level].bare) return {};
    if (!of[level].numerals) return bullet;
    std::string mark;
    const std::string& pattern = of[level].pattern;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool number =
            pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
        if (!number) {
            mark += pattern[i];
            continue;
        }
        const auto at = static_cast<std::size_t>(pattern[++i] - '1');
        mark += item_number(of[at].start + std::max(count[at], 1) - 1, of[at].numerals.value_or(Numerals::decimal));
    }
    return mark.empty() ? mark : mark + ' ';
}

} // namespace rc::office
