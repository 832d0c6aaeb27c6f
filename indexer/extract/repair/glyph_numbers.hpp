// Greek text of fonts that give the numbers of their glyphs for letters.
#pragma once
#include "indexer/extract/repair/mends.hpp"

namespace rc {

// Fonts of Microsoft's number their Greek glyphs from 560 (capitals) and 626 on; where a PDF takes the numbers for
// characters, και becomes ʃɲɿ, with signs of the phonetic alphabet. Certain where a page has words made of nothing else,
// which no phonetic transcription has: twenty such letters at least, of eight kinds.
std::vector<Mend> glyph_numbers_in(std::string_view text);

} // namespace rc
