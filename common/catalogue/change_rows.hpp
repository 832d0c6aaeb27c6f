// Changes of documents as queries on the catalogue's tables.
#pragma once
#include "common/catalogue/changes.hpp"
#include "common/catalogue/sqlite.hpp"

#include <vector>

namespace rc::rows {

// Numbers of the documents after `after`, in order of time and revision, at most `most`.
std::vector<std::int64_t> changed(sqlite::Database& database, const ChangeFilter& filter, const ChangePlace& after,
                                  std::size_t most);
std::uint64_t count_changed(sqlite::Database& database, const ChangeFilter& filter);
std::string first_change(sqlite::Database& database); // "" if there is no document
// Every value that documents have in that field, in order; of those no longer shown too.
std::vector<std::string> values_of(sqlite::Database& database, FieldId field);
std::vector<DocumentBlock> blocks(sqlite::Database& database, std::int64_t size);
std::vector<std::int64_t> shown_in_block(sqlite::Database& database, std::int64_t block, std::int64_t size);

} // namespace rc::rows
