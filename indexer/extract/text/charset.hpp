// Which character encoding bytes are in, and their text as UTF-8.
#pragma once
#include <string>
#include <string_view>

namespace rc {

// `bytes` as valid UTF-8 without byte order mark. The encoding is, in this order: that of the byte order mark; UTF-8 if
// the bytes are (but for a little damage) UTF-8; `declared` (a name as in `<meta charset>`, may be empty or nonsense);
// what detection by letter statistics finds; windows-1252. Bytes that mean nothing in it become U+FFFD.
std::string decode_text(std::string_view bytes, std::string_view declared = {});

// `bytes` in the encoding of that name as UTF-8; as windows-1252 if the name means nothing.
std::string decode_named(std::string_view bytes, const std::string& name);

// False for what no encoding of ours would hold: control characters beyond white space in a notable share.
bool looks_like_text(std::string_view bytes);

} // namespace rc
