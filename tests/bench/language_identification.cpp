// bench_language_identification FOLDER [--worst N]
//
// How often the language group of a piece of text is told rightly, and how fast, beside CLD2 on the same text. FOLDER
// holds sentences/, word-pairs/ and single-words/ with one LANGUAGE.txt a language, one piece a line. Also of every
// sentence the first 30 characters, cut at a space. With --worst, the pairs of groups most often mixed up, with
// samples.
#include "common/text/language_identification.hpp"
#include "common/text/utf8.hpp"
#include "tests/bench/figures.hpp"

#include <algorithm>
#include <array>
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <vector>

namespace {

using rc::text::Group;

constexpr std::array<const char*, 10> group_names{"other", "en", "hbs", "sl", "bg", "mk", "ro", "el", "sq", "tr"};

struct Piece {
    Group group;
    std::string text;
};
using Pieces = std::vector<Piece>;

Pieces read_pieces(const std::filesystem::path& folder) {
    Pieces pieces;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        std::ifstream in(file.path());
        const Group group = rc::text::group_of(file.path().stem().string());
        for (std::string line; std::getline(in, line);)
            if (!line.empty()) pieces.push_back({group, line});
    }
    return pieces;
}

std::string first_characters(const std::string& text) {
    constexpr std::size_t most = 30;
    std::size_t end = 0, characters = 0, space = 0;
    while (end < text.size() && characters < most) {
        if (text[end] == ' ' && characters > most / 2) space = end;
        rc::text::next_code_point(text, end);
        ++characters;
    }
    if (end == text.size()) return text;
    return text.substr(0, space > 0 && text[end] != ' ' ? space : end);
}

Group by_model(const std::string& text) { return rc::text::likeliest_language(text).group; }

Group by_cld2(const std::string& text) {
    bool reliable = false;
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> percents{};
    std::array<double, 3> scores{};
    int letters = 0;
    const CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    const CLD2::Language language = CLD2::ExtDetectLanguageSummary(
        text.data(), static_cast<int>(text.size()), /* is_plain_text */ true, &hints, CLD2::kCLDFlagBestEffort,
        languages.data(), percents.data(), scores.data(), nullptr, &letters, &reliable);
    return rc::text::group_of(CLD2::LanguageCode(language));
}

double share_right(const Pieces& pieces, const std::function<Group(const std::string&)>& identify) {
    const auto right =
        std::ranges::count_if(pieces, [&](const Piece& piece) { return identify(piece.text) == piece.group; });
    return static_cast<double>(right) / static_cast<double>(pieces.size());
}

void print_worst(const Pieces& pieces, std::size_t number) {
    std::map<std::pair<Group, Group>, std::vector<std::string>> mixed_up;
    for (const Piece& piece : pieces)
        if (const Group found = by_model(piece.text); found != piece.group)
            mixed_up[{piece.group, found}].push_back(piece.text);
    std::vector<std::pair<std::size_t, std::pair<Group, Group>>> order;
    for (const auto& [groups, texts] : mixed_up) order.emplace_back(texts.size(), groups);
    std::ranges::sort(order, std::greater<>());
    for (const auto& [count, groups] : order) {
        if (number-- == 0) break;
        std::printf("  %4zu  %s taken for %s\n", count, group_names[static_cast<std::size_t>(groups.first)],
                    group_names[static_cast<std::size_t>(groups.second)]);
        const std::vector<std::string>& texts = mixed_up[groups];
        for (std::size_t i = 0; i < std::min<std::size_t>(3, texts.size()); ++i)
            std::printf("          %s\n", std::string(rc::text::clip_bytes(texts[i], 120)).c_str());
    }
}

double megabytes_per_second(const Pieces& pieces, const std::function<Group(const std::string&)>& identify) {
    std::size_t bytes = 0;
    const std::clock_t begin = std::clock(); // processor time: other programs do not count
    double seconds = 0;
    while (seconds < 0.5) {
        for (const Piece& piece : pieces) {
            identify(piece.text);
            bytes += piece.text.size();
        }
        seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    }
    return static_cast<double>(bytes) / seconds / 1e6;
}

// How far a guess can be relied on that calls itself sure: of pieces of several sentences, as pages are.
void print_sureness(const Pieces& sentences) {
    std::size_t given = 0, right = 0, pieces = 0;
    for (std::size_t i = 0; i + 3 <= sentences.size(); i += 3) {
        if (sentences[i].group != sentences[i + 2].group) continue;
        const Group found =
            rc::text::sure_language(sentences[i].text + "\n" + sentences[i + 1].text + "\n" + sentences[i + 2].text);
        ++pieces;
        given += found != Group::none;
        right += found == sentences[i].group;
    }
    rc::bench::print({"three sentences: an answer is given", double(given) / double(pieces), {}, {}});
    rc::bench::print({"three sentences: the answer given is right", double(right) / double(given), {}, {}});
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::cerr << "usage: bench_language_identification FOLDER [--worst N]\n";
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    const std::size_t worst = argc > 3 ? std::stoul(argv[3]) : 0;
    struct Measure {
        const char* name;
        const char* folder;
        bool cut;
        std::optional<double> goal;
    };
    for (const Measure& measure :
         {Measure{"sentences", "sentences", false, 0.999}, Measure{"30 characters", "sentences", true, 0.97},
          Measure{"word pairs", "word-pairs", false, {}}, Measure{"single words", "single-words", false, {}}}) {
        const std::string name = std::string("language group: ") + measure.name;
        if (!std::filesystem::is_directory(folder / measure.folder)) {
            rc::bench::print_skipped(name, (folder / measure.folder).string());
            continue;
        }
        Pieces pieces = read_pieces(folder / measure.folder);
        if (measure.cut)
            for (Piece& piece : pieces) piece.text = first_characters(piece.text);
        rc::bench::print({name, share_right(pieces, by_model), share_right(pieces, by_cld2), measure.goal});
        if (worst > 0) print_worst(pieces, worst);
        if (measure.cut || name != "language group: sentences") continue;
        print_sureness(pieces);
        rc::bench::print({"language group: MB/s",
                          megabytes_per_second(pieces, by_model),
                          megabytes_per_second(pieces, by_cld2),
                          {}});
    }
}
