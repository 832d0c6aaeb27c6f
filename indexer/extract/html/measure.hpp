// Lengths of text and of links below a node, without what is dropped.
#pragma once
#include "indexer/extract/html/tree.hpp"

#include <cstddef>
#include <unordered_map>

namespace rc::html {

struct Measure {
    std::size_t text = 0;  // characters, white space squeezed
    std::size_t links = 0; // of them in links
    std::size_t prose = 0; // of them in paragraphs that are long and hold few links
    bool quote = false;    // holds a <blockquote>
    bool block = false;    // holds an element with a line of its own

    double link_share() const { return text == 0 ? 0 : static_cast<double>(links) / static_cast<double>(text); }
    void add(const Measure& child);
};

using Measures = std::unordered_map<const Node*, Measure>;

// Of one node from the measures of its children.
Measure measure_of(const Node& node, const Measures& children);
// Of all nodes below `node` and itself; dropped ones measure nothing.
Measures measure_tree(const Node& node);

} // namespace rc::html
