// A paragraph that is put together piece by piece, with the links among its words.
#pragma once
#include "indexer/extract/text/link_places.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rc {

class LinkedLine {
public:
    struct Cleaned {
        std::string text; // one line (clean_line), without the sign between cells at its end
        std::vector<PageLink> links;
    };

    void add(std::string_view words) { written_ += words; }
    // What follows leads to that address; to none if it is empty. Returns where it led before.
    std::string enter_link(std::string address);
    bool blank() const { return written_.find_first_not_of(" \t\r\n") == std::string::npos; }
    // The line so far, behind `mark` ("• ", "3. ") unless it is empty or bears one of its own; begins a new one, which
    // leads where this one did.
    Cleaned take(std::string_view mark = {});

private:
    void end_link();

    std::string written_;
    std::vector<WrittenLink> links_;
    std::string address_; // to which the words lead that come next
    std::size_t link_begin_ = 0;
};

} // namespace rc
