// rc-indexer ledger: how much of the library can be found, and what is wrong with the rest, for staff.
#pragma once
#include <filesystem>
#include <iosfwd>

namespace rc {

enum class LedgerForm { table, json };

// The sums, every document that has a fault with the pages it is on, and every file that could not be read with the
// reason. Throws Error{unavailable} if there is no catalogue.
void print_ledger(const std::filesystem::path& data, LedgerForm form, std::ostream& out);

} // namespace rc
