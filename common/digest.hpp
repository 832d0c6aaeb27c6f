// SHA-256 of bytes and files, and the short public identifiers made from it.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

namespace rc {

// 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);
// Reads the file in pieces. Throws Error{unreadable} if it cannot be read.
std::string sha256_hex_of_file(const std::filesystem::path& file);
// A document's public identifier: 13 letters and digits (Crockford's base 32, lower case, 65 bits) of the SHA-256 of
// `identity`. The same bytes give the same address on every machine.
std::string public_id(std::string_view identity);

} // namespace rc
