// What recognition changes in pages and in the description of their document.
#pragma once
#include "common/catalogue/catalogue.hpp"
#include "indexer/describe/describe.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rc {

// All pages of a document, with their layouts.
std::vector<Page> whole_pages(const Catalogue& catalogue, std::int64_t number);

// Positions (from 1) of the pages that wait for recognition (common/ledger.hpp).
std::vector<std::uint32_t> waiting_pages(const std::vector<Page>& pages);

// The language of the nearest page that has one, else `otherwise`.
std::string language_near(const std::vector<Page>& pages, std::uint32_t position, const std::string& otherwise);

// `old` with what was recognised on it, its label and its text before that kept; marked empty if there are no words,
// uncertain below the floor. A garbled text is not given up for an uncertain one.
Page merged(const Page& old, Page recognised);
// `old`, a page with lost letters, with those that what was recognised tells surely; below the floor it stays as it is.
// Logged, with the text before that; where nearly all letters that the picture shows are placed, the fault is gone.
Page completed(Page old, const Page& recognised);
// `old`, marked as one that recognition was tried on in vain.
Page unrecognised(Page old);

// Takes the recognised pages of the same document as it was read before into `pages`, where these still lack words.
void keep_recognised(std::vector<Page>& pages, const std::vector<Page>& before);

// `known` with all guesses made anew from the pages; what cannot be guessed now stays.
Description described_anew(const Description& known, const DescribeInput& input, const Describer& describer);

} // namespace rc
