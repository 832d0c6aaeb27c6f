// Writes small PDFs for tests, with the faults that tests need. One typewriter font in two weights; any letters.
#pragma once
#include "common/text/utf8.hpp"

#include <cstdio>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rc::test {

class PdfWriter {
public:
    static constexpr double width = 595, height = 842; // A4, points

    // Begins a page; what follows goes on it.
    PdfWriter& page() {
        contents_.emplace_back();
        annotations_.emplace_back();
        return *this;
    }
    // A line of text whose baseline is `down` points below the top. At most 200 different letters a document.
    PdfWriter& text(double x, double down, std::string_view utf8, double size = 11, bool bold = false) {
        std::string codes;
        for (std::size_t at = 0; at < utf8.size();) codes += hex(code_of(text::next_code_point(utf8, at)));
        contents_.back() += "BT /" + std::string(bold ? "B" : "F") + " " + number(size) + " Tf 1 0 0 1 " + number(x) +
                            " " + number(height - down) + " Tm <" + codes + "> Tj ET\n";
        return *this;
    }
    // Lines of a paragraph, broken as given; returns the place below it.
    double lines(double x, double down, const std::vector<std::string>& lines, double size = 11) {
        for (const std::string& line : lines) {
            text(x, down, line, size);
            down += 1.2 * size;
        }
        return down;
    }
    // Operators as they are, and objects of their own: for faults. Returns the object's number.
    PdfWriter& raw(const std::string& operators) {
        contents_.back() += operators + '\n';
        return *this;
    }
    // Named resource (/XObject) that pages may `Do`.
    PdfWriter& form(const std::string& name, const std::string& operators) {
        forms_.emplace_back(name, operators);
        return *this;
    }
    // On this page, a rectangle (from its lower left corner, as PDF has it) that leads to an address.
    PdfWriter& link(double x0, double y0, double x1, double y1, const std::string& address) {
        annotations_.back() += "<</Type /Annot /Subtype /Link /Rect [" + number(x0) + " " + number(y0) + " " +
                               number(x1) + " " + number(y1) + "] /A <</S /URI /URI (" + address + ")>>>> ";
        return *this;
    }
    // The next line of the table of contents beside the pages, which leads to `page` (from 0).
    PdfWriter& outline(int level, const std::string& title, std::size_t page) {
        outline_.push_back({level, title, page});
        return *this;
    }
    // Entries for every page: "/Rotate 90", "/CropBox [...]".
    PdfWriter& page_entries(const std::string& entries) {
        page_entries_ = entries;
        return *this;
    }
    PdfWriter& information(const std::string& key, const std::string& value) {
        information_ += "/" + key + " (" + value + ") ";
        return *this;
    }
    PdfWriter& xmp(const std::string& packet) {
        xmp_ = packet;
        return *this;
    }
    // Pages are labelled i, ii, ... up to `roman`, then 1, 2, ...
    PdfWriter& labels(int roman) {
        labels_ = "/PageLabels <</Nums [0 <</S /r>> " + std::to_string(roman) + " <</S /D>>]>>";
        return *this;
    }

