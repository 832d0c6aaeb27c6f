#include "common/catalogue/document_rows.hpp"

#include "common/catalogue/layout_rows.hpp"
#include "common/catalogue/ledger_rows.hpp"
#include "common/catalogue/lines.hpp"
#include "common/timestamp.hpp"

#include <sstream>

namespace rc::rows {
namespace {

// The order of columns that read_document expects.
#define RC_DOCUMENT_COLUMNS                                                                                            \
    "number, id, family, edition, superseded, source_key, sha256, media_type, file_name, bytes, method, characters, "  \
    "warnings, pages, added, updated, revision, withdrawn, withdrawn_reason, faults, missing_pages, "                  \
    "picture_width, picture_height"

// "0:1 7:2": paragraph and level.
std::string join_headings(const std::vector<Heading>& headings) {
    std::string joined;
    for (const Heading& heading : headings)
        joined += (joined.empty() ? "" : " ") + std::to_string(heading.paragraph) + ':' + std::to_string(heading.level);
    return joined;
}

std::vector<Heading> split_headings(const std::string& joined) {
    std::vector<Heading> headings;
    std::istringstream in(joined);
    std::uint32_t paragraph = 0;
    unsigned level = 0;
    for (char colon = 0; in >> paragraph >> colon >> level;)
        headings.push_back({paragraph, static_cast<std::uint8_t>(level)});
    return headings;
}

// The order of columns that page_of expects.
#define RC_PAGE_COLUMNS "label, text, headings, " RC_READING_COLUMNS ", original"
#define RC_PAGE_TABLES "pages JOIN readings USING (document, page)"

Page page_of(const sqlite::Query& row) {
    Page page{row.text(0), row.text(1), split_headings(row.text(2)), reading_of(row, 3)};
    page.reading.original = row.text(3 + reading_columns);
    return page;
}

// Follows from other fields, and is not stored.
bool is_derived(FieldId id) { return id == FieldId::year || id == FieldId::added; }

Description description_of(sqlite::Database& database, std::int64_t number) {
    sqlite::Query query = database.query(
        "SELECT field, value, origin FROM descriptions WHERE document = ?1 ORDER BY document, field, ordinal");
    query.bind(number);
    Description description;
    while (query.next()) {
        const Field* known = find_field(query.text(0));
        if (!known) continue; // of a field that this version no longer has
        std::vector<std::string> values = description.all(known->id);
        values.push_back(query.text(1));
        description.set(known->id, std::move(values), origin_named(query.text(2)));
    }
    return description;
}

CatalogueDocument read_document(sqlite::Database& database, const sqlite::Query& row) {
    CatalogueDocument d;
    d.number = row.integer(0);
    d.id = row.text(1);
    d.family = row.integer(2);
    d.edition = row.integer(3);
    d.superseded = row.integer(4) != 0;
    d.source_key = row.text(5);
    d.sha256 = row.text(6);
    d.media_type = row.text(7);
    d.file_name = row.text(8);
    d.bytes = static_cast<std::uint64_t>(row.integer(9));
    d.report.method = row.text(10);
    d.report.characters = static_cast<std::uint64_t>(row.integer(11));
    d.report.warnings = split_lines(row.text(12));
    d.pages = static_cast<std::uint32_t>(row.integer(13));
    d.added = row.text(14);
    d.updated = row.text(15);
    d.revision = row.integer(16);
    d.withdrawn = row.text(17);
    d.withdrawn_reason = row.text(18);
    d.report.faults = faults_in(row.text(19));
    d.report.missing_pages = static_cast<std::uint32_t>(row.integer(20));
    d.picture = {static_cast<std::uint32_t>(row.integer(21)), static_cast<std::uint32_t>(row.integer(22))};
    d.description = description_of(database, d.number);
    set_derived_fields(d.description, d.added);
    return d;
}

std::optional<CatalogueDocument> first_document(sqlite::Database& database, sqlite::Query& query) {
    if (!query.next()) return std::nullopt;
    return read_document(database, query);
}

std::int64_t next_revision(sqlite::Database& database) {
    sqlite::Query query = database.query("UPDATE state SET revision = revision + 1 RETURNING revision");
    query.next();
    const std::int64_t revision = query.integer(0);
    query.run(); // to its end, so that the statement is complete
    return revision;
}

void store_description(sqlite::Database& database, std::int64_t number, const Description& description) {
    database.query("DELETE FROM descriptions WHERE document = ?1").bind(number).run();
    for (const Field& f : fields) {
        if (is_derived(f.id)) continue;
        std::int64_t ordinal = 0;
        for (const std::string& value : description.all(f.id))
            database.query("INSERT INTO descriptions VALUES (?1, ?2, ?3, ?4, ?5)")
                .bind(number, f.name, ordinal++, value, name_of(description.origin(f.id)))
                .run();
    }
}

} // namespace

std::optional<CatalogueDocument> find_id(sqlite::Database& database, std::string_view id) {
    sqlite::Query query = database.query("SELECT " RC_DOCUMENT_COLUMNS " FROM documents WHERE id = ?1");
    return first_document(database, query.bind(id));
}

std::optional<CatalogueDocument> find_number(sqlite::Database& database, std::int64_t number) {
    sqlite::Query query = database.query("SELECT " RC_DOCUMENT_COLUMNS " FROM documents WHERE number = ?1");
    return first_document(database, query.bind(number));
}

std::vector<std::int64_t> changed_since(sqlite::Database& database, std::int64_t revision, std::int64_t limit) {
    sqlite::Query query = database.query("SELECT number FROM documents WHERE revision > ?1 ORDER BY revision LIMIT ?2");
    query.bind(revision, limit);
    std::vector<std::int64_t> numbers;
    while (query.next()) numbers.push_back(query.integer(0));
    return numbers;
}

std::vector<Page> pages(sqlite::Database& database, std::int64_t number) {
    sqlite::Query query =
        database.query("SELECT " RC_PAGE_COLUMNS " FROM " RC_PAGE_TABLES " WHERE document = ?1 ORDER BY page");
    query.bind(number);
    std::vector<Page> all;
    while (query.next()) all.push_back(page_of(query));
    return all;
}

std::optional<Page> page(sqlite::Database& database, std::int64_t number, std::uint32_t page) {
    sqlite::Query query =
        database.query("SELECT " RC_PAGE_COLUMNS " FROM " RC_PAGE_TABLES " WHERE document = ?1 AND page = ?2");
    if (!query.bind(number, page).next()) return std::nullopt;
    return page_of(query);
}

bool has_pages(sqlite::Database& database, std::int64_t number, std::vector<Page> given) {
    std::vector<Page> stored = pages(database, number);
    if (stored.size() != given.size()) return false;
    for (std::size_t i = 0; i < stored.size(); ++i) {
        const auto position = static_cast<std::uint32_t>(i + 1);
        if (packed(layout(database, number, position, stored[i].text.size())) != packed(given[i].layout)) return false;
        given[i].layout = {};
    }
    return stored == given;
}

std::int64_t store(sqlite::Database& database, CatalogueDocument d) {
    d.updated = utc_now();
    if (d.number == 0) {
        d.added = d.updated;
        // Taken first for its number; the values follow as for a known one.
        database
            .query("INSERT INTO documents VALUES (NULL, ?1, ?2, 0, 0, '', '', '', '', 0, '', 0, '', 0, ?3, '', -1, '', "
                   "'', '', 0, 0, 0)")
            .bind(d.id, d.family, d.added)
            .run();
        d.number = database.last_row();
    }
    database
        .query(
            "UPDATE documents SET family = ?2, edition = ?3, superseded = ?4, source_key = ?5, sha256 = ?6, "
            "media_type = ?7, file_name = ?8, bytes = ?9, method = ?10, characters = ?11, warnings = ?12, pages = ?13, "
            "updated = ?14, revision = ?15, withdrawn = ?16, withdrawn_reason = ?17, faults = ?18, missing_pages = "
            "?19, "
            "picture_width = ?20, picture_height = ?21 WHERE number = ?1")
        .bind(d.number, d.family, d.edition, d.superseded, d.source_key, d.sha256, d.media_type, d.file_name, d.bytes,
              d.report.method, d.report.characters, join_lines(d.report.warnings), d.pages, d.updated,
              next_revision(database), d.withdrawn, d.withdrawn_reason, to_text(d.report.faults),
              d.report.missing_pages, d.picture.width, d.picture.height)
        .run();
    store_description(database, d.number, d.description);
    return d.number;
}

void store_pages(sqlite::Database& database, std::int64_t number, const std::vector<Page>& pages) {
    database.query("DELETE FROM pages WHERE document = ?1").bind(number).run();
    database.query("DELETE FROM readings WHERE document = ?1").bind(number).run();
    delete_layouts(database, number);
    std::uint32_t count = 0;
    for (const Page& page : pages) store_page(database, number, ++count, page);
}

void store_page(sqlite::Database& database, std::int64_t number, std::uint32_t position, const Page& page) {
    database.query("INSERT OR REPLACE INTO pages VALUES (?1, ?2, ?3, ?4, ?5)")
        .bind(number, position, page.label, page.text, join_headings(page.headings))
        .run();
    store_reading(database, number, position, page);
    store_layout(database, number, position, page.layout);
}

} // namespace rc::rows
