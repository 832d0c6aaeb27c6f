// Search as a value in and a value out. No library type and no HTTP stands here.
#pragma once
#include "common/document.hpp"
#include "server/search/sort.hpp"
#include "server/search/warning.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rc {
class Taxonomy;
class Thesaurus;
} // namespace rc

namespace rc::search {

struct FacetFilter {
    std::vector<std::string> any;  // a document needs one of these ...
    std::vector<std::string> none; // ... and none of these
    bool empty() const { return any.empty() && none.empty(); }
};

// What is searched besides the typed words. Cyrillic and Latin of one language, and letters with and without marks, are
// one in the index and always meet.
struct Expand {
    bool inflections = true;
    bool concepts = true; // words that are a label of the thesaurus also find its labels in other languages
    std::vector<std::string> without_concepts{}; // ids of those to leave out
    bool scripts = true; // words in Latin letters also find what they stand for in Greek and Cyrillic: "filaki" φυλακή

    bool leaves_out(std::string_view concept_id) const {
        return std::find(without_concepts.begin(), without_concepts.end(), concept_id) != without_concepts.end();
    }
};

struct Request {
    std::string words;                      // the query as typed (query.hpp says how it is read); empty: all documents
    std::map<FieldId, FacetFilter> filters; // by facet field
    // Publication date, inclusive; "YYYY", "YYYY-MM" or "YYYY-MM-DD". A document dated only by year or month is within
    // if some day of that is; one without a date never.
    std::string from, to;
    std::optional<Sort> sort; // nothing: relevance, or newest without words
    Expand expand;
    std::optional<std::vector<FieldId>> facets; // which to count; nothing: all
    std::uint32_t facet_size = 30;
    std::uint32_t passages = 1; // with none, hits do not say why either
    std::uint32_t offset = 0, size = 20;
};

struct Range {
    std::uint32_t begin, end;
}; // code points

struct Passage {
    std::uint32_t page = 1;
    std::string label;         // printed label; empty for texts without pages
    std::string text;          // plain, in the words of the document
    std::vector<Range> ranges; // what to mark
};

struct Why {
    std::string term;         // the word, or all words of a concept's label, as it stands in the document
    std::string via;          // "word", "inflection", "script", "spelling", "wildcard", "concept"
    std::string concept_id{}; // of a concept, else empty
};

struct Hit {
    std::string id, media_type;
    Description description;
    std::uint32_t pages = 0;
    double score = 0;
    std::vector<Passage> passages;
    std::vector<Why> why;
};

struct FacetValue {
    std::string value;
    std::uint32_t count = 0;
    bool selected = false;
};

struct Facet {
    FieldId field{};
    std::vector<FacetValue>
        values;                // most frequent first, then by value; selected ones always there; years newest first
    std::uint32_t missing = 0; // documents of the set without a value
    std::uint32_t more = 0;    // further values not listed
};

struct Expansion {
    std::string from, by;   // by: "script", "inflection", "concept", "wildcard"
    std::string concept_id; // of a concept, else empty
    std::vector<std::string> to;
    std::vector<std::string> languages{}; // of a concept: in which each of `to` is, else empty
};

struct Result {
    std::uint32_t total = 0; // exact
    std::vector<Hit> hits;
    std::vector<Facet> facets;
    std::vector<Expansion> expanded;
    Warnings warnings;           // what of the query was taken as plain words, and why
    std::string suggestion;      // another spelling that finds more (did_you_mean.hpp); empty: none
    Sort sort = Sort::relevance; // as done: newest where words were to order, without words
    std::uint64_t generation = 0;
    std::string updated;         // of the index, ISO 8601
    std::uint32_t documents = 0; // in the whole index
};

struct IndexState {
    std::uint64_t generation = 0;
    std::string updated;
    std::uint32_t documents = 0;
    std::shared_ptr<const Taxonomy> taxonomy;
};

// A whole result list: what was searched (its hits and facets are empty), and every document of it.
struct ResultList {
    Result about;
    std::vector<std::uint32_t> documents; // numbers of the catalogue, first place first
};

// What of a result list has come or changed since a revision of the catalogue.
struct Fingerprint {
    Result about;                       // hits and facets are empty
    std::string digest;                 // SHA-256 over the public ids in order, a line end behind each
    std::int64_t revision = 0;          // of the catalogue, up to which this state of the index is complete
    std::vector<std::uint32_t> changed; // numbers of the list's documents whose revision is above the asked one
};

struct Coverage;        // coverage.hpp
struct SimilarDocument; // similar.hpp
struct SuggestRequest;  // suggest.hpp
struct Suggestions;

// A query, read once, to be marked in the pages of a document. A value that needs no index; any thread.
class Marker {
public:
    // The ranges of `text` that the words mark, in code points, in order, without overlap. `language` is the text's.
    std::vector<Range> marks(const std::string& text, const std::string& language) const;

private:
    friend class Searcher;
    struct Impl;
    explicit Marker(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}
    std::shared_ptr<const Impl> impl_;
};

// Answers from the newest state of the index; notices new generations by itself within a second. Every method may be
// called from any thread. Throws Error{unavailable} if there is no index, it is of another format, or it fails;
// never gives a partial answer.
class Searcher {
public:
    explicit Searcher(std::string index_folder);
    ~Searcher();
    Searcher(const Searcher&) = delete;
    Searcher& operator=(const Searcher&) = delete;

    Result search(const Request& request) const;
    // The same without paging, facets and passages: where a search begins and how much it shows does not matter.
    ResultList list(const Request& request) const;
    Fingerprint fingerprint(const Request& request, std::int64_t since_revision) const;
    // Completions for what is typed so far.
    Suggestions suggest(const SuggestRequest& request) const;
    // Values of one facet that begin with `prefix` (folded, of the label or the value), over all documents.
    Facet facet_values(FieldId field, const std::string& prefix, std::uint32_t size) const;
    // What the words of a query mark in texts, as many as there are.
    Marker marker(const std::string& words, const Expand& expand) const;
    IndexState state() const;
    // The thesaurus that the index was made with; null if there is none, or no index.
    std::shared_ptr<const Thesaurus> thesaurus() const;
    // How many documents have each concept, by its id; concepts that none has are left out.
    std::map<std::string, std::uint32_t> concept_counts() const;
    // All documents by two facets (coverage.hpp).
    Coverage coverage(FieldId rows, FieldId columns) const;
    // At most `size` documents about the same things as `id`, and what they share (similar.hpp).
    std::vector<SimilarDocument> similar(const std::string& id, std::uint32_t size) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace rc::search
