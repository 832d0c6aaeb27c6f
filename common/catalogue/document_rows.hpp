// A document as rows of the catalogue's tables. Descriptions are stored without the fields that follow from others.
#pragma once
#include "common/catalogue/catalogue.hpp"
#include "common/catalogue/sqlite.hpp"

namespace rc::rows {

std::optional<CatalogueDocument> find_id(sqlite::Database& database, std::string_view id);
std::optional<CatalogueDocument> find_number(sqlite::Database& database, std::int64_t number);
// The numbers of all documents changed after `revision`, at most `limit`, in order of revision.
std::vector<std::int64_t> changed_since(sqlite::Database& database, std::int64_t revision, std::int64_t limit);
// Both without the layout (layout_rows.hpp).
std::vector<Page> pages(sqlite::Database& database, std::int64_t number);
std::optional<Page> page(sqlite::Database& database, std::int64_t number, std::uint32_t page); // counts from 1
// Whether the document has these pages, with these layouts.
bool has_pages(sqlite::Database& database, std::int64_t number, std::vector<Page> given);

// Stores a document with a new revision, `updated` and, for number 0, a number of its own. Gives the number.
std::int64_t store(sqlite::Database& database, CatalogueDocument document);
void store_pages(sqlite::Database& database, std::int64_t number, const std::vector<Page>& pages);
// In place of the page that is there.
void store_page(sqlite::Database& database, std::int64_t number, std::uint32_t position, const Page& page);

} // namespace rc::rows
