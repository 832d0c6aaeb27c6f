#include "server/search/snapshot.hpp"

#include "common/error.hpp"
#include "common/index/metadata_number.hpp"
#include "common/index/schema.hpp"
#include "server/search/completion_names.hpp"
#include "server/search/planned_query.hpp"
#include "server/search/vocabulary.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <xapian.h>

namespace rc::search {
namespace {

constexpr std::size_t bytes_of_sets = std::size_t{64} << 20, bytes_of_queries = std::size_t{16} << 20;

std::string metadata(const Xapian::Database& database, std::string_view key) {
    return database.get_metadata(std::string(key));
}

StateMark mark_of(const Xapian::Database& database) {
    return {static_cast<std::uint64_t>(index::metadata_number(metadata(database, index::key_generation))),
            database.get_uuid()};
}

std::unique_ptr<Xapian::Database> open(const std::string& folder) {
    std::error_code unreadable;
    if (!std::filesystem::exists(folder, unreadable))
        throw Error(Error::Kind::unavailable, "there is no index yet", "add documents with rc-indexer add");
    auto database = std::make_unique<Xapian::Database>(folder);
    if (metadata(*database, index::key_format) != index::format_of_this_program())
        throw Error(Error::Kind::unavailable, "the index has another format than this program",
                    "run rc-indexer rebuild");
    return database;
}

Bitmap all_documents(const Xapian::Database& database, std::uint32_t size) {
    Bitmap out(size);
    for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) out.insert(*it);
    return out;
}

std::vector<DateSpan> dates(const Xapian::Database& database, const Field& field, std::uint32_t size) {
    std::vector<DateSpan> out(size);
    for (auto it = database.valuestream_begin(field.slot); it != database.valuestream_end(field.slot); ++it)
        out[it.get_docid()] = parse_date(*it).value_or(DateSpan{});
    return out;
}

std::vector<float> lengths_of(const Xapian::Database& database, std::uint32_t size) {
    const double average = std::max(1.0, database.get_average_length());
    std::vector<float> out(size);
    for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it)
        out[*it] = static_cast<float>(it.get_doclength() / average);
    return out;
}

std::shared_ptr<const Taxonomy> read_taxonomy(const Xapian::Database& database) {
    const std::string json = metadata(database, index::key_taxonomy);
    return std::make_shared<const Taxonomy>(json.empty() ? Taxonomy{} : Taxonomy::from_json(json));
}

std::shared_ptr<const Concepts> read_concepts(const Xapian::Database& database) {
    const std::string json = metadata(database, index::key_thesaurus);
    return json.empty() ? nullptr : std::make_shared<const Concepts>(Thesaurus::from_json(json));
}

std::vector<text::Group> groups_of(const std::vector<std::string>& languages) {
    std::set<text::Group> groups;
    for (const std::string& language : languages) groups.insert(text::group_of(language));
    groups.erase(text::Group::none);
    return {groups.begin(), groups.end()};
}

} // namespace

Snapshot::Snapshot(std::string folder) : sets(bytes_of_sets), queries(bytes_of_queries), folder_(std::move(folder)) {
    auto database = open(folder_);
    mark = mark_of(*database);
    updated = metadata(*database, index::key_updated);
    documents = database->get_doccount();
    size = database->get_lastdocid() + 1;
    taxonomy = read_taxonomy(*database);
    concepts = read_concepts(*database);
    if (concepts) label_terms = search::label_terms(concepts->thesaurus);
    live = std::make_shared<const Bitmap>(all_documents(*database, size));
    columns = Columns(*database, *live);
    if (concepts) concept_labels_ = concept_labels(concepts->thesaurus, columns.of(FieldId::language).values);
    groups = groups_of(columns.of(FieldId::language).values);
    text_groups = search::text_groups(*database, columns, *live);
    published = dates(*database, field(FieldId::published), size);
    added = dates(*database, field(FieldId::added), size);
    lengths = lengths_of(*database, size);
    idle_.push_back(std::move(database));
}

Snapshot::~Snapshot() = default;

text::Group Snapshot::group_of(std::uint32_t document) const {
    const FacetColumn& languages = columns.of(FieldId::language);
    const auto values = languages.values_of(columns.combination(languages, document));
    return values.empty() ? text::Group::none : text::group_of(languages.values[values.front()]);
}

const CompletionNames& Snapshot::names() const {
    std::call_once(names_made_, [this] {
        names_ = std::make_unique<const CompletionNames>(concepts ? &concepts->thesaurus : nullptr,
                                                         columns.of(FieldId::publisher));
    });
    return *names_;
}

Snapshot::Lease::Lease(const Snapshot& owner, std::unique_ptr<Xapian::Database> database)
    : owner_(owner), database_(std::move(database)) {}

Snapshot::Lease::~Lease() {
    const std::lock_guard lock(owner_.mutex_);
    owner_.idle_.push_back(std::move(database_));
}

Snapshot::Lease Snapshot::lease() const {
    {
        const std::lock_guard lock(mutex_);
        if (!idle_.empty()) {
            auto database = std::move(idle_.back());
            idle_.pop_back();
            return Lease(*this, std::move(database));
        }
    }
    auto database = open(folder_);
    if (mark_of(*database) != mark) throw StaleSnapshot{};
    return Lease(*this, std::move(database));
}

} // namespace rc::search
