// British and American spelling as one.
#pragma once
#include <string>

namespace rc::text {

// Rewrites a folded Latin word, in place, to the spelling both share: colour -> color, centre -> center,
// programme -> program, counselling -> counseling, paediatric -> pediatric, but decriminalize -> decriminalise: in
// that one pair the British form is kept, because -ise is no ending of nouns in our other languages while Albanian
// genitives (policise) and Serbian verbs (definise) would suffer from the other direction.
// Acts on English patterns only; a word of another language that looks English keeps its own match, since documents
// and queries are treated alike. Pure; any thread.
void unify_spelling(std::string& folded_word);

// The other way for the one pair, -ise -> -ize: what Snowball's English stemmer expects.
void restore_ize(std::string& unified_word);

} // namespace rc::text
