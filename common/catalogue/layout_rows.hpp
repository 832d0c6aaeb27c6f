// Layouts of pages and tables of contents as rows of the catalogue.
#pragma once
#include "common/catalogue/sqlite.hpp"
#include "common/document.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rc::rows {

// In place of the one that is there; a page whose layout knows nothing has no row.
void store_layout(sqlite::Database& database, std::int64_t document, std::uint32_t page, const PageLayout& layout);
void delete_layouts(sqlite::Database& database, std::int64_t document);
// An empty one if there is none. Throws Error{internal} if it is damaged, or not of a text of `text_bytes`.
PageLayout layout(sqlite::Database& database, std::int64_t document, std::uint32_t page, std::size_t text_bytes);

void store_outline(sqlite::Database& database, std::int64_t document, const std::vector<OutlineEntry>& entries);
std::vector<OutlineEntry> outline(sqlite::Database& database, std::int64_t document);

} // namespace rc::rows
