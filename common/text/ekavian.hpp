// Ekavian and ijekavian as one.
#pragma once
#include <string>

namespace rc::text {

// Rewrites a folded Bosnian, Croatian, Montenegrin or Serbian word, in place, to the ekavian of its old yat: "ije"
// after a consonant, and "je" after one that does not melt with it, become "e" (lijecenje -> lecenje, mjera -> mera).
// A final "je" is an ending (imanje) and stays. Pure; any thread.
void write_ekavian(std::string& word);

} // namespace rc::text
