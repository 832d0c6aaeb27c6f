#include "indexer/writer/index_writer.hpp"

#include "common/error.hpp"
#include "common/index/metadata_number.hpp"
#include "common/index/schema.hpp"
#include "common/thesaurus/concepts.hpp"
#include "common/timestamp.hpp"
#include "indexer/writer/xapian_document.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <xapian.h>

namespace rc {
namespace {

constexpr const char* rebuild_hint = "run rc-indexer rebuild";

// The edge where Xapian's exceptions become ours.
template <typename Work> auto translating_xapian(Work&& work) -> decltype(work()) {
    try {
        return work();
    } catch (const Xapian::DatabaseLockError&) {
        throw Error(Error::Kind::conflict, "the index is being written by another process",
                    "wait until it has finished");
    } catch (const Xapian::DatabaseVersionError& e) {
        throw Error(Error::Kind::unavailable, "the index is of another Xapian version: " + e.get_msg(), rebuild_hint);
    } catch (const Xapian::DatabaseCorruptError& e) {
        throw Error(Error::Kind::unavailable, "the index is damaged: " + e.get_msg(), rebuild_hint);
    } catch (const Xapian::DatabaseOpeningError& e) {
        throw Error(Error::Kind::unavailable, "the index cannot be opened: " + e.get_msg(), rebuild_hint);
    } catch (const Xapian::Error& e) {
        throw Error(Error::Kind::internal, "the index cannot be written: " + e.get_msg());
    }
}

Xapian::WritableDatabase open(const std::filesystem::path& folder, IndexWriter::Open how) {
    std::filesystem::create_directories(folder);
    const bool anew = how == IndexWriter::Open::anew;
    return Xapian::WritableDatabase(folder.string(), anew ? Xapian::DB_CREATE_OR_OVERWRITE : Xapian::DB_CREATE_OR_OPEN);
}

} // namespace

// Everything between two commits is one Xapian transaction: without it Xapian would commit by itself every few
// thousand documents, and readers would see documents of a generation that does not exist yet.
struct IndexWriter::Impl {
    Xapian::WritableDatabase database;
    bool changed = false;
    std::optional<Concepts> concepts;
    bool other_concepts = false; // documents in the index were put with another thesaurus
    std::int64_t generation = 0; // the last one given out

    Impl(const std::filesystem::path& folder, Open how, std::int64_t replaced) : database(open(folder, how)) {
        const std::string format = get(index::key_format);
        if (format.empty() && database.get_doccount() == 0) {
            database.set_metadata(std::string(index::key_format), index::format_of_this_program());
            database.commit();
        } else if (format != index::format_of_this_program()) {
            throw Error(Error::Kind::unavailable, "the index has another format than this program", rebuild_hint);
        }
        generation = std::max(index::metadata_number(get(index::key_generation)), replaced);
        database.begin_transaction();
    }

    std::string get(std::string_view key) const { return database.get_metadata(std::string(key)); }

    void set(std::string_view key, const std::string& value) { database.set_metadata(std::string(key), value); }
    void set(std::string_view key, std::int64_t value) { set(key, std::to_string(value)); }

    // Not below the clock, so that it also rises over an index that was lost: clients and caches may have seen the lost
    // one's numbers.
    std::int64_t next_generation() {
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        generation =
            std::max<std::int64_t>(generation + 1, std::chrono::duration_cast<std::chrono::seconds>(now).count());
        return generation;
    }
};

IndexWriter::IndexWriter(const std::filesystem::path& folder, Open open, std::int64_t generation)
    : impl_(translating_xapian([&] { return std::make_unique<Impl>(folder, open, generation); })) {}

IndexWriter::~IndexWriter() = default; // an open transaction is cancelled: what was not committed never was

void IndexWriter::put(const CatalogueDocument& document, const std::vector<Page>& pages) {
    translating_xapian([&] {
        impl_->database.replace_document(
            static_cast<Xapian::docid>(document.number),
            xapian_document(document, pages, impl_->concepts ? &*impl_->concepts : nullptr));
        impl_->changed = true;
    });
}

void IndexWriter::remove(std::int64_t number) {
    translating_xapian([&] {
        try {
            impl_->database.delete_document(static_cast<Xapian::docid>(number));
        } catch (const Xapian::DocNotFoundError&) { // it was never shown
        }
        impl_->changed = true;
    });
}

void IndexWriter::set_taxonomy(const Taxonomy& taxonomy) {
    const std::string json = taxonomy.to_json();
    translating_xapian([&] {
        if (impl_->get(index::key_taxonomy) == json) return;
        impl_->set(index::key_taxonomy, json);
        impl_->changed = true;
    });
}

void IndexWriter::set_thesaurus(const Thesaurus& thesaurus) {
    impl_->concepts.emplace(thesaurus);
    translating_xapian([&] {
        if (impl_->get(index::key_thesaurus) == thesaurus.json()) return;
        impl_->set(index::key_thesaurus, thesaurus.json());
        impl_->other_concepts = impl_->changed = true;
    });
}

void IndexWriter::commit(std::int64_t revision) {
    if (!impl_->changed) return;
    translating_xapian([&] {
        impl_->set(index::key_generation, impl_->next_generation());
        impl_->set(index::key_revision, revision);
        impl_->set(index::key_updated, utc_now());
        impl_->database.commit_transaction();
        impl_->changed = impl_->other_concepts = false;
        impl_->database.begin_transaction();
    });
}

std::int64_t IndexWriter::revision() const {
    if (impl_->other_concepts) return 0;
    return translating_xapian([&] { return index::metadata_number(impl_->get(index::key_revision)); });
}

void compact_index(const std::filesystem::path& from, const std::filesystem::path& to) {
    translating_xapian([&] { Xapian::Database(from.string()).compact(to.string(), Xapian::DBCOMPACT_NO_RENUMBER); });
}

} // namespace rc
