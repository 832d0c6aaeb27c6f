// bench_articles FOLDER [--misses]     what is drawn out of web pages, on the sets below FOLDER/articles
//
//   aeb          article-extraction-benchmark: F1 over runs of four words, its own metric
//   readability  Mozilla's test pages: F1 over words against the text of the expected HTML; title, author, site, date
//   trafilatura  F over strings that must and must not be in the text
//   postlight    title, author, date, lead image
#include "common/text/fold.hpp"
#include "indexer/extract/html/tree.hpp"
#include "indexer/extract/text/clean.hpp"
#include "tests/bench/extraction/agreement.hpp"
#include "tests/bench/extraction/reading.hpp"
#include "tests/bench/figures.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <fstream>
#include <iostream>
#include <set>
#include <tuple>

namespace {

using namespace rc;
using namespace rc::bench;
using nlohmann::json;
namespace fs = std::filesystem;

bool show_misses = false;

void miss(const std::string& what) {
    if (show_misses) std::cout << "  " << what << '\n';
}

json truth_of(const fs::path& folder) { return json::parse(std::ifstream(folder / "ground-truth.json")); }

std::string string_at(const json& object, const char* key) {
    const auto at = object.find(key);
    return at == object.end() || !at->is_string() ? std::string() : at->get<std::string>();
}

void measure_aeb(const fs::path& folder) {
    AgreementMean mean;
    const json truth = truth_of(folder);
    for (const auto& [id, entry] : truth.items()) {
        const std::string found = text_of(read_in_process(bytes_of(folder / "html" / (id + ".html.gz"))));
        const Agreement one = agreement(entry.at("articleBody").get<std::string>(), found, 4);
        if (one.f1() < 0.9)
            miss(id + " precision " + std::to_string(one.precision) + " recall " + std::to_string(one.recall));
        mean.add(one);
    }
    print({"article-extraction-benchmark F1", mean.mean().f1(), .970, .970});
}

void measure_trafilatura(const fs::path& folder) {
    double found = 0, missed = 0, kept = 0;
    const json truth = truth_of(folder);
    for (const auto& [name, entry] : truth.items()) {
        const std::string text = clean_line(text_of(read_in_process(bytes_of(folder / "html" / (name + ".gz")))));
        const auto has = [&](const json& part) {
            return text.find(clean_line(part.get<std::string>())) != std::string::npos;
        };
        for (const json& part : entry.at("with")) {
            ++(has(part) ? found : missed);
            if (!has(part)) miss(name + " lacks: " + part.get<std::string>());
        }
        for (const json& part : entry.at("without"))
            if (has(part)) {
                ++kept;
                miss(name + " keeps: " + part.get<std::string>());
            }
    }
    const Agreement all{found / (found + kept), found / (found + missed)};
    print({"trafilatura set: F over strings", all.f1(), .924, .924});
}

// Shares of right answers, of those expected.
class Shares {
public:
    void add(const std::string& what, const std::string& page, const std::string& expected, const std::string& found,
             bool right) {
        auto& [all, good] = counts_[what];
        ++all;
        good += right ? 1 : 0;
        if (!right) miss(page + " " + what + ": expected \"" + expected + "\", found \"" + found + "\"");
    }
    double share(const std::string& what) const {
        const auto& [all, good] = counts_.at(what);
        return good / all;
    }

private:
    std::map<std::string, std::pair<double, double>> counts_;
};

bool same_words(const std::string& a, const std::string& b) {
    const auto words = [](const std::string& text) {
        const std::vector<std::string> all = words_of(text::fold(text));
        std::set<std::string> out(all.begin(), all.end());
        for (const char* joining : {"by", "and", "von", "par", "de", "with"}) out.erase(joining);
        return out;
    };
    return words(a) == words(b);
}

// Also if one of them goes on with the name of the site: "Title | Site".
bool same_title(const std::string& a, const std::string& b) {
    const auto& [shorter, longer] = a.size() < b.size() ? std::tie(a, b) : std::tie(b, a);
    if (shorter.empty() || !longer.starts_with(shorter)) return false;
    const std::size_t next = longer.find_first_not_of(' ', shorter.size());
    if (next == std::string::npos) return true;
    return std::ranges::any_of(std::array{"|", "-", "–", "—", "_", "[", "«", "»", "·", ":", "（"},
                               [&](const char* mark) { return longer.compare(next, std::strlen(mark), mark) == 0; });
}

// The truth is in UTC, pages say the day of their place: a day of difference is the same.
bool same_day(const std::string& a, const std::string& b) {
    const auto days = [](const std::string& date) -> long {
        int year = 0;
        unsigned month = 0, day = 0;
        if (std::sscanf(date.c_str(), "%d-%u-%u", &year, &month, &day) != 3) return -1000;
        return std::chrono::sys_days(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day))
            .time_since_epoch()
            .count();
    };
    return days(b) != -1000 && std::abs(days(a) - days(b)) <= 1;
}

