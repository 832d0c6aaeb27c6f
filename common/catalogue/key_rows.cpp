#include "common/catalogue/key_rows.hpp"

#include "common/catalogue/lines.hpp"
#include "common/timestamp.hpp"

namespace rc::rows {
namespace {

#define RC_KEY_COLUMNS "name, digest, added, countries, themes, origin"

// Whether a statement with RETURNING had a row; taken to its end, so that it is complete.
bool had_row(sqlite::Query& query) {
    const bool row = query.next();
    query.run();
    return row;
}

AccessKey key_of(const sqlite::Query& row) {
    return {row.text(0), row.text(1), row.text(2), split_lines(row.text(3)), split_lines(row.text(4)), row.text(5)};
}

} // namespace

bool add_key(sqlite::Database& database, const AccessKey& key) {
    sqlite::Query query = database.query(
        "INSERT INTO access_keys VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (name) DO NOTHING RETURNING "
        "1");
    query.bind(key.name, key.digest, utc_now(), join_lines(key.countries), join_lines(key.themes), key.origin);
    return had_row(query);
}

bool remove_key(sqlite::Database& database, std::string_view name) {
    sqlite::Query query = database.query("DELETE FROM access_keys WHERE name = ?1 RETURNING 1");
    return had_row(query.bind(name));
}

std::vector<AccessKey> keys(sqlite::Database& database) {
    sqlite::Query query = database.query("SELECT " RC_KEY_COLUMNS " FROM access_keys ORDER BY name");
    std::vector<AccessKey> all;
    while (query.next()) all.push_back(key_of(query));
    return all;
}

std::optional<AccessKey> find_key(sqlite::Database& database, std::string_view digest) {
    sqlite::Query query = database.query("SELECT " RC_KEY_COLUMNS " FROM access_keys WHERE digest = ?1");
    if (!query.bind(digest).next()) return std::nullopt;
    return key_of(query);
}

} // namespace rc::rows
