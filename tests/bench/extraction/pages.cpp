// bench_pages STARTER [FOLDER] [--misses]     the text of PDF pages
//
//   Documents set for the measure out of the web pages of STARTER, in every language: in one and in two columns, with
//   running headers, page numbers, hyphens at line ends and notes at the foot; F1 over runs of four words against their
//   source, beside pdftotext.
//   FOLDER/policy-pdf/gov-excerpt: tables of the ICDAR 2013 competition; neighbouring cells of a row that stay
//   together, beside pdftotext keeping the layout of the page. FOLDER/pdf-odd/expected: agreement of words with the
//   texts that PDFBox and pypdf expect, beside pdftotext.
#include "common/error.hpp"
#include "indexer/extract/extractor.hpp"
#include "tests/bench/extraction/agreement.hpp"
#include "tests/bench/extraction/reading.hpp"
#include "tests/bench/extraction/table_cells.hpp"
#include "tests/bench/figures.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/typesetter.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <memory>

namespace {

using namespace rc;
using namespace rc::bench;
namespace fs = std::filesystem;

bool show_misses = false;

std::string output_of(const std::string& command) {
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen((command + " 2>/dev/null").c_str(), "r"), pclose);
    std::string out;
    std::array<char, 1 << 16> buffer;
    for (std::size_t size; pipe && (size = fread(buffer.data(), 1, buffer.size(), pipe.get())) > 0;)
        out.append(buffer.data(), size);
    return out;
}

std::string by_pdftotext(const fs::path& file) { return output_of("pdftotext -enc UTF-8 '" + file.string() + "' -"); }

std::string by_us(Extractor& extractor, const fs::path& file) {
    try {
        return text_of(extractor.extract(file));
    } catch (const Error&) { // nothing to be had from it: measured as empty
        return {};
    }
}

void measure_made(Extractor& extractor, const fs::path& starter, int columns, double goal, double best) {
    const test::TemporaryFolder folder;
    double ours = 0, theirs = 0, count = 0;
    for (const fs::path& file : files_below(starter)) {
        if (file.extension() != ".html") continue;
        const std::string source = text_of(read_in_process(bytes_of(file)));
        test::Typesetter setter(columns, "Resource Centre");
        for (std::size_t at = 0; at < source.size();) {
            const std::size_t end = std::min(source.find('\n', at), source.size());
            setter.add(source.substr(at, end - at));
            at = end + 1;
        }
        const fs::path pdf = folder.write(file.stem().string() + ".pdf", setter.bytes());
        const double f1 = agreement(source, by_us(extractor, pdf), 4).f1();
        if (show_misses && f1 < goal) std::cout << "  " << file.filename().string() << ' ' << f1 << '\n';
        ours += f1;
        theirs += agreement(source, by_pdftotext(pdf), 4).f1();
        ++count;
    }
    const std::string name = columns == 1 ? "PDF made for it, one column: F1" : "PDF made for it, two columns: F1";
    print({name, ours / count, best, goal});
    print({"  pdftotext on the same", theirs / count, {}, {}});
}

void measure_expected(Extractor& extractor, const fs::path& folder) {
    double ours = 0, theirs = 0, count = 0, below = 0;
    for (const fs::path& expected : files_below(folder / "expected")) {
        std::string name = expected.filename();
        if (!name.ends_with(".txt") || name.ends_with("-sorted.txt")) continue;
        name.resize(name.size() - 4);
        if (!name.ends_with(".pdf")) name += ".pdf";
        const fs::path pdf = folder / expected.parent_path().filename() / name;
        if (!fs::exists(pdf)) continue;
        const std::string text = bytes_of(expected);
        const double us = agreement(text, by_us(extractor, pdf), 1).f1();
        const double poppler = agreement(text, by_pdftotext(pdf), 1).f1();
        if (us + 1e-9 < poppler) {
            ++below;
            if (show_misses) std::cout << "  " << name << ": ours " << us << ", pdftotext " << poppler << '\n';
        }
        ours += us;
        theirs += poppler;
        ++count;
    }
    print({"expected texts of PDFBox and pypdf: words", ours / count, theirs / count, theirs / count});
    print({"  documents below pdftotext", below, {}, 0., true});
}

void measure_tables(Extractor& extractor, const fs::path& folder) {
    CellPairs ours, layout;
    const auto add = [](CellPairs& sum, const CellPairs& pairs) {
        sum.all += pairs.all;
        sum.kept += pairs.kept;
    };
    for (const fs::path& xml : files_below(folder)) {
        const std::string name = xml.string(), end = "-str.xml";
        if (!name.ends_with(end)) continue;
        const fs::path pdf = name.substr(0, name.size() - end.size()) + ".pdf";
        const std::string cells = bytes_of(xml);
        const CellPairs pairs = neighbouring_cells(cells, by_us(extractor, pdf));
        if (show_misses && 10 * pairs.kept < 9 * pairs.all)
            std::cout << "  " << pdf.filename().string() << ' ' << pairs.kept << " of " << pairs.all << '\n';
        add(ours, pairs);
        add(layout, neighbouring_cells(cells, output_of("pdftotext -layout '" + pdf.string() + "' -")));
    }
    print({"tables: neighbouring cells that stay together",
           1.0 * ours.kept / ours.all,
           1.0 * layout.kept / layout.all,
           {}});
}

} // namespace

int main(int argc, char** argv) {
    if (const int status = run_worker_if_asked(argc, argv); status >= 0) return status;
    std::vector<fs::path> folders;
    for (int i = 1; i < argc; ++i)
        if (std::strcmp(argv[i], "--misses") == 0)
            show_misses = true;
        else
            folders.emplace_back(argv[i]);
    if (folders.empty()) {
        std::cerr << "usage: bench_pages STARTER [FOLDER] [--misses]\n";
        return 2;
    }
    Extractor extractor;
    measure_made(extractor, folders[0], 1, .998, .897);
    measure_made(extractor, folders[0], 2, .995, .741);
    if (folders.size() > 1 && fs::is_directory(folders[1] / "policy-pdf"))
        measure_tables(extractor, folders[1] / "policy-pdf" / "gov-excerpt");
    else
        print_skipped("tables", "policy-pdf");
    if (folders.size() > 1 && fs::is_directory(folders[1] / "pdf-odd"))
        measure_expected(extractor, folders[1] / "pdf-odd");
    else
        print_skipped("expected texts of PDFBox and pypdf", "pdf-odd");
}
