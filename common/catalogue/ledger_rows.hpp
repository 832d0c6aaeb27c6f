// The ledger as rows of the catalogue's table `readings`.
#pragma once
#include "common/catalogue/ledger_sums.hpp"
#include "common/catalogue/sqlite.hpp"
#include "common/document.hpp"

namespace rc::rows {

// The order of columns that reading_of expects, and how many they are.
#define RC_READING_COLUMNS "method, language, script, confidence, repairs, faults"
inline constexpr int reading_columns = 6;

// Of a row that has RC_READING_COLUMNS from column `first` on.
PageReading reading_of(const sqlite::Query& row, int first);
void store_reading(sqlite::Database& database, std::int64_t number, std::uint32_t position, const Page& page);
std::vector<PageRecord> page_records(sqlite::Database& database, std::int64_t number);
std::uint64_t characters(sqlite::Database& database, std::int64_t number); // of all pages
std::vector<std::int64_t> documents_with_scans(sqlite::Database& database);
LedgerSums ledger_sums(sqlite::Database& database);
Fault fault_named(std::string_view name); // Fault::damaged for a name that this version does not know

} // namespace rc::rows
