#include "indexer/pipeline/workbench.hpp"

namespace rc {

std::filesystem::path taxonomy_folder(const std::filesystem::path& share) { return share / "corpus" / "taxonomy"; }

Taxonomy taxonomy_of(const Catalogue& catalogue, const std::filesystem::path& share) {
    Taxonomy taxonomy = Taxonomy::from_folder(taxonomy_folder(share));
    for (const auto& [name, label] : catalogue.added_terms())
        if (const Field* f = find_field(name)) taxonomy.add_term(f->id, label);
    return taxonomy;
}

Thesaurus thesaurus_of(const std::filesystem::path& share) {
    return Thesaurus::from_file(taxonomy_folder(share) / "concepts.json");
}

Workbench::Workbench(const std::filesystem::path& data, const std::filesystem::path& share)
    : catalogue(data, Catalogue::Mode::write), taxonomy(taxonomy_of(catalogue, share)),
      index(data / "index", IndexWriter::Open::existing_or_new), follower(catalogue, prepared(share)) {
    follower.finish();
}

IndexWriter& Workbench::prepared(const std::filesystem::path& share) {
    index.set_taxonomy(taxonomy);
    index.set_thesaurus(thesaurus_of(share));
    return index;
}

} // namespace rc
