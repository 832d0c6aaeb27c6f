// The ledger of the whole library, in numbers.
#pragma once
#include "common/ledger.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string>

namespace rc {

// One page's entry.
struct PageRecord {
    PageReading reading; // with the method filled in
    std::uint64_t characters = 0;
};

// Pages of some part of the library.
struct PageCounts {
    std::uint64_t documents = 0;
    std::uint64_t pages = 0;      // of the originals: with those that are missing here
    std::uint64_t empty = 0;      // without a word on them: nothing to be found
    std::uint64_t searchable = 0; // whose words can be found

    // Searchable pages of those with words, 0 to 1; 1 if there is none.
    double share() const;
};

struct LedgerSums {
    PageCounts all;
    std::uint64_t characters = 0;
    std::uint64_t missing_pages = 0;
    std::map<std::string, PageCounts> by_country;  // a document counts for each of its countries; "" for those of none
    std::map<std::string, PageCounts> by_language; // of the pages; "" where it is not known
    std::map<std::string, PageCounts> by_method;
    std::array<std::uint64_t, fault_count> pages_with{};      // by fault
    std::array<std::uint64_t, fault_count> documents_with{};  // that have it as a whole, or on a page
    std::array<std::uint64_t, fault_count> unreadable_with{}; // files that are not in the library because of it
    std::array<std::uint64_t, repair_count> repairs{};        // places, by repair
    std::array<std::uint64_t, repair_count> repaired_pages{}; // pages that have some
};

} // namespace rc
