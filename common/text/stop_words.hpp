// Words that join others: optional in a query, never dropped from a phrase or from the index.
#pragma once
#include <span>
#include <string_view>

namespace rc::text {

// All of them, folded, in order of their bytes. Made at build time from corpus/language/*.stopwords.
extern const std::span<const std::string_view> stop_words;

// True if the word, folded as `tokenize` gives it, is a stop word of any of our languages: a query does not say which
// it is written in, so the lists leave out what is a word of weight in another one. Any thread.
bool is_stop_word(std::string_view folded_word);

} // namespace rc::text
