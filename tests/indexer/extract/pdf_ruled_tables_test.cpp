// Tables whose cells are parted by rules.
#include "tests/indexer/extract/read_pdf.hpp"

#include <doctest/doctest.h>

using namespace rc;
using rc::test::PdfWriter;
using rc::test::text_of_page;

namespace {

// A stroked line; `down` from the top of the page.
void rule(PdfWriter& pdf, double x0, double down0, double x1, double down1) {
    const auto at = [](double x, double down) {
        return std::to_string(x) + " " + std::to_string(PdfWriter::height - down);
    };
    pdf.raw(at(x0, down0) + " m " + at(x1, down1) + " l S");
}

// A thin filled rectangle, as word processors draw rules.
void bar(PdfWriter& pdf, double x0, double down0, double width, double height) {
    pdf.raw(std::to_string(x0) + " " + std::to_string(PdfWriter::height - down0 - height) + " " +
            std::to_string(width) + " " + std::to_string(height) + " re f");
}

void levels(PdfWriter& pdf, double x0, double x1, const std::vector<double>& downs) {
    for (const double down : downs) rule(pdf, x0, down, x1, down);
}

void uprights(PdfWriter& pdf, double down0, double down1, const std::vector<double>& xs) {
    for (const double x : xs) rule(pdf, x, down0, x, down1);
}

} // namespace

TEST_CASE("ruled tables: cells centred beside taller ones, heads over several rows and columns") {
    PdfWriter pdf;
    pdf.page().text(60, 80, "Table 1: Members");
    levels(pdf, 60, 500, {90, 130, 170, 200});
    levels(pdf, 200, 500, {110});
    uprights(pdf, 90, 200, {60, 200, 500});
    uprights(pdf, 110, 200, {350});
    pdf.text(70, 114, "Country").text(300, 104, "Year").text(250, 124, "2023").text(400, 124, "2024");
    pdf.text(70, 145, "United").text(70, 160, "Kingdom").text(250, 152, "22,740").text(400, 152, "335");
    pdf.text(70, 188, "France").text(250, 188, "43,022").text(400, 188, "659");
    pdf.text(60, 220, "Source: the members.");
    CHECK(text_of_page(pdf) ==
          "Table 1: Members\nCountry Year\n2023 2024\nUnited Kingdom 22,740 335\nFrance 43,022 659\n"
          "Source: the members.");
}

TEST_CASE("ruled tables: long cells are paragraphs of their own, one after the other") {
    PdfWriter pdf;
    pdf.page();
    for (const double down : {90, 120, 190}) bar(pdf, 60, down, 440, 0.5);
    for (const double x : {60, 280, 500}) bar(pdf, x, 90, 0.5, 100);
    pdf.text(70, 108, "Measure").text(290, 108, "Result");
    pdf.lines(70, 135, {"Naloxone is handed out to all", "who leave a prison, with a", "training before the day."});
    pdf.lines(290, 135, {"Nobody died in the first month", "after release in the two years", "since it began in all."});
    CHECK(text_of_page(pdf) ==
          "Measure Result\nNaloxone is handed out to all who leave a prison, with a training before the day.\n"
          "Nobody died in the first month after release in the two years since it began in all.");
}

TEST_CASE("ruled tables: open sides") {
    PdfWriter pdf;
    pdf.page();
    levels(pdf, 60, 500, {90, 110, 130});
    uprights(pdf, 90, 130, {200, 350});
    pdf.text(70, 104, "Country").text(250, 104, "2023").text(400, 104, "2024");
    pdf.text(70, 124, "France").text(250, 124, "43").text(400, 124, "65");
    CHECK(text_of_page(pdf) == "Country 2023 2024\nFrance 43 65");
}

TEST_CASE("ruled tables: a frame around text is none, nor are rows without rules, nor a chart with labels beside it") {
    PdfWriter framed;
    framed.page();
    levels(framed, 50, 500, {85, 130, 140});
    uprights(framed, 85, 140, {50, 500});
    framed.lines(60, 100, {"All of this text stands within a frame that is", "drawn around it, and it is no table."});
    CHECK(text_of_page(framed) ==
          "All of this text stands within a frame that is drawn around it, and it is no table.");

    PdfWriter unruled;
    unruled.page();
    levels(unruled, 60, 500, {90, 110, 180});
    uprights(unruled, 90, 180, {60, 200, 350, 500});
    const char* rows[][3] = {
        {"Country", "2023", "2024"}, {"France", "43", "65"}, {"Italy", "11", "17"}, {"Spain", "9", "8"}};
    for (int row = 0; row < 4; ++row)
        for (int column = 0; column < 3; ++column) unruled.text(70 + 150 * column, 104 + 20 * row, rows[row][column]);
    CHECK(text_of_page(unruled) == "Country 2023 2024\nFrance 43 65\nItaly 11 17\nSpain 9 8");

    PdfWriter chart;
    chart.page();
    levels(chart, 120, 480, {90, 110, 130, 150});
    uprights(chart, 90, 150, {120, 300, 480});
    for (int row = 0; row < 3; ++row)
        chart.text(80, 104 + 20 * row, std::to_string(2020 + row))
            .text(200, 104 + 20 * row, "30.5")
            .text(400, 104 + 20 * row, "49.0");
    CHECK(text_of_page(chart) == "2020 30.5 49.0\n2021 30.5 49.0\n2022 30.5 49.0");
}
