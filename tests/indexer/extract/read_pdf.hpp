// Reading of PDFs that tests write.
#pragma once
#include "indexer/extract/pdf/pdf.hpp"
#include "tests/support/pdf_writer.hpp"

#include <string>

namespace rc::test {

inline Extraction read(const PdfWriter& pdf) {
    Collector out;
    const std::string bytes = pdf.bytes();
    read_pdf(bytes, out);
    return out.take();
}

inline std::string text_of_page(const PdfWriter& pdf, std::size_t page = 0) { return read(pdf).pages.at(page).text; }

} // namespace rc::test
