// What files say of themselves, without what programs wrote there unasked.
#pragma once
#include "common/document.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rc {

inline constexpr std::size_t longest_embedded = 240; // bytes of a title or name

// True for a title that a program made up or nobody would look for: "Microsoft Word - draft3.doc".
bool is_rubbish_title(std::string_view title);

// Sets the names as embedded, without those of accounts and machines ("Admin", "hp").
void set_names(Description& description, FieldId id, std::vector<std::string> names);

// Sets the language as embedded, if the tag says one.
void set_language(Description& description, std::string_view tag);

// "A. Petrović; B. Horvat" are two.
std::vector<std::string> split_names(std::string_view names);

// "2019-05-03" of "D:20190503120000+02'00'" or "2019-05-03T12:00:00Z"; empty if it is no date.
std::string date_of(std::string_view stamp);

} // namespace rc
