// bench_mending FOLDER     letters of another script, and signs in Greek words, in running text
//
//   Good text: the treebanks of FOLDER/lang/ud, thirty sentences a page; pages that are touched are told. Faulty text:
//   the same pages in Cyrillic and Greek with a letter of every third word typed in its Latin likeness.
#include "common/text/utf8.hpp"
#include "indexer/extract/repair/mends.hpp"
#include "indexer/extract/repair/repairing_sink.hpp"
#include "indexer/extract/repair/script.hpp"
#include "indexer/extract/text/clean.hpp"
#include "tests/bench/figures.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

namespace {

using namespace rc;
namespace fs = std::filesystem;

constexpr std::u32string_view theirs = U"аеорсхАВСЕНКМОРТХοΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", latin = U"aeopcxABCEHKMOPTXoABEZHIKMNOPTYX";

std::vector<std::string> pages_of(const fs::path& treebank) {
    constexpr std::string_view mark = "# text = ";
    constexpr std::size_t sentences_of_page = 30;
    std::vector<std::string> pages;
    std::ifstream in(treebank);
    std::size_t sentences = 0;
    for (std::string line; std::getline(in, line);) {
        if (!line.starts_with(mark)) continue;
        if (sentences++ % sentences_of_page == 0) pages.emplace_back();
        pages.back() += clean_line(line.substr(mark.size())) + '\n';
    }
    return pages;
}

// One letter of every third word of five letters or more; `count` says how many.
std::string mistyped(const std::string& text, std::size_t& count) {
    constexpr std::size_t shortest = 5, each = 3;
    std::vector<Mend> faults;
    std::size_t words = 0;
    each_word(text, [&](const std::vector<Sign>& word) {
        if (word.size() < shortest || ++words % each != 0) return;
        for (const Sign& sign : word) {
            const std::size_t at = theirs.find(sign.code);
            if (at == theirs.npos) continue;
            Mend& fault = faults.emplace_back(Mend{sign.begin, sign.end, {}});
            text::append_utf8(fault.letters, latin[at]);
            return;
        }
    });
    count += faults.size();
    return mended(text, faults);
}

std::size_t differing_words(const std::string& a, const std::string& b) {
    std::istringstream left(a), right(b);
    std::size_t count = 0;
    for (std::string x, y; left >> x && right >> y;) count += x != y;
    return count;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: bench_mending FOLDER\n";
        return 2;
    }
    const fs::path folder = fs::path(argv[1]) / "lang/ud";
    if (!fs::is_directory(folder)) {
        bench::print_skipped("mending of words", folder.string());
        return 0;
    }
    double good = 0, touched = 0;
    std::size_t made = 0, left = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".conllu") continue;
        for (const std::string& text : pages_of(entry.path())) {
            Page page{"", text};
            repair(page);
            ++good;
            touched += page.reading.repairs.empty() ? 0 : 1;
            if (!page.reading.repairs.empty()) std::cout << "  touched: " << entry.path().stem().string() << '\n';
            const Script script = prevailing_script(text);
            if (script != Script::cyrillic && script != Script::greek) continue;
            Page faulty{"", mistyped(page.text, made)};
            repair(faulty);
            left += differing_words(faulty.text, page.text);
        }
    }
    std::printf("  %.0f pages of good text; %zu words mistyped\n", good, made);
    bench::print({"pages of good text touched", touched, {}, 0., true});
    bench::print({"mistyped words: share mended", 1 - static_cast<double>(left) / static_cast<double>(made), 0., 1.});
}
