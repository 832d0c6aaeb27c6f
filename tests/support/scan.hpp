// A page as a scanner gives it: a PDF that holds nothing but its picture.
#pragma once
#include "indexer/extract/pdf/poppler_file.hpp"

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace rc::test {

inline std::string bytes_of_file(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// A4 pages, each filled by its picture.
inline std::string scanned_pdf(const std::vector<Raster>& pictures) {
    std::string bytes = "%PDF-1.4\n", kids;
    std::vector<std::size_t> offsets{0, 0, 0};
    const auto object = [&](std::size_t number, const std::string& body) {
        if (offsets.size() <= number) offsets.resize(number + 1);
        offsets[number] = bytes.size();
        bytes += std::to_string(number) + " 0 obj\n" + body + "\nendobj\n";
    };
    const auto stream = [](const std::string& dictionary, const std::string& data) {
        return "<<" + dictionary + "/Length " + std::to_string(data.size()) + ">>\nstream\n" + data + "\nendstream";
    };
    std::size_t number = 3;
    for (const Raster& picture : pictures) {
        object(number, stream("/Type/XObject/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 8/Width " +
                                  std::to_string(picture.width) + "/Height " + std::to_string(picture.height),
                              picture.pixels));
        object(number + 1, stream("", "595 0 0 842 0 0 cm /I Do"));
        object(number + 2, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I " +
                               std::to_string(number) + " 0 R>>>>/Contents " + std::to_string(number + 1) + " 0 R>>");
        kids += std::to_string(number + 2) + " 0 R ";
        number += 3;
    }
    object(1, "<</Type/Catalog/Pages 2 0 R>>");
    object(2, "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(pictures.size()) + ">>");
    const std::size_t table = bytes.size();
    bytes += "xref\n0 " + std::to_string(number) + "\n0000000000 65535 f \n";
    for (std::size_t i = 1; i < number; ++i) {
        const std::string offset = std::to_string(offsets[i]);
        bytes += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
    }
    return bytes + "trailer\n<</Size " + std::to_string(number) + "/Root 1 0 R>>\nstartxref\n" + std::to_string(table) +
           "\n%%EOF\n";
}

// Page `index` of a PDF of the starter collection, as a picture.
inline Raster picture_of_starter(const std::string& name, unsigned index, double dpi = 200) {
    const std::string bytes = bytes_of_file(std::filesystem::path(RC_SHARE_DIR) / "corpus/starter" / name);
    return pdf::PopplerFile(bytes).draw(index, dpi, pdf::Drawing::grey);
}

inline Raster blank_picture() { return {400, 566, 1, std::string(std::size_t{400} * 566, '\xFF')}; }

} // namespace rc::test
