// Choosing the language of the labels: RFC 9110 (12.5.4) for the header, RFC 4647 (3.4, "lookup") for one tag.
#include "common/taxonomy/taxonomy.hpp"
#include "common/trimmed.hpp"

#include <algorithm>
#include <charconv>

namespace rc {
namespace {

struct Wish {
    std::string tag;
    double quality = 1;
};

// "sr-RS;q=0.8". A quality that is no number counts as 0: the range is then not used.
Wish read_wish(std::string_view range) {
    const auto semicolon = range.find(';');
    Wish wish{std::string(trimmed(range.substr(0, semicolon)))};
    if (semicolon == std::string_view::npos) return wish;
    const std::string_view parameter = trimmed(range.substr(semicolon + 1));
    if (!parameter.starts_with("q=") && !parameter.starts_with("Q=")) return wish;
    wish.quality = 0;
    std::from_chars(parameter.data() + 2, parameter.data() + parameter.size(), wish.quality);
    return wish;
}

std::vector<Wish> read_wishes(std::string_view header) {
    std::vector<Wish> wishes;
    while (!header.empty()) {
        const auto comma = header.find(',');
        if (Wish wish = read_wish(header.substr(0, comma)); !wish.tag.empty() && wish.quality > 0)
            wishes.push_back(std::move(wish));
        header.remove_prefix(comma == std::string_view::npos ? header.size() : comma + 1);
    }
    std::stable_sort(wishes.begin(), wishes.end(), [](const Wish& a, const Wish& b) { return a.quality > b.quality; });
    return wishes;
}

} // namespace

std::string Taxonomy::negotiate(std::string_view accept_language) const {
    for (const Wish& wish : read_wishes(accept_language)) {
        // Tags that browsers send for our languages ("sr", "sh", "sr-ME") are other names in the list of languages.
        for (std::string tag = wish.tag; !tag.empty();) {
            const auto code = resolve(FieldId::language, tag);
            if (code && std::ranges::find(label_languages_, *code) != label_languages_.end()) return *code;
            const auto cut = tag.find_last_of("-_");
            tag.resize(cut == std::string::npos ? 0 : cut);
        }
    }
    return "en";
}

} // namespace rc
