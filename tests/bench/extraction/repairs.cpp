// bench_repairs FOLDER     text repair on the real documents of FOLDER/policy-pdf (manifest.tsv: text_layer)
//
//   How many documents in the old Yugoslav code page are mended, how many pages of good text were touched, and how many
//   pages whose letters are lost are marked.
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

double repaired_pages(const Extraction& extraction) {
    return static_cast<double>(std::count_if(extraction.pages.begin(), extraction.pages.end(),
                                             [](const Page& page) { return !page.reading.repairs.empty(); }));
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
            mended += repaired_pages(extraction) > 0 ? 1 : 0;
        } else if (row[text_layer] == "good") {
            good_pages += static_cast<double>(extraction.pages.size());
            good_touched += repaired_pages(extraction);
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
    print({"lost letters: share of their pages marked", marked / lost, {}, 1.});
}
