// A table for spreadsheets: RFC 4180, UTF-8 with a byte order mark. Several values of a cell are parted by "; ". A cell
// that a spreadsheet would take for a formula begins with an apostrophe.
#pragma once
#include "common/citation/record.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rc::citation {

struct ColumnName {
    std::string_view name, meaning; // for programs, for people
};
std::vector<ColumnName> csv_columns(); // in order

std::string csv_head();
std::string csv_row(const Record& record);

} // namespace rc::citation
