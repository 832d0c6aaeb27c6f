#include "indexer/extract/html/stock_lines.hpp"

#include "common/text/fold.hpp"
#include "indexer/extract/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace rc::html {
namespace {

constexpr std::size_t longest_label = 120, longest_byline = 110, longest_promotion = 330; // bytes

// Beginnings of lines, compared folded, so that each stands here once for both scripts and any case.
class Beginnings {
public:
    template <std::size_t n> explicit Beginnings(const std::array<std::string_view, n>& written) {
        for (std::string_view beginning : written) folded_.push_back(text::fold(beginning));
    }
    bool open(std::string_view line) const {
        const std::size_t first = line.size() > longest_label ? line.npos : line.find_first_not_of("-–—[( ");
        if (first == line.npos) return false;
        const std::string folded = text::fold(line.substr(first));
        return std::ranges::any_of(folded_,
                                   [&](const std::string& beginning) { return folded.starts_with(beginning); });
    }

private:
    std::vector<std::string> folded_;
};

constexpr auto other_articles = std::to_array<std::string_view>({
    "related",
    "more from",
    "read also",
    "also read",
    "read next",
    "recommended",
    "most read",
    "most popular",
    "you may also like",
    "you might also like",
    "don't miss",
    // Bosnian, Croatian, Montenegrin, Serbian
    "pročitajte i",
    "pročitajte još",
    "pročitaj i",
    "pročitaj još",
    "čitajte i",
    "čitaj i",
    "čitaj još",
    "pogledajte i",
    "povezane vijesti",
    "povezane vesti",
    "povezani članci",
    "povezano",
    "slične vijesti",
    "slične vesti",
    "možda vas zanima",
    "možda će vas zanimati",
    "najčitanije",
    // Slovene, Macedonian, Bulgarian
    "preberite tudi",
    "preberite še",
    "preberi tudi",
    "sorodne vsebine",
    "najbolj brano",
    "прочитајте и",
    "прочитајте повеќе",
    "поврзани вести",
    "најчитани",
    "прочетете още",
    "прочетете и",
    "прочетете също",
    "вижте още",
    "вижте също",
    "виж още",
    "свързани статии",
    "още по темата",
    "най-четени",
    // Albanian, Romanian, Greek, Turkish
    "lexoni edhe",
    "lexo edhe",
    "lexoni gjithashtu",
    "artikuj të ngjashëm",
    "më të lexuarat",
    "citește și",
    "citiți și",
    "vezi și",
    "articole similare",
    "pe aceeași temă",
    "cele mai citite",
    "διαβάστε επίσης",
    "διαβάστε ακόμη",
    "δείτε επίσης",
    "σχετικά άρθρα",
    "δημοφιλή",
    "ilgili haberler",
    "benzer haberler",
    "bunlar da ilginizi çekebilir",
    "ayrıca okuyun",
    "en çok okunan",
    // German, French, Italian, Spanish, Portuguese
    "lesen sie auch",
    "auch interessant",
    "das könnte sie auch",
    "mehr zum thema",
    "weitere artikel",
    "meistgelesen",
    "lire aussi",
    "à lire aussi",
    "sur le même sujet",
    "les plus lus",
    "leggi anche",
    "potrebbe interessarti",
    "lea también",
    "lee también",
    "te puede interesar",
    "notas relacionadas",
    "lo más leído",
    "leia também",
    "você pode gostar",
});

constexpr auto other_labels = std::to_array<std::string_view>({
    "advertisement",
    "read more",
    "share this",
    "follow us",
    "sign up",
    "subscribe",
    "click here to",
    "photo:",
    "image:",
    "see also",
    "copyright",
    "©",
    "(photo",
    "getty images",
    "watch:",
    "listen:",
    "loading...",
    "story continues below",
    "this entry was posted",
    // Bosnian, Croatian, Montenegrin, Serbian; Slovene, Macedonian, Bulgarian
    "vidi još",
    "vidi i:",
    "foto:",
    "izvor fotografije",
    "podijelite ",
    "podelite ",
    "pratite nas",
    "снимка:",
    // Albanian, Romanian, Greek, Turkish
    "lexo më shumë",
    "citește mai mult",
    "sursa foto",
    "διαβάστε περισσότερα",
    "φωτογραφία:",
    "devamını oku",
    "fotoğraf:",
    // German, Spanish
    "lesen sie mehr",
    "weitere informationen:",
    "kommentar verfassen",
    "über den autor",
    "anzeige",
    "titelbild:",
    "puedes ver:",
    "mira también",
});

template <std::size_t n> bool begins_with_any(std::string_view text, const std::array<std::string_view, n>& words) {
    return std::ranges::any_of(words, [&](std::string_view w) { return text.starts_with(w); });
}
template <std::size_t n> bool holds_any(std::string_view text, const std::array<std::string_view, n>& words) {
    return std::ranges::any_of(words, [&](std::string_view w) { return text.find(w) != std::string_view::npos; });
}

} // namespace

bool heads_other_articles(std::string_view line) {
    static const Beginnings beginnings(other_articles);
    return beginnings.open(line);
}

bool is_label(std::string_view line) {
    static const Beginnings beginnings(other_labels);
    return heads_other_articles(line) || beginnings.open(line);
}

bool is_byline(std::string_view line) {
    if (line.size() > longest_byline) return false;
    const std::string lower = lower_ascii(line);
    constexpr auto beginnings = std::to_array<std::string_view>(
        {"posted", "published", "updated", "first published", "last updated", "filed under", "news >"});
    if ((lower.starts_with("by ") && lower.size() < 90) || begins_with_any(lower, beginnings)) return true;
    const auto digits = std::ranges::count_if(lower, [](char c) { return c >= '0' && c <= '9'; });
    constexpr auto marks = std::to_array<std::string_view>(
        {"jan", "feb",       "mar",     "apr",    "may", "jun", "jul",  "aug", "sep", "oct",  "nov",
         "dec", "published", "updated", "posted", "gmt", "est", " ago", "202", "201", "de 20"});
    return digits >= 3 && lower.size() <= 60 && holds_any(lower, marks);
}

bool is_promotion(std::string_view line) {
    constexpr auto phrases = std::to_array<std::string_view>({"newsletter",
                                                              "your inbox",
                                                              "subscribe to our",
                                                              "sign up for",
                                                              "sign up here",
                                                              "follow us on",
                                                              "follow him on twitter",
                                                              "follow her on twitter",
                                                              "have a tip",
                                                              "sharing is caring",
                                                              "tell us what you",
                                                              "click here for more",
                                                              "click here to ",
                                                              "all rights reserved",
                                                              "may be reached at",
                                                              "can be reached at",
                                                              "may not be published, broadcast",
                                                              "join our ",
                                                              "email the author",
                                                              "contact the author",
                                                              "download the app",
                                                              "news updates download",
                                                              "related articles",
                                                              "related stories",
                                                              "like us on facebook",
                                                              "views and investment tips",
                                                              "commenting policy",
                                                              "read the full story",
                                                              "view the full story",
                                                              "this article originally appeared",
                                                              "references to products from one or more",
                                                              "we may receive compensation",
                                                              "our daily email",
                                                              "webteam",
                                                              "accept cookies",
                                                              "uses cookies",
                                                              "we use cookies"});
    return line.size() <= longest_promotion && holds_any(lower_ascii(line), phrases);
}

} // namespace rc::html
