// UTF-8 in our own few operations, so that ICU stays in the files that need it.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace rc::text {

inline constexpr char32_t replacement = 0xFFFD;

// Reads the code point at `at` and moves `at` behind it. Malformed bytes (also overlong forms, surrogates) give U+FFFD
// and move by one byte. `at` must be below text.size().
char32_t next_code_point(std::string_view text, std::size_t& at);
void append_utf8(std::string& out, char32_t code_point);
bool is_valid_utf8(std::string_view text);
// Each malformed byte replaced by U+FFFD, NUL and other C0 controls but \t \n \f by a space.
std::string to_valid_utf8(std::string_view text);
std::size_t count_code_points(std::string_view text);
// `text` cut to at most `bytes` bytes, never inside a code point.
std::string_view clip_bytes(std::string_view text, std::size_t bytes);

} // namespace rc::text
