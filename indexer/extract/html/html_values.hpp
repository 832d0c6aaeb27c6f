// Values as web pages write them, made fit for a catalogue.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace rc::html {

// "Title | Site" without the site: cut at the last separator if what follows is the site's name, or is the shorter
// part of a title that keeps at least three words.
std::string without_site(std::string_view title, std::string_view site);

// "Site" of "Title | Site" and "Title [Site]"; empty if the title has one part only.
std::string_view last_part(std::string_view title);

// Letters and digits alone, in lower case as far as they are ASCII: for comparing names that are written otherwise.
std::string letters_of(std::string_view text);

// The month a folded word begins with, in the languages of the region and in English: 1 to 12; 0 if it is none.
int month_named(std::string_view folded);

// YYYY, YYYY-MM or YYYY-MM-DD of "2019-05-03T10:00:00Z", "2019/05/03", "3.5.2019", "May 3, 2019" or "3. svibnja
// 2019", also with the months of the region's languages; empty if it is none.
std::string iso_date(std::string_view stamp);

// "en-GB" of "en_gb"; empty for what is no language tag.
std::string language_tag(std::string_view tag);

} // namespace rc::html
