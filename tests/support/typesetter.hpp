// Sets papers as printers do: in columns, with a running header, page numbers and words broken at line ends.
#pragma once
#include "tests/support/pdf_writer.hpp"

#include <string>
#include <utility>
#include <vector>

namespace rc::test {

// Lines of at most `width` characters; long words are broken with a hyphen where both halves keep four letters.
inline std::vector<std::string> set_lines(const std::string& paragraph, std::size_t width) {
    std::vector<std::string> lines(1);
    std::size_t used = 0;
    for (std::size_t at = 0; at < paragraph.size();) {
        const std::size_t end = std::min(paragraph.find(' ', at), paragraph.size());
        std::string word = paragraph.substr(at, end - at);
        at = end + 1;
        std::size_t length = text::count_code_points(word);
        const std::size_t room = width > used + 1 ? width - used - 1 : 0;
        const bool letters = word.find_first_of("0123456789-/.,:;()|@") == std::string::npos;
        if (length > room && room >= 6 && length >= room + 3 && letters) {
            std::size_t cut = 0;
            for (std::size_t i = 0; i + 2 < room; ++i) text::next_code_point(word, cut);
            lines.back() += ' ' + word.substr(0, cut) + '-';
            word.erase(0, cut);
            length = text::count_code_points(word);
            lines.emplace_back();
            used = 0;
        } else if (used > 0 && length > room) {
            lines.emplace_back();
            used = 0;
        } else if (used > 0) {
            lines.back() += ' ';
            ++used;
        }
        lines.back() += word;
        used += length;
    }
    return lines;
}

// A paper of A4 pages out of paragraphs.
class Typesetter {
public:
    Typesetter(int columns, std::string title) : columns_(columns), title_(std::move(title)) { new_page(); }

    void add(const std::string& paragraph) {
        const std::vector<std::string> lines = set_lines(paragraph, columns_ == 1 ? 78 : 36);
        for (const std::string& line : lines) {
            if (down_ > bottom) next_column();
            pdf_.text(left(), down_, line, size);
            down_ += 1.2 * size;
        }
        down_ += 0.8 * size;
    }
    std::string bytes() const { return pdf_.bytes(); }

private:
    static constexpr double size = 10, top = 90, bottom = 770;
    double left() const { return 60 + column_ * 245; }
    void new_page() {
        ++page_;
        column_ = 0;
        down_ = top;
        pdf_.page().text(60, 45, title_, 8).text(290, 815, std::to_string(page_), 8);
    }
    void next_column() {
        if (++column_ < columns_)
            down_ = top;
        else
            new_page();
    }

    PdfWriter pdf_;
    int columns_, page_ = 0, column_ = 0;
    std::string title_;
    double down_ = top;
};

} // namespace rc::test
