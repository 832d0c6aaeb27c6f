// Text that is no text.
#pragma once
#include <string_view>

namespace rc {

// True if the signs are surely not what a person sees on the page: characters that stand for nothing, bytes of another
// alphabet taken for Latin ones, or letters shifted so that no word has its vowels. Short texts are never called so.
bool is_garbled(std::string_view text);

} // namespace rc
