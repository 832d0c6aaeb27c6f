// The title of a document that does not say it.
#pragma once
#include "indexer/describe/document_type.hpp"
#include "indexer/describe/phrase_set.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace rc {

inline constexpr std::size_t longest_title = 240; // characters

class TitleGuesser {
public:
    // Reads title-words.json; `types` must outlive the guesser. Throws Error{internal} if the file is damaged.
    TitleGuesser(const TypeGuesser& types, const std::filesystem::path& folder);

    // The first line of the beginning (lines.hpp) that reads like a heading: not who issued it, not a preamble, a
    // number, an address or a sentence. A title broken into lines is joined. Empty if there is none.
    std::string guess(const std::vector<std::string_view>& lines) const;

private:
    bool reads_like_heading(std::string_view line) const;
    bool opens_otherwise(const Reading& line) const;
    bool goes_on(std::string_view line, std::string_view next) const;

    const TypeGuesser& types_;
    PhraseSet openings_;      // by which a line shows that it is no title
    PhraseSet endings_;       // of enacting formulas ("donosi")
    PhraseSet links_;         // words after which a title goes on
    PhraseSet proclamations_; // of acts that proclaim another, which is what the document is about
};

// "WHO_drug-report%202019.pdf" -> "WHO drug report 2019": the last resort.
std::string title_from_file_name(std::string_view file_name);

} // namespace rc
