#include "common/index/metadata_number.hpp"

#include <charconv>

namespace rc::index {

std::int64_t metadata_number(std::string_view text) {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

} // namespace rc::index
