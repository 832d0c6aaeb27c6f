#include "indexer/extract/text/linked_line.hpp"

#include "indexer/extract/text/clean.hpp"

#include <utility>

namespace rc {
namespace {

// "• ...", "3. ...", "12) ...": typed by hand.
bool bears_mark(std::string_view text) {
    const std::size_t digits = text.find_first_not_of("0123456789");
    return text.starts_with("•") || (digits != 0 && digits < 4 && (text[digits] == '.' || text[digits] == ')'));
}

} // namespace

std::string LinkedLine::enter_link(std::string address) {
    end_link();
    std::swap(address, address_);
    return address;
}

void LinkedLine::end_link() {
    if (!address_.empty() && written_.size() > link_begin_) links_.push_back({address_, link_begin_, written_.size()});
    link_begin_ = written_.size();
}

LinkedLine::Cleaned LinkedLine::take(std::string_view mark) {
    end_link();
    Cleaned line{clean_line(written_), {}};
    while (line.text.ends_with(" |")) line.text.resize(line.text.size() - 2);
    line.links = placed_links(written_, line.text, links_);
    written_.clear();
    links_.clear();
    link_begin_ = 0;
    if (line.text.empty() || bears_mark(line.text)) return line;
    line.text.insert(0, mark);
    for (PageLink& link : line.links) {
        link.begin += static_cast<std::uint32_t>(mark.size());
        link.end += static_cast<std::uint32_t>(mark.size());
    }
    return line;
}

} // namespace rc
