// The one table of fields. Writer, query parser, facets, manifest reader, API and documentation loop over it, so that
// a new field is one new row. Its number is kept in the index; an index of another number is refused ("run rebuild").
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rc {

// Raise by one whenever terms, slots or the stored record change their meaning.
inline constexpr unsigned index_format = 3;

enum class FieldId : std::uint8_t {
    title, abstract, heading, country, theme, type, language, year, publisher, collection, author, published, added, url, source_id,
    image, rights
};
inline constexpr std::size_t field_count = static_cast<std::size_t>(FieldId::rights) + 1;

enum class Match : std::uint8_t {
    words, // analysed text with positions
    code,  // one exact value: a code of the taxonomy, or a whole name
    range, // ISO 8601 dates, compared as strings
    none   // kept and shown, not searched
};

inline constexpr unsigned no_slot = 0xffffffff;

struct Field {
    FieldId id;
    std::string_view name;   // in queries (`country:RS`), parameters (`country=RS`) and manifests
    std::string_view label;  // English name for people; the taxonomy holds the other languages
    std::string_view prefix; // of its Xapian terms; empty: posts none of its own
    unsigned slot;           // Xapian value slot, or no_slot
    unsigned weight;         // how often a word of it counts against a word of the body (wdf increment)
    Match match;
    bool facet;              // counted, and a filter parameter of the search
    bool multiple;           // may hold several values
    std::string_view manifest; // key in manifests and imports; empty: never given from outside
    std::string_view example;
};

// clang-format off
inline constexpr auto fields = std::to_array<Field>({
    // id                   name          label          prefix slot     wt match         facet  multi  manifest      example
    {FieldId::title,      "title",      "Title",       "S",   no_slot, 5, Match::words, false, false, "title",  "title:naloxone"},
    {FieldId::abstract,   "abstract",   "Abstract",    "XA",  no_slot, 2, Match::words, false, false, "abstract",  "abstract:prison"},
    // Words of the pages' headings, posted with the prefix as well as among the words of their page.
    {FieldId::heading,    "heading",    "Heading",     "XG",  no_slot, 3, Match::words, false, false, "",  "heading:naloxone"},
    {FieldId::country,    "country",    "Country",     "XC",  10,      0, Match::code,  true,  true,  "country",  "country:RS"},
    {FieldId::theme,      "theme",      "Theme",       "XT",  11,      0, Match::code,  true,  true,  "theme",  "theme:harm-reduction"},
    {FieldId::type,       "type",       "Type",        "XY",  12,      0, Match::code,  true,  false, "type",  "type:law"},
    {FieldId::language,   "language",   "Language",    "XL",  13,      0, Match::code,  true,  false, "language",  "language:sr-Latn"},
    {FieldId::year,       "year",       "Year",        "XD",  14,      0, Match::code,  true,  false, "", "year:2021"},
    {FieldId::publisher,  "publisher",  "Publisher",   "XP",  15,      0, Match::code,  true,  false, "publisher",  "publisher:\"Ministry of Health\""},
    {FieldId::collection, "collection", "Collection",  "XK",  16,      0, Match::code,  true,  true,  "collection",  "collection:starter"},
    {FieldId::author,     "author",     "Author",      "A",   no_slot, 1, Match::words, false, true,  "author",  "author:petrović"},
    {FieldId::published,  "published",  "Published",   "",    0,       0, Match::range, false, false, "date",  "published:2018..2021-06"},
    {FieldId::added,      "added",      "Added",       "",    1,       0, Match::range, false, false, "", "added:2026-01..2026-03"},
    {FieldId::url,        "url",        "Address",     "",    no_slot, 0, Match::none,  false, false, "url",  ""},
    {FieldId::source_id,  "source_id",  "Source's id", "XU",  no_slot, 0, Match::code,  false, false, "id",  "source_id:act-9686"},
    // The address of the lead image of a web page; no page of ours loads it.
    {FieldId::image,      "image",      "Image",       "",    no_slot, 0, Match::none,  false, false, "image",  ""},
    // The licence as SPDX or its steward names it ("CC-BY-4.0"), or a sentence; see common/licence.hpp.
    {FieldId::rights,     "rights",     "Rights",      "",    no_slot, 0, Match::none,  false, false, "rights",  ""},
});
// clang-format on

constexpr const Field& field(FieldId id) { return fields[static_cast<std::size_t>(id)]; }

// The field of that name, or nothing.
constexpr const Field* find_field(std::string_view name) {
    for (const Field& f : fields)
        if (f.name == name) return &f;
    return nullptr;
}

namespace detail {
consteval bool table_is_sound() {
    if (fields.size() != field_count) return false;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const Field& f = fields[i];
        if (static_cast<std::size_t>(f.id) != i || f.name.empty()) return false;
        if (f.facet && (f.slot == no_slot || f.match != Match::code)) return false;
        if (f.match == Match::words && (f.prefix.empty() || f.weight == 0)) return false;
        if (f.match == Match::range && f.slot == no_slot) return false;
        for (std::size_t k = 0; k < i; ++k) {
            if (fields[k].name == f.name) return false;
            if (f.slot != no_slot && fields[k].slot == f.slot) return false;
            if (!f.prefix.empty() && fields[k].prefix == f.prefix) return false;
        }
    }
    return true;
}
} // namespace detail
static_assert(detail::table_is_sound(), "field table: order, unique names, slots and prefixes, facets need slots");

} // namespace rc
