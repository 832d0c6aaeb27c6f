// Letters and capitals of a line.
#pragma once
#include <string_view>

namespace rc::pdf {

struct Letters {
    int all = 0, capital = 0;
};

Letters letters_of(std::string_view text);

bool begins_lower(std::string_view text);
bool begins_letter(std::string_view text);
// "12,5 %", "(7)", "2014": digits, at least as many as signs of another kind.
bool is_numeric(std::string_view text);

} // namespace rc::pdf
