// The formats that records can be harvested in.
#pragma once
#include "common/citation/record.hpp"
#include "server/harvest/arguments.hpp"

#include <array>
#include <string_view>

namespace rc::harvest {

struct FormatRow {
    MetadataFormat format;
    std::string_view prefix, schema, name_space;
    std::string (*write)(const citation::Record&);
};

const std::array<FormatRow, 2>& format_rows();
const FormatRow& row_of(MetadataFormat format);
const FormatRow* find_format(std::string_view prefix); // null: there is none

} // namespace rc::harvest
