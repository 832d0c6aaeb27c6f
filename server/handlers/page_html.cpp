#include "server/handlers/page_html.hpp"

#include "common/text/utf8.hpp"
#include "server/handlers/marked_text.hpp"
#include "server/http/escape.hpp"

#include <algorithm>
#include <string_view>

namespace rc::handlers {
namespace {

constexpr std::string_view bullet = "• ", cell_end = " | ";

struct Paragraph {
    std::string_view text;
    std::size_t place = 0;   // in the page, bytes
    std::uint32_t begin = 0; // the same in code points
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
        if (line.find_first_not_of(" \t\r\f") != line.npos)
            paragraphs.push_back({line, page.text.size() - rest.size(), begin, level, cells_of(line)});
        begin += static_cast<std::uint32_t>(text::count_code_points(line)) + 1;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return paragraphs;
}

// In order and apart; addresses are looked at once more, as this is the last place before a browser.
std::vector<PageLink> shown_links(const Page& page) {
    std::vector<PageLink> links;
    std::copy_if(page.layout.links.begin(), page.layout.links.end(), std::back_inserter(links),
                 [](const auto& link) { return link.begin < link.end && is_followed(link.address); });
    std::stable_sort(links.begin(), links.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
    std::uint32_t end = 0;
    std::erase_if(links, [&](const PageLink& link) {
        const bool overlaps = link.begin < end;
        if (!overlaps) end = link.end;
        return overlaps;
    });
    return links;
}

class Writer {
public:
    Writer(const std::vector<search::Range>& ranges, std::vector<PageLink> links)
        : ranges_(ranges), links_(std::move(links)) {}

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
        html_ += '<' + name + '>';
        for (; link_ < links_.size() && links_[link_].begin < paragraph.place + to; ++link_) {
            const PageLink& link = links_[link_];
            if (link.end <= paragraph.place + from) continue;
            const std::size_t begin = std::max<std::size_t>(link.begin, paragraph.place + from) - paragraph.place;
            const std::size_t end = std::min<std::size_t>(link.end, paragraph.place + to) - paragraph.place;
            add_text(paragraph, from, begin);
            html_ += "<a href=\"" + http::html_escape(link.address) + "\" rel=\"noreferrer nofollow\">";
            add_text(paragraph, begin, end);
            html_ += "</a>";
            from = end;
            if (link.end > paragraph.place + to) break; // goes on in the next one
        }
        add_text(paragraph, from, to);
        html_ += "</" + name + ">\n";
    }
    void add_text(const Paragraph& paragraph, std::size_t from, std::size_t to) {
        if (from >= to) return;
        const std::string_view text = paragraph.text.substr(from, to - from);
        const auto begin =
            paragraph.begin + static_cast<std::uint32_t>(text::count_code_points(paragraph.text.substr(0, from)));
        const auto end = begin + static_cast<std::uint32_t>(text::count_code_points(text));
        std::vector<search::Range> inside;
        for (const search::Range& range : ranges_)
            if (range.end > begin && range.begin < end)
                inside.push_back({std::max(range.begin, begin) - begin, std::min(range.end, end) - begin});
        html_ += marked_html(text, std::move(inside));
    }

    const std::vector<search::Range>& ranges_;
    std::vector<PageLink> links_;
    std::size_t link_ = 0; // the next one
    std::string html_;
    unsigned heading_ = 2; // the last one
};

} // namespace

std::string page_html(const Page& page, const std::vector<search::Range>& ranges) {
    return Writer(ranges, shown_links(page)).write(paragraphs_of(page));
}

} // namespace rc::handlers
