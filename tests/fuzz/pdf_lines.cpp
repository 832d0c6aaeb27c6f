// Target: words and places, as a PDF can claim them, put together to lines and paragraphs.
#include "common/text/utf8.hpp"
#include "indexer/extract/pdf/columns.hpp"
#include "indexer/extract/pdf/headings.hpp"
#include "indexer/extract/pdf/lines.hpp"
#include "indexer/extract/pdf/page_text.hpp"
#include "indexer/extract/pdf/running_lines.hpp"
#include "tests/fuzz/promise.hpp"
#include "tests/fuzz/targets.hpp"

#include <limits>

namespace rc::fuzz {
namespace {

// Numbers and texts off the front of the bytes; zeros and nothing beyond their end.
class Bytes {
public:
    explicit Bytes(std::string_view rest) : rest_(rest) {}
    bool empty() const { return rest_.empty(); }
    unsigned byte() {
        if (rest_.empty()) return 0;
        const auto value = static_cast<unsigned char>(rest_.front());
        rest_.remove_prefix(1);
        return value;
    }
    // On, off and far off the paper; seldom no number at all.
    double coordinate() {
        const unsigned high = byte(), low = byte();
        if (high == 255 && low > 250) return std::numeric_limits<double>::quiet_NaN();
        if (high == 255 && low > 245) return std::numeric_limits<double>::infinity();
        const double value = static_cast<double>(high * 256 + low) / 64.0;
        return high == 254 ? -1e9 * value : value;
    }
    std::string text() {
        const std::size_t wanted = byte() % 24; // first: it shortens the rest
        const std::size_t size = std::min(wanted, rest_.size());
        const std::string_view taken = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return std::string(taken);
    }

private:
    std::string_view rest_;
};

// A word, or a rule if its box is to be one.
void read_word(Bytes& in, pdf::WordPage& page) {
    pdf::Word word;
    const unsigned flags = in.byte();
    word.bold = (flags & 1) != 0;
    word.upright = (flags & 2) == 0;
    word.space_after = (flags & 4) != 0;
    word.box = {in.coordinate(), in.coordinate(), in.coordinate(), in.coordinate()};
    word.size = in.coordinate();
    word.text = in.text();
    constexpr unsigned is_rule = 8;
    if ((flags & is_rule) != 0)
        page.rules.push_back(word.box);
    else
        page.words.push_back(std::move(word));
}

} // namespace

void assemble_pdf_lines(std::string_view bytes) {
    constexpr std::size_t most_words = 2000;
    Bytes in(bytes);
    std::vector<pdf::LinePage> pages;
    std::size_t words = 0;
    while (!in.empty() && pages.size() < 8) {
        pdf::WordPage page;
        page.width = in.coordinate();
        page.height = in.coordinate();
        for (unsigned count = in.byte(); count > 0 && !in.empty() && words < most_words; --count, ++words)
            read_word(in, page);
        pages.push_back(pdf::lines_of(page));
    }
    pdf::mark_running_lines(pages);
    for (pdf::LinePage& page : pages) pdf::order_columns(page.lines, page.rules);
    const pdf::HyphenatedWords hyphenated(pages);
    std::vector<pdf::PageText> texts;
    for (const pdf::LinePage& page : pages) texts.push_back(pdf::text_of(page, hyphenated));
    for (std::size_t i = 0; i + 1 < texts.size(); ++i) pdf::join_over_page_end(texts[i], texts[i + 1], hyphenated);
    pdf::headings_of(texts, {});
    for (const pdf::PageText& page : texts) {
        promise(text::is_valid_utf8(page.text), "text is UTF-8");
        for (const WordBox& word : page.words)
            promise(word.begin <= word.end && word.end <= page.text.size(), "words lie within the text");
    }
}

} // namespace rc::fuzz
