// The tables of the catalogue, version by version.
#pragma once
#include "common/catalogue/sqlite.hpp"

namespace rc {

// The version (PRAGMA user_version) that this program reads and writes.
int catalogue_version();
// Brings a new or older catalogue to that version, each step in one transaction. Throws Error{unavailable} if the
// catalogue was made by a newer program.
void migrate(sqlite::Database& database);
// Throws Error{unavailable} unless the catalogue has exactly that version.
void require_current_version(sqlite::Database& database);

} // namespace rc
