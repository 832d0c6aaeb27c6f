// What was given, what the document says of itself, and what its text gives reason to guess, as one description.
#pragma once
#include "common/document.hpp"
#include "common/taxonomy/taxonomy.hpp"
#include "indexer/describe/describe.hpp"

namespace rc {

// `given` is never changed. Of `embedded`, values outside the closed lists are left out, and the language only counts
// if the text bears it out: office programs write the language of their menus into every document.
Description full_description(const Description& given, const Description& embedded, const DescribeInput& input,
                             const Describer& describer, const Taxonomy& taxonomy);

} // namespace rc
