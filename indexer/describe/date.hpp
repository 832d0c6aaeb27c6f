// When a document was published, from its first page.
#pragma once
#include "indexer/describe/phrase_set.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace rc {

class DateGuesser {
public:
    // Reads months.json. Throws Error{internal} if it is damaged.
    explicit DateGuesser(const std::filesystem::path& folder);

    // "YYYY-MM-DD", "YYYY-MM", "YYYY" or empty, from the lines of the beginning (lines.hpp): the first date of a short
    // line (a cover, an imprint, a dateline), else the year of a gazette's number ("Službeni glasnik RS, br. 72/2009"),
    // else the only year of the title. Numbers of laws ("Law 4139/2013") are no dates.
    std::string guess(std::string_view title, const std::vector<std::string_view>& lines) const;

    // The first date with at least a month that a text holds ("12.05.2019", "2019-05-12", "12. маја 2019", "May 2012"),
    // or empty.
    std::string find_date(std::string_view text) const;

private:
    std::string gazette_year(std::string_view line) const;

    PhraseSet months_; // value 1 to 12
    PhraseSet gazettes_;
};

} // namespace rc
