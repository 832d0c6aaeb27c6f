// How documents write a word that the index knows only folded.
#pragma once
#include "server/search/bitmap.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace Xapian {
class Database;
}

namespace rc::search {

// The most frequent spelling of the index's word `term` ("narkoticka" -> "narkotička"), as the first of its documents
// in `among` have it, at most `documents` of them; in the script of `like` if one of them writes it so. In small
// letters but for acronyms. `term` itself if no text shows it. Reads the documents' records.
std::string surface_form(const std::string& term, std::string_view like, const Bitmap& among, std::uint32_t documents,
                         const Xapian::Database& database);

} // namespace rc::search
