// A real index in a temporary folder, written by the real writer.
#pragma once
#include "indexer/writer/index_writer.hpp"
#include "server/search/search.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace rc::search_tests {

using test::TemporaryFolder;

// The thesaurus that the project ships, read once.
inline const Thesaurus& shipped_thesaurus() {
    static const Thesaurus shipped = Thesaurus::from_file(RC_SHARE_DIR "/corpus/taxonomy/concepts.json");
    return shipped;
}

// A document in few words.
struct Sample {
    std::map<FieldId, std::vector<std::string>> fields;
    std::vector<Page> pages;
};

inline CatalogueDocument catalogue_document(std::int64_t number, const Sample& sample) {
    CatalogueDocument document;
    document.number = number;
    document.id = "d" + std::to_string(number);
    document.media_type = "application/pdf";
    document.pages = static_cast<std::uint32_t>(sample.pages.size());
    document.added = "2026-01-" + std::to_string(10 + number % 20) + "T10:00:00Z";
    document.revision = number;
    for (const auto& [field, values] : sample.fields) document.description.set(field, values, Origin::given);
    return document;
}

inline void put(IndexWriter& writer, std::int64_t number, const Sample& sample) {
    writer.put(catalogue_document(number, sample), sample.pages);
}

// Document i of the list has number i + 1 and identifier "d" + number.
inline void write_index(const std::filesystem::path& folder, const std::vector<Sample>& samples) {
    IndexWriter writer(folder, IndexWriter::Open::existing_or_new);
    for (std::size_t i = 0; i < samples.size(); ++i) put(writer, static_cast<std::int64_t>(i + 1), samples[i]);
    writer.commit(static_cast<std::int64_t>(samples.size()));
}

using Ids = std::vector<std::string>;

inline Ids sorted(Ids ids) {
    std::sort(ids.begin(), ids.end());
    return ids;
}

inline Ids ids(const search::Result& result) {
    Ids out;
    for (const search::Hit& hit : result.hits) out.push_back(hit.id);
    return out;
}

inline std::string index_of(const TemporaryFolder& folder) { return (folder.path() / "index").string(); }

inline search::Request words(std::string text) {
    search::Request request;
    request.words = std::move(text);
    return request;
}

} // namespace rc::search_tests
