// bench_guesses FOLDER [--misses]     countries and themes guessed from the text
//
//   FOLDER/policy-pdf (manifest.tsv)        the first country, where the text names it
//   FOLDER/texts/nds-docs.jsonl             the first country, where text or title names it; themes, macro F1
#include "common/error.hpp"
#include "common/taxonomy/taxonomy.hpp"
#include "common/text/fold.hpp"
#include "indexer/describe/describe.hpp"
#include "indexer/extract/extractor.hpp"
#include "tests/bench/extraction/reading.hpp"
#include "tests/bench/figures.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

namespace {

using namespace rc;
using namespace rc::bench;
namespace fs = std::filesystem;

bool show_misses = false;
const fs::path lists = fs::path(RC_SHARE_DIR) / "corpus" / "taxonomy";

std::vector<std::string> split(const std::string& line, char by) {
    std::vector<std::string> out;
    std::istringstream in(line);
    for (std::string part; std::getline(in, part, by);) out.push_back(part);
    return out;
}

class CountryShare {
public:
    void add(const std::string& document, const std::string& wanted, const Description& guessed) {
        ++all_;
        if (guessed.first(FieldId::country) == wanted)
            ++right_;
        else if (show_misses)
            std::cout << "  " << document << ": " << wanted << ", guessed " << guessed.first(FieldId::country) << '\n';
    }
    double share() const { return right_ / all_; }

private:
    double all_ = 0, right_ = 0;
};

// True if the text has a name of the country, in any language, as the taxonomy writes it.
bool names(const std::string& folded, const Taxonomy& taxonomy, const std::string& country) {
    const TaxonomyTerm* term = taxonomy.find(FieldId::country, country);
    return term != nullptr && std::any_of(term->labels.begin(), term->labels.end(), [&](const auto& label) {
               const std::string name = text::fold(label.second); // without its ending, which changes with case
               return folded.find(name.substr(0, std::max<std::size_t>(4, name.size() - 2))) != std::string::npos;
           });
}

void measure_policy(const fs::path& folder, const Taxonomy& taxonomy, const Describer& describer) {
    std::ifstream manifest(folder / "manifest.tsv");
    std::string line;
    std::getline(manifest, line);
    Extractor extractor;
    CountryShare countries;
    while (std::getline(manifest, line)) {
        const std::vector<std::string> row = split(line, '\t'); // file, group, country, ...
        if (!row.at(0).ends_with(".pdf") || row.at(2) == "XX" || row.at(2) == "EU" || row.at(11) == "none") continue;
        try {
            const Extraction extraction = extractor.extract(folder / row[0]);
            if (!names(text::fold(text_of(extraction)), taxonomy, row[2])) continue;
            countries.add(row[0], row[2], describer.describe({"", extraction.pages, true}, {}));
        } catch (const Error& error) {
            std::cout << "  " << row[0] << ": " << error.full() << '\n';
        }
    }
    print({"policy-pdf: first country, where it is named", countries.share(), 64. / 73, .95});
}

void measure_strategies(const fs::path& file, const Taxonomy& taxonomy, const Describer& describer) {
    const std::map<std::string, std::string> themes{{"Demand Reduction", "demand-reduction"},
                                                    {"Supply Reduction", "supply-reduction"},
                                                    {"Health", "public-health"},
                                                    {"Human Rights", "human-rights"},
                                                    {"Peace & Security", "peace-security"},
                                                    {"International Cooperation", "international-cooperation"},
                                                    {"Development", "development"}};
    struct Counts {
        double right = 0, wrong = 0, missed = 0;
    };
    std::map<std::string, Counts> counts;
    CountryShare countries;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        const auto row = nlohmann::json::parse(line);
        const std::string text = row.at("text"), title = row.value("title", ""), country = row.value("iso2", "");
        Description known;
        if (!title.empty()) known.set(FieldId::title, title, Origin::given);
        const Description guessed = describer.describe({"", {{"", text}}, false}, known);
        if (names(text::fold(title + " " + text), taxonomy, country)) countries.add(row.at("id"), country, guessed);
        const std::string& wanted = themes.at(row.at("theme"));
        const std::vector<std::string>& found = guessed.all(FieldId::theme);
        for (const auto& [name, code] : themes) {
            const bool has = std::find(found.begin(), found.end(), code) != found.end();
            Counts& count = counts[code];
            if (has)
                ++(code == wanted ? count.right : count.wrong);
            else if (code == wanted)
                ++count.missed;
        }
    }
    double sum = 0;
    for (const auto& [code, c] : counts) {
        const double f1 = 2 * c.right / (2 * c.right + c.wrong + c.missed);
        if (show_misses)
            std::printf("  %-28s right %4.0f wrong %4.0f missed %4.0f F1 %.3f\n", code.c_str(), c.right, c.wrong,
                        c.missed, f1);
        sum += f1;
    }
    print({"national strategies: first country, where it is named", countries.share(), {}, .95});
    print({"national strategies: themes, macro F1", sum / static_cast<double>(counts.size()), {}, .70});
}

} // namespace

int main(int argc, char** argv) {
    if (const int status = run_worker_if_asked(argc, argv); status >= 0) return status;
    if (argc < 2) {
        std::cerr << "usage: bench_guesses FOLDER [--misses]\n";
        return 2;
    }
    show_misses = argc > 2 && std::strcmp(argv[2], "--misses") == 0;
    const fs::path folder = argv[1];
    const Taxonomy taxonomy = Taxonomy::from_folder(lists);
    const Describer describer(taxonomy, lists);
    if (fs::is_directory(folder / "policy-pdf"))
        measure_policy(folder / "policy-pdf", taxonomy, describer);
    else
        print_skipped("policy-pdf: first country", "policy-pdf");
    if (fs::exists(folder / "texts" / "nds-docs.jsonl"))
        measure_strategies(folder / "texts" / "nds-docs.jsonl", taxonomy, describer);
    else
        print_skipped("national strategies", "texts/nds-docs.jsonl");
}
