// What the formats of citation and export know of a document. Plain values: a format is a function from a record to
// text, safe from any thread.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rc::citation {

// A place in a document.
struct Place {
    std::uint32_t page = 1; // counts from 1
    std::string label;      // as printed on it; empty: not known
    std::string quote;      // the words that stand there; may be empty
};

// Texts are UTF-8, codes those of the taxonomy, addresses absolute if the library's own is known.
struct Record {
    std::string id, title, abstract, publisher;
    std::vector<std::string> authors;                      // as the catalogue has them (names.hpp)
    std::string type, type_label;                          // code, and its name for people
    std::string language;                                  // BCP 47
    std::string published;                                 // "YYYY", "YYYY-MM", "YYYY-MM-DD" or empty
    std::string added, updated;                            // here; ISO 8601, UTC, seconds
    std::vector<std::string> countries, themes;            // codes
    std::vector<std::string> country_labels, theme_labels; // the same for people
    std::vector<std::string> collections;
    std::string rights;     // what may be done with it: a licence, or a sentence; empty: not known
    std::string address;    // of its page here: it names this edition
    std::string file;       // of the original here; empty: imported as text
    std::string source;     // where it came from, if that is known
    std::string media_type; // of the original
    std::string sha256;     // of the original, or of the text
    std::uint32_t pages = 0;
    bool is_paged = false;          // pages are those of paper; else parts of a text
    std::vector<std::string> notes; // what must be said beside it: of names, and of what is only guessed
    std::string accessed;           // the day of today, YYYY-MM-DD
    std::optional<Place> place;     // what of it is cited; nothing: all of it
};

// The name of the place for people: the printed label, else the number; empty where a text is not in parts.
std::string locator(const Record& record);
// The address of the place, or of the document.
std::string place_address(const Record& record);
// What people should know beside the description: place and quote, digest of the file, the record's notes.
std::vector<std::string> remarks(const Record& record);

} // namespace rc::citation