// Whatever the protocol, and the size that is asked for.
bool same_place(const std::string& a, const std::string& b) {
    const auto place = [](const std::string& address) {
        const std::size_t begin = address.find("://");
        return begin == std::string::npos ? std::string() : address.substr(begin, address.find('?') - begin);
    };
    return !place(a).empty() && place(a) == place(b);
}

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
    return out;
}

void compare_metadata(const std::string& page, const Description& found, const std::string& title,
                      const std::string& author, const std::string& date, const std::string& site, Shares& shares) {
    const std::string our_title = found.first(FieldId::title), our_author = joined(found.all(FieldId::author));
    if (!title.empty())
        shares.add("title", page, title, our_title, same_title(text::fold(clean_line(title)), text::fold(our_title)));
    if (!author.empty()) shares.add("author", page, author, our_author, same_words(author, our_author));
    const std::string our_date = found.first(FieldId::published), our_site = found.first(FieldId::publisher);
    if (!date.empty()) shares.add("date", page, date, our_date, same_day(date, our_date));
    if (!site.empty()) shares.add("site", page, site, our_site, text::fold(site) == text::fold(our_site));
}

void measure_readability(const fs::path& folder, Shares& shares) {
    double sum = 0, count = 0;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const Extraction extraction = read_in_process(bytes_of(entry.path() / "source.html.gz"));
        html::Document expected(bytes_of(entry.path() / "expected.html"));
        const double f1 = agreement(html::raw_text(expected.root()), text_of(extraction), 1).f1();
        if (f1 < 0.9) miss(entry.path().filename().string() + " F1 " + std::to_string(f1));
        sum += f1;
        ++count;
        const json truth = json::parse(std::ifstream(entry.path() / "expected-metadata.json"));
        compare_metadata(entry.path().filename(), extraction.embedded, string_at(truth, "title"),
                         string_at(truth, "byline"), string_at(truth, "publishedTime"), string_at(truth, "siteName"),
                         shares);
    }
    print({"Mozilla's pages: F1 over words", sum / count, {}, .95});
}

void measure_postlight(const fs::path& folder, Shares& shares) {
    const json truth = truth_of(folder);
    for (const auto& [name, entry] : truth.items()) {
        const Description found = read_in_process(bytes_of(folder / "html" / (name + ".gz"))).embedded;
        compare_metadata(name, found, string_at(entry, "title"), string_at(entry, "author"),
                         string_at(entry, "date_published"), "", shares);
        const std::string image = string_at(entry, "lead_image_url"), ours = found.first(FieldId::image);
        if (!image.empty()) shares.add("image", name, image, ours, same_place(image, ours));
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::cerr << "usage: bench_articles FOLDER [--misses]\n";
        return 2;
    }
    show_misses = argc > 2 && std::strcmp(argv[2], "--misses") == 0;
    const fs::path folder = fs::path(argv[1]) / "articles";
    if (!fs::is_directory(folder)) {
        print_skipped("web articles", folder.string());
        return 0;
    }
    measure_aeb(folder / "aeb");
    Shares shares;
    measure_readability(folder / "readability", shares);
    measure_trafilatura(folder / "trafilatura");
    measure_postlight(folder / "postlight", shares);
    print({"web pages: title", shares.share("title"), 106. / 127, .92});
    print({"web pages: date", shares.share("date"), 24. / 33, .90});
    print({"web pages: author", shares.share("author"), 49. / 76, .80});
    print({"web pages: site", shares.share("site"), 54. / 62, .92});
    print({"web pages: lead image", shares.share("image"), {}, {}});
}
