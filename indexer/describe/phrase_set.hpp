// Finds the words and phrases of a fixed list in a text, all in one pass: a trie over folded words.
#pragma once
#include "common/text/tokens.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rc {

// A text and its words. The text must outlive it.
struct Reading {
    explicit Reading(std::string_view original) : text(original), words(text::tokenize(original)) {}
    std::string_view text;
    std::vector<text::Token> words;
};

// Built once by add(), then read from any thread.
//
// How phrases are written in the data: words parted by spaces, in any script and with any accents, since both sides
// are folded. A '*' ends a word that may go on ("srpsk*" finds srpska, српског); write such beginnings in American
// spelling, the one that the tokenizer keeps. A phrase that starts with a capital is found only where the text has
// one ("Split" is a city, "split" is not); one all in capitals only where the text has capitals alone ("EU").
class PhraseSet {
public:
    struct Match {
        std::uint32_t value; // as given to add()
        std::uint32_t word;  // index of its first word in the reading
    };

    PhraseSet();
    // Throws Error{internal} if the phrase is there already with another value.
    void add(std::string_view phrase, std::uint32_t value);
    // Whether that very phrase was added, however it is written.
    bool has(std::string_view phrase) const;
    // All matches from left to right, the longest at each place, none overlapping.
    std::vector<Match> find(const Reading& reading) const;

private:
    enum class Case : std::uint8_t { any, capital, capitals };
    struct Phrase {
        std::uint32_t value;
        Case written;
    };
    struct Node {
        std::vector<std::pair<char, std::uint32_t>> edges; // sorted by character
        std::vector<Phrase> phrases;                       // that end here
    };
    struct Best {
        std::uint32_t value = 0;
        std::size_t words = 0;
        std::size_t letters = 0;
    };
    class Walk;

    std::uint32_t child(std::uint32_t node, char c) const;
    std::uint32_t child_or_new(std::uint32_t node, char c);
    static std::string key_of(std::string_view phrase);
    static Case case_of(std::string_view phrase);

    std::vector<Node> nodes_;
};

} // namespace rc
