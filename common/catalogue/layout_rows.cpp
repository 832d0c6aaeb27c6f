#include "common/catalogue/layout_rows.hpp"

#include "common/error.hpp"

#include <zlib.h>

#include <algorithm>

namespace rc::rows {
namespace {

// The length before compression in front, in four bytes, low ones first.
constexpr std::size_t length_bytes = 4;
constexpr std::size_t longest = 16u << 20;

std::string compressed(const std::string& bytes) {
    std::string out;
    for (unsigned i = 0; i < length_bytes; ++i) out += static_cast<char>((bytes.size() >> (8 * i)) & 0xFF);
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    out.resize(length_bytes + size);
    if (compress(reinterpret_cast<Bytef*>(out.data() + length_bytes), &size,
                 reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uLong>(bytes.size())) != Z_OK)
        throw Error(Error::Kind::internal, "a page's layout cannot be compressed");
    out.resize(length_bytes + size);
    return out;
}

std::string expanded(const std::string& bytes) {
    uLongf size = 0;
    for (unsigned i = 0; i < length_bytes && i < bytes.size(); ++i)
        size |= static_cast<uLongf>(static_cast<unsigned char>(bytes[i])) << (8 * i);
    std::string out(std::min<std::size_t>(size, longest), '\0');
    if (bytes.size() < length_bytes || size > longest ||
        uncompress(reinterpret_cast<Bytef*>(out.data()), &size,
                   reinterpret_cast<const Bytef*>(bytes.data() + length_bytes),
                   static_cast<uLong>(bytes.size() - length_bytes)) != Z_OK)
        throw Error(Error::Kind::internal, "a page's layout in the catalogue is damaged", "add the document again");
    out.resize(size);
    return out;
}

} // namespace

void store_layout(sqlite::Database& database, std::int64_t document, std::uint32_t page, const PageLayout& layout) {
    if (layout == PageLayout{}) {
        database.query("DELETE FROM layouts WHERE document = ?1 AND page = ?2").bind(document, page).run();
        return;
    }
    const std::string bytes = compressed(packed(layout));
    database.query("INSERT OR REPLACE INTO layouts VALUES (?1, ?2, ?3)")
        .bind(document, page, sqlite::Blob{bytes})
        .run();
}

void delete_layouts(sqlite::Database& database, std::int64_t document) {
    database.query("DELETE FROM layouts WHERE document = ?1").bind(document).run();
}

PageLayout layout(sqlite::Database& database, std::int64_t document, std::uint32_t page, std::size_t text_bytes) {
    sqlite::Query query = database.query("SELECT layout FROM layouts WHERE document = ?1 AND page = ?2");
    if (!query.bind(document, page).next()) return {};
    return unpacked(expanded(query.blob(0)), text_bytes);
}

void store_outline(sqlite::Database& database, std::int64_t document, const std::vector<OutlineEntry>& entries) {
    database.query("DELETE FROM outlines WHERE document = ?1").bind(document).run();
    std::int64_t ordinal = 0;
    for (const OutlineEntry& entry : entries)
        database.query("INSERT INTO outlines VALUES (?1, ?2, ?3, ?4, ?5)")
            .bind(document, ordinal++, entry.title, entry.page, entry.level)
            .run();
}

std::vector<OutlineEntry> outline(sqlite::Database& database, std::int64_t document) {
    sqlite::Query query =
        database.query("SELECT title, page, level FROM outlines WHERE document = ?1 ORDER BY ordinal");
    query.bind(document);
    std::vector<OutlineEntry> entries;
    while (query.next())
        entries.push_back(
            {query.text(0), static_cast<std::uint32_t>(query.integer(1)), static_cast<std::uint8_t>(query.integer(2))});
    return entries;
}

} // namespace rc::rows