    std::string bytes() const {
        // 1 catalogue, 2 pages, 3 and 4 fonts, 5 letters, 6 information, 7 XMP, then forms, then pages and contents,
        // then the outline and its lines
        const std::size_t first_form = 8, first_page = first_form + forms_.size(),
                          outline = first_page + 2 * contents_.size();
        std::vector<std::string> objects;
        objects.push_back("<</Type /Catalog /Pages 2 0 R " + labels_ + (xmp_.empty() ? "" : " /Metadata 7 0 R") +
                          (outline_.empty() ? "" : " /Outlines " + std::to_string(outline) + " 0 R") + ">>");
        std::string kids, resources = "<</Font <</F 3 0 R /B 4 0 R>> /XObject <<";
        for (std::size_t i = 0; i < contents_.size(); ++i) kids += std::to_string(first_page + 2 * i) + " 0 R ";
        for (std::size_t i = 0; i < forms_.size(); ++i)
            resources += "/" + forms_[i].first + " " + std::to_string(first_form + i) + " 0 R ";
        resources += ">>>>";
        objects.push_back("<</Type /Pages /Kids [" + kids + "] /Count " + std::to_string(contents_.size()) + ">>");
        std::string widths;
        for (int code = 32; code < 256; ++code) widths += "600 ";
        for (const char* font : {"Courier", "Courier-Bold"})
            objects.push_back("<</Type /Font /Subtype /Type1 /BaseFont /" + std::string(font) +
                              " /FirstChar 32 /LastChar 255 /Widths [" + widths + "] /ToUnicode 5 0 R>>");
        objects.push_back(stream("", letters()));
        objects.push_back("<<" + information_ + ">>");
        objects.push_back(stream("/Type /Metadata /Subtype /XML", xmp_));
        for (const auto& [name, operators] : forms_)
            objects.push_back(
                stream("/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources " + resources, operators));
        for (std::size_t i = 0; i < contents_.size(); ++i) {
            objects.push_back("<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources " + resources +
                              " /Contents " + std::to_string(first_page + 2 * i + 1) + " 0 R /Annots [" +
                              annotations_[i] + "] " + page_entries_ + ">>");
            objects.push_back(stream("", contents_[i]));
        }
        if (outline_.empty()) return assemble(objects);
        objects.push_back("<</Type /Outlines " + children(0, 0, outline + 1) + ">>");
        for (std::size_t i = 0; i < outline_.size(); ++i) objects.push_back(outline_entry(i, first_page, outline));
        return assemble(objects);
    }

private:
    static std::string number(double value) {
        char buffer[40];
        std::snprintf(buffer, sizeof buffer, "%.2f", value);
        return buffer;
    }
    static std::string hex(unsigned value, int digits = 2) {
        char buffer[20];
        std::snprintf(buffer, sizeof buffer, "%0*X", digits, value);
        return buffer;
    }
    unsigned code_of(char32_t letter) {
        if (letter >= 32 && letter < 127) return static_cast<unsigned>(letter);
        return codes_.try_emplace(letter, 128 + static_cast<unsigned>(codes_.size())).first->second;
    }
    static std::string stream(const std::string& entries, const std::string& data) {
        return "<<" + entries + " /Length " + std::to_string(data.size()) + ">>\nstream\n" + data + "\nendstream";
    }
    // What each code means, for readers of text (ISO 32000-1, 9.10.3).
    std::string letters() const {
        std::string map =
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def\n"
            "1 begincodespacerange <00> <FF> endcodespacerange\n1 beginbfrange <20> <7E> <0020> endbfrange\n";
        for (const auto& [letter, code] : codes_)
            map += "1 beginbfchar <" + hex(code) + "> <" + hex(static_cast<unsigned>(letter), 4) + "> endbfchar\n";
        return map + "endcmap end end";
    }
    struct OutlineLine {
        int level;
        std::string title;
        std::size_t page;
    };
    // Of the lines below one of `level` that ends before line `from`.
    std::string children(int level, std::size_t from, std::size_t first_object) const {
        std::size_t last = from, count = 0;
        for (std::size_t i = from; i < outline_.size() && outline_[i].level > level; ++i)
            if (outline_[i].level == level + 1) {
                last = i;
                ++count;
            }
        if (count == 0) return {};
        return "/First " + std::to_string(first_object + from) + " 0 R /Last " + std::to_string(first_object + last) +
               " 0 R /Count " + std::to_string(count);
    }
    std::string outline_entry(std::size_t i, std::size_t first_page, std::size_t root) const {
        const OutlineLine& line = outline_[i];
        std::size_t parent = root, next = 0;
        for (std::size_t k = i; k-- > 0 && parent == root;)
            if (outline_[k].level < line.level) parent = root + 1 + k;
        for (std::size_t k = i + 1; k < outline_.size() && outline_[k].level >= line.level && next == 0; ++k)
            if (outline_[k].level == line.level) next = root + 1 + k;
        return "<</Title (" + line.title + ") /Parent " + std::to_string(parent) + " 0 R /Dest [" +
               std::to_string(first_page + 2 * line.page) + " 0 R /Fit] " +
               (next > 0 ? "/Next " + std::to_string(next) + " 0 R " : "") + children(line.level, i + 1, root + 1) +
               ">>";
    }
    static std::string assemble(const std::vector<std::string>& objects) {
        std::string file = "%PDF-1.5\n", table;
        for (std::size_t i = 0; i < objects.size(); ++i) {
            char entry[32];
            std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", file.size());
            table += entry;
            file += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
        }
        const std::size_t start = file.size();
        const std::string count = std::to_string(objects.size() + 1);
        return file + "xref\n0 " + count + "\n0000000000 65535 f \n" + table + "trailer\n<</Size " + count +
               " /Root 1 0 R /Info 6 0 R>>\nstartxref\n" + std::to_string(start) + "\n%%EOF\n";
    }

    std::vector<std::string> contents_, annotations_; // of each page
    std::vector<OutlineLine> outline_;
    std::string page_entries_;
    std::vector<std::pair<std::string, std::string>> forms_;
    std::map<char32_t, unsigned> codes_;
    std::string information_, xmp_, labels_;
};

} // namespace rc::test
