// The ledger: how each page was read, and what is wrong with it. Faults and repairs are declared here, once;
// extraction, catalogue, API, public page and command line loop over the two tables.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rc {

// What is wrong with a page, or with a document as a whole.
enum class Fault : std::uint8_t {
    empty,
    scanned,
    garbled,
    unrecognised,
    uncertain,
    lost_letters,
    no_diacritics,
    truncated,
    timed_out,
    encrypted,
    damaged,
    unsupported,
    too_large
};
inline constexpr std::size_t fault_count = static_cast<std::size_t>(Fault::too_large) + 1;

struct FaultKind {
    Fault id;
    std::string_view name;    // in the API and in the catalogue
    std::string_view label;   // for people
    std::string_view meaning; // in a sentence
    bool hides;               // the text that the page shows cannot be found
};

// clang-format off
inline constexpr auto fault_kinds = std::to_array<FaultKind>({
    {Fault::empty,        "empty",        "Empty",                 "There are no words on it: it is blank, or a picture.",                        false},
    {Fault::scanned,      "scanned",      "Scanned",               "It is a picture of a page, and its words have not been recognised yet.",      true},
    {Fault::garbled,      "garbled",      "Garbled",               "The file gives signs in place of its letters.",                               true},
    {Fault::unrecognised, "unrecognised", "Not recognised",        "It is a picture of a page, and its words could not be recognised.",           true},
    {Fault::uncertain,    "uncertain",    "Uncertain recognition", "Its words were recognised from a picture, many of them with little certainty.", false},
    {Fault::lost_letters, "lost-letters", "Lost letters",          "The file does not say which letters some of its signs are: words with them are not found.", false},
    {Fault::no_diacritics,"no-diacritics","Letters without marks", "Its letters lack the marks of their language (c for č), as when it was recognised for another one.", false},
    {Fault::truncated,    "truncated",    "Cut short",             "Only a part of it could be read.",                                            false},
    {Fault::timed_out,    "timed-out",    "Timed out",             "Reading it took longer than allowed.",                                        false},
    {Fault::encrypted,    "encrypted",    "Locked",                "It is locked with a password.",                                               true},
    {Fault::damaged,      "damaged",      "Damaged",               "It cannot be read.",                                                          true},
    {Fault::unsupported,  "unsupported",  "Unknown format",        "It is a kind of file that is not read.",                                      true},
    {Fault::too_large,    "too-large",    "Too large",             "It is larger than what is read.",                                             true},
});
// clang-format on

constexpr const FaultKind& kind_of(Fault fault) { return fault_kinds[static_cast<std::size_t>(fault)]; }

// A set of faults.
class Faults {
public:
    constexpr Faults() = default;
    constexpr Faults(std::initializer_list<Fault> faults) {
        for (Fault fault : faults) add(fault);
    }
    constexpr void add(Fault fault) { bits_ |= bit(fault); }
    constexpr void remove(Fault fault) { bits_ &= ~bit(fault); }
    constexpr bool has(Fault fault) const { return (bits_ & bit(fault)) != 0; }
    constexpr bool none() const { return bits_ == 0; }
    constexpr bool hide() const { // one of them does
        for (const FaultKind& kind : fault_kinds)
            if (kind.hides && has(kind.id)) return true;
        return false;
    }
    constexpr bool operator==(const Faults&) const = default;

private:
    static constexpr std::uint32_t bit(Fault fault) { return std::uint32_t{1} << static_cast<unsigned>(fault); }
    std::uint32_t bits_ = 0;
};

// What was mended in a page's text.
enum class Repair : std::uint8_t { yugoslav_code_page, look_alikes, greek_signs, recognised_words };
inline constexpr std::size_t repair_count = static_cast<std::size_t>(Repair::recognised_words) + 1;

struct RepairKind {
    Repair id;
    std::string_view name;
    std::string_view label;
};

// clang-format off
inline constexpr auto repair_kinds = std::to_array<RepairKind>({
    {Repair::yugoslav_code_page, "yugoslav-code-page", "Signs of the Yugoslav seven-bit code page set back to letters"},
    {Repair::look_alikes,        "look-alike-letters", "Letters of another script, within words, set back to those that they look like"},
    {Repair::greek_signs,        "greek-signs",        "Signs in Greek words set back to letters, accents and syllables"},
    {Repair::recognised_words,   "recognised-words",   "Words with lost letters completed from the picture of the page"},
});
// clang-format on

struct Repaired {
    Repair kind;
    std::uint32_t count; // of places
    bool operator==(const Repaired&) const = default;
};

// How a page was read.
struct PageReading {
    std::string method{};                     // "pdf-text", "ocr", "html", ...; empty: the document's
    std::string language{};                   // BCP 47; empty: not known
    std::string script{};                     // ISO 15924, of most letters; empty: it has none
    std::optional<std::uint8_t> confidence{}; // of recognition, 0 to 100; nothing where none was tried
    std::vector<Repaired> repairs{};          // each kind once
    Faults faults{};
    std::string original{}; // its text before repairs or recognition; empty: the same
    bool operator==(const PageReading&) const = default;
};

inline constexpr std::string_view recognised_method = "ocr";

// True if a page is to be recognised from its picture, which is tried once: it has no words that can be read, or some
// of their letters are lost.
inline bool waits_for_recognition(const PageReading& page) {
    if (page.faults.has(Fault::lost_letters)) return !page.confidence;
    return (page.faults.has(Fault::scanned) || page.faults.has(Fault::garbled)) &&
           !page.faults.has(Fault::unrecognised);
}

// Their names, in the order of the table.
std::vector<std::string_view> names_of(Faults faults);
// "scanned lost-letters", in the order of the table; and back, words that are no fault left out.
std::string to_text(Faults faults);
Faults faults_in(std::string_view text);
// "yugoslav-code-page:12"; and back.
std::string to_text(const std::vector<Repaired>& repairs);
std::vector<Repaired> repairs_in(std::string_view text);

namespace detail {
consteval bool ledger_is_sound() {
    for (std::size_t i = 0; i < fault_kinds.size(); ++i)
        if (static_cast<std::size_t>(fault_kinds[i].id) != i) return false;
    for (std::size_t i = 0; i < repair_kinds.size(); ++i)
        if (static_cast<std::size_t>(repair_kinds[i].id) != i) return false;
    return fault_kinds.size() == fault_count && repair_kinds.size() == repair_count && fault_count <= 32;
}
} // namespace detail
static_assert(detail::ledger_is_sound(), "ledger: one row for each fault and repair, in order");

} // namespace rc
