#include "common/catalogue/change_rows.hpp"

#include <algorithm>

namespace rc::rows {
namespace {

// ?1 from, ?2 until, ?3 field, ?4 value; empty ones ask for nothing.
#define RC_CHANGED                                                                                                     \
    "FROM documents WHERE updated >= ?1 AND (?2 = '' OR updated <= ?2) AND (?3 = '' OR EXISTS (SELECT 1 FROM "         \
    "descriptions WHERE document = number AND field = ?3 AND (?4 = '' OR value = ?4)))"

std::string_view field_of(const ChangeFilter& filter) { return filter.field ? field(*filter.field).name : ""; }

} // namespace

std::vector<std::int64_t> changed(sqlite::Database& database, const ChangeFilter& filter, const ChangePlace& after,
                                  std::size_t most) {
    sqlite::Query query = database.query("SELECT number " RC_CHANGED
                                         " AND (updated, revision) > (?5, ?6) ORDER BY updated, revision LIMIT ?7");
    query.bind(std::max(filter.from, after.updated), filter.until, field_of(filter), filter.value, after.updated,
               after.revision, most);
    std::vector<std::int64_t> numbers;
    while (query.next()) numbers.push_back(query.integer(0));
    return numbers;
}

std::uint64_t count_changed(sqlite::Database& database, const ChangeFilter& filter) {
    sqlite::Query query = database.query("SELECT count(*) " RC_CHANGED);
    query.bind(filter.from, filter.until, field_of(filter), filter.value).next();
    return static_cast<std::uint64_t>(query.integer(0));
}

std::string first_change(sqlite::Database& database) {
    sqlite::Query query = database.query("SELECT min(updated) FROM documents");
    query.next();
    return query.text(0);
}

std::vector<std::string> values_of(sqlite::Database& database, FieldId id) {
    sqlite::Query query = database.query("SELECT DISTINCT value FROM descriptions WHERE field = ?1 ORDER BY value");
    query.bind(field(id).name);
    std::vector<std::string> values;
    while (query.next()) values.push_back(query.text(0));
    return values;
}

std::vector<DocumentBlock> blocks(sqlite::Database& database, std::int64_t size) {
    sqlite::Query query = database.query("SELECT (number - 1) / ?1, max(updated), sum(superseded = 0 AND withdrawn = "
                                         "'') FROM documents GROUP BY 1 ORDER BY 1");
    query.bind(size);
    std::vector<DocumentBlock> all;
    while (query.next()) all.push_back({query.integer(0), query.text(1), static_cast<std::uint64_t>(query.integer(2))});
    return all;
}

std::vector<std::int64_t> shown_in_block(sqlite::Database& database, std::int64_t block, std::int64_t size) {
    sqlite::Query query = database.query("SELECT number FROM documents WHERE number > ?1 AND number <= ?2 AND "
                                         "superseded = 0 AND withdrawn = '' ORDER BY number");
    query.bind(block * size, (block + 1) * size);
    std::vector<std::int64_t> numbers;
    while (query.next()) numbers.push_back(query.integer(0));
    return numbers;
}

} // namespace rc::rows
