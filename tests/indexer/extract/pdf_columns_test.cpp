// The order in which the lines of a PDF page are read: columns, tables, margins.
#include "tests/indexer/extract/read_pdf.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace rc;
using rc::test::PdfWriter;
using rc::test::read;
using rc::test::text_of_page;

TEST_CASE("pdf: columns are read one after the other, also between lines that cross them") {
    PdfWriter pdf;
    pdf.page().text(60, 80, "A heading that runs across both of the columns on the page here", 11, true);
    std::string left, right;
    for (int i = 0; i < 12; ++i) {
        const std::string number = std::to_string(i);
        pdf.text(60, 120 + 14 * i, "left column of words " + number)
            .text(320, 120 + 14 * i, "right column of words " + number);
        left += " left column of words " + number;
        right += " right column of words " + number;
    }
    CHECK(text_of_page(pdf) ==
          "A heading that runs across both of the columns on the page here\n" + left.substr(1) + right);
}

TEST_CASE("pdf: rows of figures are lines, ranges are joined over line ends") {
    PdfWriter pdf;
    pdf.page().lines(60, 100, {"Maine 13,278 13,077 12,950", "Ohio 9,001 8,585 8,589"});
    CHECK(text_of_page(pdf) == "Maine 13,278 13,077 12,950\nOhio 9,001 8,585 8,589");
    PdfWriter range;
    range.page().lines(60, 100, {"The strategy covers the years from 2009–", "2013 and was not renewed."});
    CHECK(text_of_page(range) == "The strategy covers the years from 2009–2013 and was not renewed.");
}

TEST_CASE("pdf: what is written up the margin comes last") {
    PdfWriter pdf;
    pdf.page()
        .raw("BT /F 8 Tf 0 1 -1 0 30 300 Tm (margin note) Tj ET")
        .lines(60, 100, {"The text of the page,", "which is upright."});
    CHECK(text_of_page(pdf) == "The text of the page, which is upright.\nmargin note");
}

TEST_CASE("pdf: three columns, beside a note up the margin") {
    PdfWriter pdf;
    pdf.page().raw("BT /F 8 Tf 0 1 -1 0 18 60 Tm (margin) Tj ET");
    std::string columns[3];
    for (int i = 0; i < 40; ++i)
        for (int column = 0; column < 3; ++column) {
            const std::string line = "line of the column with words " + std::to_string(100 * column + i);
            pdf.text(45 + 175 * column, 120 + 11 * i, line, 8);
            columns[column] += ' ' + line;
        }
    CHECK(text_of_page(pdf) == columns[0].substr(1) + columns[1] + columns[2] + "\nmargin");
}

TEST_CASE("pdf: columns are told by the gutter, also where a line ends close to it") {
    PdfWriter pdf;
    pdf.page();
    std::string left, right;
    for (int i = 0; i < 14; ++i) {
        const std::string l = std::string(i % 3 == 0 ? "wide " : "") + "left column of the text " + std::to_string(i);
        const std::string r = "right column of words " + std::to_string(i);
        pdf.text(60, 120 + 14 * i, l).text(290, 120 + 14 * i, r);
        left += ' ' + l;
        right += ' ' + r;
    }
    CHECK(text_of_page(pdf) == left.substr(1) + right);
}

TEST_CASE("pdf: tables are read row by row, in whatever order their cells were written") {
    const std::vector<std::vector<std::string>> rows{{"Country", "2019", "2020", "Change"},
                                                     {"Albania", "310", "295", "-15"},
                                                     {"Bulgaria", "1,204", "1,310", "+106"},
                                                     {"North Macedonia", "n/a", "88", ""},
                                                     {"Serbia", "2,000", "1,999", "-1"}};
    PdfWriter by_column, by_row;
    by_column.page().text(60, 60, "Clients of the programmes in four countries, by year of the report", 11);
    by_row.page().text(60, 60, "Clients of the programmes in four countries, by year of the report", 11);
    for (std::size_t column = 0; column < 4; ++column)
        for (std::size_t row = 0; row < rows.size(); ++row)
            by_column.text(60 + 125.0 * static_cast<double>(column), 100 + 16.0 * static_cast<double>(row),
                           rows[row][column]);
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < 4; ++column)
            by_row.text(60 + 125.0 * static_cast<double>(column), 100 + 16.0 * static_cast<double>(row),
                        rows[row][column]);
    for (const PdfWriter& pdf : {by_column, by_row})
        CHECK(text_of_page(pdf) == "Clients of the programmes in four countries, by year of the report\n"
                                   "Country 2019 2020 Change\nAlbania 310 295 -15\nBulgaria 1,204 1,310 +106\n"
                                   "North Macedonia n/a 88\nSerbia 2,000 1,999 -1");
}

TEST_CASE("pdf: a cell of several lines stays whole, where rows are set further apart than its lines") {
    PdfWriter pdf;
    pdf.page();
    const double left = 60, middle = 220, right = 420;
    pdf.text(left, 100, "Question").text(middle, 100, "Rule").text(right, 100, "Article");
    pdf.text(left, 125, "Possession for own").text(middle, 125, "Up to five").text(right, 125, "art. 29");
    pdf.text(left, 138, "use, small amount").text(middle, 138, "months in prison").text(right, 138, "par. 1");
    pdf.text(left, 163, "Dependent person").text(middle, 163, "No penalty").text(right, 163, "art. 30");
    pdf.text(left, 188, "Criminal record").text(middle, 188, "Not shown").text(right, 188, "art. 31");
    std::string text = text_of_page(pdf);
    std::ranges::replace(text, '\n', ' ');
    CHECK(text ==
          "Question Rule Article Possession for own use, small amount Up to five months in prison art. 29 par. 1 "
          "Dependent person No penalty art. 30 Criminal record Not shown art. 31");
}
