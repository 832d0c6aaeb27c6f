// bench_repairs FOLDER     text repair on the real documents of FOLDER/policy-pdf (manifest.tsv: text_layer)
//
//   How many documents in the old Yugoslav code page are mended, how many pages of good text were touched, and how many
//   pages whose letters are lost are marked. Words with letters of another script stand in good text too: those mended
//   are printed, to be read.
#include "common/error.hpp"
#include "indexer/extract/extractor.hpp"
#include "tests/bench/figures.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>

namespace {

using namespace rc;
using namespace rc::bench;
namespace fs = std::filesystem;

constexpr std::size_t text_layer = 11; // columns of the manifest
const std::string lost_letters_file = "see-law/crna-gora_Zakon-o-bezbjednosti-saobracaja-na-putevima.pdf";

double pages_in_code(const Extraction& extraction) {
    return static_cast<double>(std::ranges::count_if(extraction.pages, [](const Page& page) {
        return std::ranges::find(page.reading.repairs, Repair::yugoslav_code_page, &Repaired::kind) !=
               page.reading.repairs.end();
    }));
}

// How many, each printed as it was and as it is.
std::size_t words_mended(const Extraction& extraction) {
    std::size_t count = 0;
    for (const Page& page : extraction.pages) {
        std::istringstream before(page.reading.original), after(page.text);
        for (std::string was, is; before >> was && after >> is;) {
            if (was == is) continue;
            std::cout << "  mended: " << was << " -> " << is << '\n';
            ++count;
        }
    }
    return count;
}

} // namespace

int main(int argc, char** argv) {
    if (const int status = run_worker_if_asked(argc, argv); status >= 0) return status;
    if (argc != 2) {
        std::cerr << "usage: bench_repairs FOLDER\n";
        return 2;
    }
    const fs::path folder = fs::path(argv[1]) / "policy-pdf";
    std::ifstream manifest(folder / "manifest.tsv");
    if (!manifest) {
        print_skipped("text repair", folder.string());
        return 0;
    }
    Extractor extractor;
    double coded = 0, mended = 0, good_touched = 0, good_pages = 0, lost = 0, marked = 0;
    std::size_t words = 0;
    std::string line;
    std::getline(manifest, line);
    while (std::getline(manifest, line)) {
        std::vector<std::string> row;
        std::istringstream in(line);
        for (std::string field; std::getline(in, field, '\t');) row.push_back(field);
        if (row.size() <= text_layer || !row[0].ends_with(".pdf")) continue;
        const Extraction extraction = extractor.extract(folder / row[0]);
        if (row[text_layer] == "yuscii") {
            ++coded;
            mended += pages_in_code(extraction) > 0 ? 1 : 0;
        } else if (row[text_layer] == "good") {
            good_pages += static_cast<double>(extraction.pages.size());
            good_touched += pages_in_code(extraction);
            words += words_mended(extraction);
        }
        if (row[0] != lost_letters_file) continue;
        for (const Page& page : extraction.pages) {
            ++lost;
            marked += page.reading.faults.has(Fault::lost_letters) ? 1 : 0;
        }
    }
    print({"Yugoslav code page: share of documents mended", mended / coded, 0., 1.});
    std::printf("  of %.0f documents; %.0f pages of good text\n", coded, good_pages);
    print({"  good pages touched", good_touched, {}, 0., true});
    std::printf("  %zu words in good text mended one by one (above)\n", words);
    print({"lost letters: share of their pages marked", marked / lost, {}, 1.});
}
