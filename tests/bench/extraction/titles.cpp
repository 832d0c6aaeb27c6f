// bench_titles FOLDER [--misses]     titles of the PDFs of FOLDER/policy-pdf
//
//   Judged against tests/bench/data/policy_titles.tsv: file, then every form of its title that is right. A title is
//   usable if a reader would know the document by it: its folded words and those of a right form agree by F1 >= .7.
//   Excerpts without a title page and scans are not judged.
#include "common/error.hpp"
#include "common/taxonomy/taxonomy.hpp"
#include "common/text/fold.hpp"
#include "indexer/describe/describe.hpp"
#include "indexer/extract/extractor.hpp"
#include "tests/bench/extraction/agreement.hpp"
#include "tests/bench/figures.hpp"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <iostream>
#include <sstream>

namespace {

using namespace rc;
using namespace rc::bench;
namespace fs = std::filesystem;

constexpr double alike = .7;

std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields;
    std::istringstream in(line);
    for (std::string field; std::getline(in, field, '\t');) fields.push_back(field);
    return fields;
}

// As the pipeline does: what the file says or its type shows, else what the text begins with.
std::string title_of(Extractor& extractor, const Describer& describer, const fs::path& file) {
    const Extraction extraction = extractor.extract(file);
    if (extraction.embedded.has(FieldId::title)) return extraction.embedded.first(FieldId::title);
    return describer.describe({file.filename(), extraction.pages, true}, {}).first(FieldId::title);
}

} // namespace

int main(int argc, char** argv) {
    if (const int status = run_worker_if_asked(argc, argv); status >= 0) return status;
    if (argc < 2) {
        std::cerr << "usage: bench_titles FOLDER [--misses]\n";
        return 2;
    }
    const bool show_misses = argc > 2 && std::strcmp(argv[2], "--misses") == 0;
    const fs::path folder = fs::path(argv[1]) / "policy-pdf";
    if (!fs::is_directory(folder)) {
        print_skipped("titles of PDFs", folder.string());
        return 0;
    }
    const fs::path lists = fs::path(RC_SHARE_DIR) / "corpus" / "taxonomy";
    const Taxonomy taxonomy = Taxonomy::from_folder(lists);
    const Describer describer(taxonomy, lists);
    Extractor extractor;
    double all = 0, usable = 0;
    std::ifstream judged(RC_BENCH_DATA "/policy_titles.tsv");
    for (std::string line; std::getline(judged, line);) {
        const std::vector<std::string> row = fields_of(line);
        if (row.size() < 2 || !fs::exists(folder / row[0])) continue;
        const std::string found = title_of(extractor, describer, folder / row[0]);
        const bool right = std::any_of(row.begin() + 1, row.end(), [&](const std::string& title) {
            return agreement(text::fold(title), text::fold(found), 1).f1() >= alike;
        });
        ++all;
        usable += right ? 1 : 0;
        if (show_misses && !right) std::cout << "  " << row[0] << ": " << found << '\n';
    }
    print({"PDF titles usable, judged on real documents", usable / all, .80, .90});
}
