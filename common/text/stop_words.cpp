#include "common/text/stop_words.hpp"

#include <algorithm>

namespace rc::text {

bool is_stop_word(std::string_view folded_word) { return std::ranges::binary_search(stop_words, folded_word); }

} // namespace rc::text
