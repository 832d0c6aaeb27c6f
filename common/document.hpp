// The document model: what we know of a document, where we know it from, and its text by page.
#pragma once
#include "common/fields.hpp"
#include "common/ledger.hpp"
#include "common/page_layout.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rc {

// Who says that a value is so. A lower one is never overwritten by a higher one.
enum class Origin : std::uint8_t {
    staff,    // an editor of ours
    given,    // a manifest or an import
    embedded, // the document itself: PDF information, XMP, HTML meta data
    guessed   // found in the text by us; always shown as a guess
};

std::string_view name_of(Origin origin);    // "staff", "given", "embedded", "guessed"
Origin origin_named(std::string_view name); // throws Error{internal} for any other word

// Values of the described fields, each field with one origin. Values are UTF-8; codes are those of the taxonomy
// (country `RS`, theme `harm-reduction`, language `sr-Latn`), dates `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
class Description {
public:
    const std::vector<std::string>& all(FieldId id) const { return entries_[index(id)].values; }
    // The first value, or "".
    const std::string& first(FieldId id) const;
    bool has(FieldId id) const { return !all(id).empty(); }
    Origin origin(FieldId id) const { return entries_[index(id)].origin; }

    // Replaces the values, whatever their origin; an empty list removes the field.
    void set(FieldId id, std::vector<std::string> values, Origin origin);
    void set(FieldId id, std::string value, Origin origin);
    // Takes each field of `other` that is missing here or stands here with a weaker origin.
    void complete_from(const Description& other);

    bool operator==(const Description&) const = default;

private:
    struct Entry {
        std::vector<std::string> values;
        Origin origin = Origin::guessed;
        bool operator==(const Entry&) const = default;
    };
    static constexpr std::size_t index(FieldId id) { return static_cast<std::size_t>(id); }
    std::array<Entry, field_count> entries_;
};

// Fills in what follows from other fields: the year (of the publication date, with its origin) and `added` (the day, or
// point in time, at which the document came here; unchanged if empty).
void set_derived_fields(Description& description, std::string_view added);

// A paragraph of a page that is a heading.
struct Heading {
    std::uint32_t paragraph; // of the page, from 0
    std::uint8_t level;      // 1 for a chapter, up to deepest_heading
    bool operator==(const Heading&) const = default;
};
inline constexpr std::uint8_t deepest_heading = 6;

// A line of the table of contents that a PDF carries beside its pages (bookmarks).
struct OutlineEntry {
    std::string title;
    std::uint32_t page; // from 1; 0: it leads to none
    std::uint8_t level; // from 1, up to deepest_heading
    bool operator==(const OutlineEntry&) const = default;
};
inline constexpr std::size_t most_outline_entries = 2'000;
inline constexpr std::size_t longest_outline_title = 400; // bytes

// One page of a PDF, or one part of a text that has no pages (then `label` is empty).
struct Page {
    std::string label;               // as printed: "iv", "12"
    std::string text;                // UTF-8, NFC, paragraphs parted by '\n'
    std::vector<Heading> headings{}; // in order
    PageReading reading{};           // how it was read, and what is wrong with it
    PageLayout layout{};             // where its words stand; of PDF pages
    bool operator==(const Page&) const = default;
};

} // namespace rc
