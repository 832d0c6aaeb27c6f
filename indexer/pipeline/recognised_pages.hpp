// What recognition changes in pages and in the description of their document.
#pragma once
#include "common/document.hpp"
#include "indexer/describe/describe.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rc {

// Positions (from 1) of the pages that are pictures or garbled and that recognition has not been tried on.
std::vector<std::uint32_t> waiting_pages(const std::vector<Page>& pages);

// The language of the nearest page that has one, else `otherwise`.
std::string language_near(const std::vector<Page>& pages, std::uint32_t position, const std::string& otherwise);

// `old` with what was recognised on it, its label and its text before that kept; marked empty if there are no words,
// uncertain below the floor. A garbled text is not given up for an uncertain one.
Page merged(const Page& old, Page recognised);
// `old`, marked as one that recognition was tried on in vain.
Page unrecognised(Page old);

// Takes the recognised pages of the same document as it was read before into `pages`, where these still lack words.
void keep_recognised(std::vector<Page>& pages, const std::vector<Page>& before);

// `known` with all guesses made anew from the pages; what cannot be guessed now stays.
Description described_anew(const Description& known, const DescribeInput& input, const Describer& describer);

} // namespace rc
