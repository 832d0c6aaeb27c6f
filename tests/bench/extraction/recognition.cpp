// How well pages are recognised: running text of the starter collection is set in type (WeasyPrint, 10 point serif),
// drawn, dirtied as a scanner does (blur, noise, a slant of 0.6 degrees), recognised, and compared word by word, folded
// as the search folds.
//   bench_recognition FOLDER   files named TITLE.LANGUAGE.html, .pdf; a page of text is made of each language, of its
//   PDFs
//                              where it has no web page
#include "common/error.hpp"
#include "common/text/tokens.hpp"
#include "indexer/extract/pdf/page_text.hpp"
#include "indexer/extract/pdf/pdf.hpp"
#include "indexer/ocr/models.hpp"
#include "indexer/ocr/page_reader.hpp"
#include "tests/bench/extraction/reading.hpp"
#include "tests/bench/figures.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <random>
#include <regex>

namespace {

namespace fs = std::filesystem;
using rc::Raster;

constexpr std::size_t words_of_page = 420;

double shade(const Raster& picture, double x, double y) {
    const double left = std::clamp(std::floor(x), 0.0, picture.width - 2.0),
                 top = std::clamp(std::floor(y), 0.0, picture.height - 2.0);
    const double right_part = std::clamp(x - left, 0.0, 1.0), lower_part = std::clamp(y - top, 0.0, 1.0);
    const auto at = [&](double dx, double dy) {
        return static_cast<double>(
            picture.grey(static_cast<std::uint32_t>(left + dx), static_cast<std::uint32_t>(top + dy)));
    };
    return (at(0, 0) * (1 - right_part) + at(1, 0) * right_part) * (1 - lower_part) +
           (at(0, 1) * (1 - right_part) + at(1, 1) * right_part) * lower_part;
}

// The same each time.
Raster dirtied(const Raster& clean) {
    constexpr double slant = 0.6 * 3.14159265 / 180, blur = 0.7, noise = 12, darkest = 30, lightest = 245;
    std::mt19937 generator(20261122);
    std::normal_distribution<double> grain(0, noise);
    Raster dirty = clean;
    const double middle_x = clean.width / 2.0, middle_y = clean.height / 2.0;
    for (std::uint32_t y = 0; y < clean.height; ++y)
        for (std::uint32_t x = 0; x < clean.width; ++x) {
            const double dx = x - middle_x, dy = y - middle_y;
            const double from_x = middle_x + dx * std::cos(slant) - dy * std::sin(slant);
            const double from_y = middle_y + dx * std::sin(slant) + dy * std::cos(slant);
            double sum = 0;
            for (const double across : {-blur, blur})
                for (const double down : {-blur, blur}) sum += shade(clean, from_x + across, from_y + down);
            const double grey = darkest + sum / 4 * (lightest - darkest) / 255 + grain(generator);
            dirty.pixels[std::size_t{y} * clean.width + x] =
                static_cast<char>(static_cast<unsigned char>(std::clamp(grey, 0.0, 255.0)));
        }
    return dirty;
}

std::vector<std::string> folded_words(const std::string& text) {
    std::vector<std::string> words;
    for (const auto& token : rc::text::tokenize(text)) words.push_back(std::string(token.word));
    return words;
}

// Words to put in, take out or change, of all that should be there.
double word_error(const std::vector<std::string>& expected, const std::vector<std::string>& found) {
    std::vector<std::size_t> row(found.size() + 1);
    for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= expected.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= found.size(); ++j) {
            const std::size_t change = diagonal + (expected[i - 1] != found[j - 1]);
            diagonal = row[j];
            row[j] = std::min({change, row[j] + 1, row[j - 1] + 1});
        }
    }
    return static_cast<double>(row.back()) / static_cast<double>(std::max<std::size_t>(expected.size(), 1));
}

std::string text_of_words(const rc::pdf::LinePage& page) {
    return rc::pdf::text_of(page, rc::pdf::HyphenatedWords({page})).text;
}

// "profile.sr-Latn.html" -> "sr-Latn"
std::string language_of(const fs::path& path) {
    const std::string extension = path.stem().extension().string();
    return extension.empty() ? extension : extension.substr(1);
}

// Paragraphs of running text, without marks of notes ("[3]") and headings, until the page is full.
std::string prose_of(const std::string& text) {
    constexpr std::size_t shortest_paragraph = 200; // bytes
    std::string prose;
    std::size_t words = 0;
    for (std::size_t at = 0; at < text.size() && words < words_of_page;) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string line = std::regex_replace(text.substr(at, end - at), std::regex(R"( ?\[[^\]]*\])"), "");
        at = end + 1;
        if (line.size() < shortest_paragraph) continue;
        words += folded_words(line).size();
        prose += "<p>" + line + "</p>\n";
    }
    return prose;
}

// Empty if WeasyPrint is not there.
std::string set_in_type(const std::string& prose, const std::string& language, const fs::path& folder) {
    const fs::path html = folder / "page.html", pdf = folder / "page.pdf";
    std::ofstream(html) << "<html lang=\"" << language
                        << "\"><meta charset=utf-8><style>@page{size:A4;margin:2cm}body{font:10pt 'Noto "
                           "Serif',serif;text-align:justify}</style><body>"
                        << prose;
    const std::string command = "weasyprint -q '" + html.string() + "' '" + pdf.string() + "' 2>/dev/null";
    return std::system(command.c_str()) == 0 ? rc::bench::bytes_of(pdf) : std::string();
}

void measure(const std::string& language, const std::string& prose, const std::vector<std::string>& installed) {
    const rc::test::TemporaryFolder folder;
    const std::string bytes = set_in_type(prose, language, folder.path());
    if (bytes.empty()) return rc::bench::print_skipped("recognition " + language, "WeasyPrint");
    const std::string models = rc::models_for(language, installed);
    const unsigned dpi = rc::dpi_for(models);
    const rc::pdf::PopplerFile file(bytes);
    const Raster picture = dirtied(file.draw(0, dpi, rc::pdf::Drawing::grey));
    rc::PageReader reader(models);
    const auto begin = std::chrono::steady_clock::now();
    const rc::RecognisedPage page = reader.read(picture, dpi);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    const double error = word_error(folded_words(text_of_words(rc::pdf::lines_of(file.page(0)))),
                                    folded_words(text_of_words(page.lines)));
    char measure[80];
    std::snprintf(measure, sizeof measure, "recognition %s, %u dpi, %.1f s, confidence %u: word error",
                  language.c_str(), dpi, seconds, page.confidence);
    rc::bench::print({measure, error, {}, language == "el" ? 0.03 : 0.02, true});
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> installed = rc::installed_models();
    if (installed.empty() || argc < 2) {
        rc::bench::print_skipped("recognition", installed.empty() ? "Tesseract" : "a folder of web pages");
        return EXIT_SUCCESS;
    }
    rc::prepare_pdf_reading();
    std::map<std::string, std::string> texts, texts_of_pdf;
    for (const fs::path& path : rc::bench::files_below(argv[1])) {
        const bool web = path.extension() == ".html";
        if ((!web && path.extension() != ".pdf") || language_of(path).empty()) continue;
        (web ? texts : texts_of_pdf)[language_of(path)] +=
            rc::bench::text_of(rc::bench::read_in_process(rc::bench::bytes_of(path)));
    }
    texts.merge(texts_of_pdf); // keeps what is there
    for (const auto& [language, text] : texts) measure(language, prose_of(text), installed);
    return EXIT_SUCCESS;
}
