#include "tests/bench/extraction/table_cells.hpp"

#include "common/text/utf8.hpp"
#include "indexer/extract/text/xml_reader.hpp"

#include <unicode/uchar.h>

#include <map>
#include <tuple>

namespace rc::bench {
namespace {

std::string letters_of(std::string_view utf8) {
    std::string out;
    for (std::size_t at = 0; at < utf8.size();)
        if (const char32_t c = text::next_code_point(utf8, at); u_isalnum(static_cast<UChar32>(c)))
            text::append_utf8(out, c);
    return out;
}

} // namespace

CellPairs neighbouring_cells(std::string_view xml, std::string_view read) {
    std::map<std::tuple<int, int, int, int>, std::string> cells; // by table, region, row and column
    XmlReader in(xml);
    int table = 0, region = 0, row = 0, column = 0;
    while (in.next()) {
        if (in.kind() != XmlReader::Kind::open) continue;
        table += in.name() == "table";
        region += in.name() == "region";
        if (in.name() == "cell") {
            row = std::stoi(in.attribute("start-row"));
            column = std::stoi(in.attribute("start-col"));
        } else if (in.name() == "content") {
            if (const std::string letters = letters_of(in.content()); !letters.empty())
                cells[{table, region, row, column}] = letters;
        }
    }
    const std::string found = letters_of(read);
    CellPairs pairs;
    for (auto next = cells.begin(), cell = next; next != cells.end(); cell = next) {
        if (++next == cells.end()) break;
        const auto row_of = [](const auto& entry) {
            return std::tuple(std::get<0>(entry.first), std::get<1>(entry.first), std::get<2>(entry.first));
        };
        if (row_of(*cell) != row_of(*next)) continue;
        ++pairs.all;
        pairs.kept += found.find(cell->second + next->second) != std::string::npos;
    }
    return pairs;
}

} // namespace rc::bench
