// Fills in what nobody has said of a document, from its text. Everything found here is a guess and marked so.
#pragma once
#include "common/document.hpp"
#include "common/taxonomy/taxonomy.hpp"

#include <memory>
#include <string>
#include <vector>

namespace rc {

struct DescribeInput {
    std::string file_name; // last resort for a title
    std::vector<Page> pages;
    bool paged = false;
};

// Holds gazetteer, theme terms, month names and language models; read once, then used from any thread.
class Describer {
public:
    // `folder` is corpus/taxonomy. Throws Error{internal} if its data cannot be read.
    Describer(const Taxonomy& taxonomy, const std::filesystem::path& folder);
    ~Describer();
    Describer(const Describer&) = delete;
    Describer& operator=(const Describer&) = delete;

    // `known` with title, language, countries, themes, type and date guessed where they are missing. Never changes
    // what is known. A title is always there afterwards; other fields only where the text gives reason.
    Description describe(const DescribeInput& input, const Description& known) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace rc
