#include "common/text/english.hpp"

#include "common/error.hpp"
#include "common/text/spelling.hpp"

#include <libstemmer.h>
#include <memory>

namespace rc::text {

namespace {

struct DeleteStemmer {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

// Snowball keeps the word it works on inside the stemmer: one a thread.
sb_stemmer& snowball() {
    thread_local const std::unique_ptr<sb_stemmer, DeleteStemmer> stemmer(sb_stemmer_new("english", "UTF_8"));
    if (!stemmer) throw Error(Error::Kind::internal, "Snowball's English stemmer is missing");
    return *stemmer;
}

} // namespace

std::string stem_english(std::string_view word) {
    std::string spelled(word);
    restore_ize(spelled);
    const auto* symbols = reinterpret_cast<const sb_symbol*>(spelled.data());
    const sb_symbol* stemmed = sb_stemmer_stem(&snowball(), symbols, static_cast<int>(spelled.size()));
    if (stemmed == nullptr) throw Error(Error::Kind::internal, "no memory left for stemming");
    return {reinterpret_cast<const char*>(stemmed), static_cast<std::size_t>(sb_stemmer_length(&snowball()))};
}

} // namespace rc::text
