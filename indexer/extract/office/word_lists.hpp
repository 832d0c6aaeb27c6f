// The marks of list items in a Word document: bullets, and numbers that Word counts itself.
#pragma once
#include "indexer/extract/office/archive.hpp"
#include "indexer/extract/text/item_number.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace rc::office {

class WordLists {
public:
    // Of word/numbering.xml; without that part every item has a bullet.
    explicit WordLists(const Archive& archive);

    // "• ", "3. ", "2.1) " of the next item of the list `id` (w:numId) on the level (w:ilvl, from 0); "" where the list
    // has no sign. Counts the item.
    std::string next_mark(const std::string& id, unsigned level);

private:
    static constexpr unsigned levels = 9; // ISO/IEC 29500-1, 17.9.6
    struct Level {
        std::optional<Numerals> numerals; // none: a bullet
        bool bare = false;                // no sign at all
        std::string pattern;              // "%1.%2"
        int start = 1;
    };
    using Levels = std::array<Level, levels>;

    void read(std::string_view xml);

    std::map<std::string, Levels> abstract_;            // by w:abstractNumId
    std::map<std::string, std::string> abstract_of_;    // by w:numId
    std::map<std::string, std::array<int, levels>> at_; // items so far, by w:abstractNumId
};

} // namespace rc::office
