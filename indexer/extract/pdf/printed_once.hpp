// Words that are printed twice.
#pragma once
#include "indexer/extract/pdf/poppler_file.hpp"

#include <vector>

namespace rc::pdf {

// Without what stands in the same place twice, whole or in part; that is bold.
std::vector<Word> printed_once(const std::vector<Word>& words);

} // namespace rc::pdf
