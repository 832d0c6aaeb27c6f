// Texts whose letters have lost the marks of their language.
#pragma once
#include "common/text/stem.hpp"

#include <string_view>

namespace rc {

// True if a text in Latin or Greek letters, long enough to tell, has fewer than a sixth of the marked letters that
// ordinary text of the language has: č for Croatian, ș for Romanian, ώ for Greek. Capitals do not count in Greek, which
// writes them bare. False for languages without marks, and for Cyrillic. Pure; any thread.
bool has_lost_marks(std::string_view text, text::Group language);

} // namespace rc
