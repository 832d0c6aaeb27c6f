#include "server/handlers/page_html.hpp"

#include "common/text/utf8.hpp"
#include "server/handlers/marked_text.hpp"

#include <algorithm>
#include <string_view>

namespace rc::handlers {
namespace {

constexpr std::string_view bullet = "• ", cell_end = " | ";

struct Paragraph {
    std::string_view text;
    std::uint32_t begin = 0; // in the page, code points
    unsigned level = 0;      // of a heading
    std::size_t cells = 1;
};

std::size_t cells_of(std::string_view text) {
    std::size_t cells = 1;
    for (std::size_t at = text.find(cell_end); at != text.npos; at = text.find(cell_end, at + cell_end.size())) ++cells;
    return cells;
}

std::vector<Paragraph> paragraphs_of(const Page& page) {
    std::vector<Paragraph> paragraphs;
    auto heading = page.headings.begin();
    std::uint32_t number = 0, begin = 0;
    for (std::string_view rest = page.text; !rest.empty(); ++number) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        unsigned level = 0;
        if (heading != page.headings.end() && heading->paragraph == number) level = (heading++)->level;
        if (line.find_first_not_of(" \t\r\f") != line.npos) paragraphs.push_back({line, begin, level, cells_of(line)});
        begin += static_cast<std::uint32_t>(text::count_code_points(line)) + 1;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return paragraphs;
}

class Writer {
public:
    explicit Writer(const std::vector<search::Range>& ranges) : ranges_(ranges) {}

    std::string write(const std::vector<Paragraph>& paragraphs) {
        unsigned highest = deepest_heading;
        for (const Paragraph& paragraph : paragraphs)
            if (paragraph.level > 0) highest = std::min(highest, paragraph.level);
        for (std::size_t i = 0; i < paragraphs.size();) {
            const Paragraph& first = paragraphs[i];
            const auto run = [&](const auto& same) {
                std::size_t end = i;
                while (end < paragraphs.size() && paragraphs[end].level == 0 && same(paragraphs[end])) ++end;
                return end;
            };
            const std::size_t items = run([](const Paragraph& p) { return p.text.starts_with(bullet); });
            const std::size_t rows = run([&](const Paragraph& p) { return p.cells > 1 && p.cells == first.cells; });
            if (items > i) {
                html_ += "<ul>";
                for (; i < items; ++i) add_element("li", paragraphs[i], bullet.size(), paragraphs[i].text.size());
                html_ += "</ul>";
            } else if (rows > i + 1) {
                html_ += "<table>";
                for (; i < rows; ++i) add_row(paragraphs[i]);
                html_ += "</table>";
            } else {
                add_element(first.level == 0 ? "p" : heading_element(first.level, highest), first, 0,
                            first.text.size());
                ++i;
            }
        }
        return std::move(html_);
    }

private:
    // From <h3> on, as the page that shows it has its own above; never a level left out, as readers by ear expect.
    std::string heading_element(unsigned level, unsigned highest) {
        heading_ = std::min({3 + level - highest, heading_ + 1, 6u});
        return "h" + std::to_string(heading_);
    }
    void add_row(const Paragraph& row) {
        html_ += "<tr>";
        for (std::size_t at = 0; at <= row.text.size();) {
            const std::size_t end = std::min(row.text.find(cell_end, at), row.text.size());
            add_element("td", row, at, end);
            at = end + cell_end.size();
        }
        html_ += "</tr>";
    }
    // Bytes [from, to) of the paragraph.
    void add_element(const std::string& name, const Paragraph& paragraph, std::size_t from, std::size_t to) {
        const std::string_view text = paragraph.text.substr(from, to - from);
        const auto begin =
            paragraph.begin + static_cast<std::uint32_t>(text::count_code_points(paragraph.text.substr(0, from)));
        const auto end = begin + static_cast<std::uint32_t>(text::count_code_points(text));
        std::vector<search::Range> inside;
        for (const search::Range& range : ranges_)
            if (range.end > begin && range.begin < end)
                inside.push_back({std::max(range.begin, begin) - begin, std::min(range.end, end) - begin});
        html_ += '<' + name + '>' + marked_html(text, std::move(inside)) + "</" + name + ">\n";
    }

    const std::vector<search::Range>& ranges_;
    std::string html_;
    unsigned heading_ = 2; // the last one
};

} // namespace

std::string page_html(const Page& page, const std::vector<search::Range>& ranges) {
    return Writer(ranges).write(paragraphs_of(page));
}

} // namespace rc::handlers
