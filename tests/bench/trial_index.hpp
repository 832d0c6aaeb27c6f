// An index of documents that only a measure needs, with its searcher; gone with the value.
#pragma once
#include "common/document.hpp"
#include "server/search/search.hpp"
#include "tests/support/temporary_folder.hpp"

#include <memory>
#include <string>
#include <vector>

namespace rc {
class Taxonomy;
class Thesaurus;
} // namespace rc

namespace rc::bench {

struct TrialDocument {
    std::string id;
    Description description; // title, language, ...
    std::vector<Page> pages;
};

class TrialIndex {
public:
    // With the project's own taxonomy and thesaurus, as the indexer would.
    explicit TrialIndex(const std::vector<TrialDocument>& documents);

    const search::Searcher& searcher() const { return *searcher_; }
    std::string folder() const;
    // Ids of the first `size` hits of the words as a person types them.
    std::vector<std::string> ids(const std::string& words, std::uint32_t size) const;

private:
    test::TemporaryFolder folder_;
    std::unique_ptr<search::Searcher> searcher_;
};

} // namespace rc::bench
