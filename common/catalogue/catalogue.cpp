#include "common/catalogue/catalogue.hpp"

#include "common/catalogue/change_rows.hpp"
#include "common/catalogue/document_rows.hpp"
#include "common/catalogue/file_store.hpp"
#include "common/catalogue/key_rows.hpp"
#include "common/catalogue/layout_rows.hpp"
#include "common/catalogue/ledger_rows.hpp"
#include "common/catalogue/migrations.hpp"
#include "common/catalogue/put.hpp"
#include "common/catalogue/sqlite.hpp"
#include "common/catalogue/writer_lock.hpp"
#include "common/error.hpp"
#include "common/timestamp.hpp"

namespace rc {
namespace {

namespace fs = std::filesystem;
using For = sqlite::Transaction::For;

std::unique_ptr<WriterLock> lock_for(const fs::path& data, Catalogue::Mode mode) {
    if (mode == Catalogue::Mode::read) return nullptr;
    std::error_code error;
    fs::create_directories(data, error);
    if (error)
        throw Error(Error::Kind::unavailable, "cannot make the data folder " + data.string() + ": " + error.message(),
                    "check the path and its rights");
    return std::make_unique<WriterLock>(data);
}

fs::path database_file(const fs::path& data, Catalogue::Mode mode) {
    if (mode == Catalogue::Mode::read) Catalogue::require(data);
    return data / "catalogue.db";
}

sqlite::Database::Open open_for(Catalogue::Mode mode) {
    return mode == Catalogue::Mode::read ? sqlite::Database::Open::existing_to_read
                                         : sqlite::Database::Open::existing_or_new_to_write;
}

} // namespace

struct Catalogue::Impl {
    std::unique_ptr<WriterLock> lock; // of a writer
    sqlite::Database database;
    FileStore files;
    std::optional<sqlite::Transaction> transaction; // that of Catalogue::Transaction

    Impl(const fs::path& data, Mode mode)
        : lock(lock_for(data, mode)), database(database_file(data, mode), open_for(mode)), files(data / "files") {
        if (mode == Mode::read) {
            require_current_version(database);
        } else {
            migrate(database);
            files.remove_leftovers();
        }
    }

    std::vector<CatalogueDocument> documents(const std::vector<std::int64_t>& numbers) {
        std::vector<CatalogueDocument> found;
        for (const std::int64_t number : numbers) found.push_back(*rows::find_number(database, number));
        return found;
    }
};

Catalogue::Catalogue(const fs::path& data, Mode mode) : impl_(std::make_unique<Impl>(data, mode)) {}

void Catalogue::require(const fs::path& data) {
    std::error_code ignored;
    if (!fs::exists(data / "catalogue.db", ignored))
        throw Error(Error::Kind::unavailable, "there is no catalogue in " + data.string(),
                    "check the folder, or run rc-indexer add first");
}

Catalogue::~Catalogue() = default;
Catalogue::Catalogue(Catalogue&&) noexcept = default;

Catalogue::Transaction::Transaction(Catalogue& catalogue) : catalogue_(&catalogue) {
    catalogue.impl_->transaction.emplace(catalogue.impl_->database, For::writing);
    revision_ = catalogue.revision();
}
Catalogue::Transaction::~Transaction() { catalogue_->impl_->transaction.reset(); }
void Catalogue::Transaction::commit() {
    catalogue_->impl_->database.query("UPDATE documents SET updated = ?1 WHERE revision > ?2")
        .bind(utc_now(), revision_)
        .run();
    catalogue_->impl_->transaction->commit();
}

PutResult Catalogue::put(const NewDocument& document) {
    sqlite::Transaction transaction(impl_->database, For::writing);
    const PutResult result = put_document(impl_->database, document);
    transaction.commit();
    return result;
}

void Catalogue::put_unreadable(const Unreadable& unreadable) {
    impl_->database.query("INSERT OR REPLACE INTO unreadable VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
        .bind(unreadable.source_key, unreadable.sha256, unreadable.reason, unreadable.reader, utc_now(),
              kind_of(unreadable.fault).name)
        .run();
}

bool Catalogue::put_pages(std::int64_t number, std::string_view sha256, const std::vector<PlacedPage>& pages,
                          const Description& description) {
    sqlite::Transaction transaction(impl_->database, For::writing);
    std::optional<CatalogueDocument> document = rows::find_number(impl_->database, number);
    if (!document || document->sha256 != sha256) return false;
    for (const PlacedPage& placed : pages) rows::store_page(impl_->database, number, placed.position, placed.page);
    document->description = description;
    set_derived_fields(document->description, document->added);
    document->report.characters = rows::characters(impl_->database, number);
    rows::store(impl_->database, *document);
    transaction.commit();
    return true;
}

bool Catalogue::withdraw(std::string_view id, std::string_view reason) {
    sqlite::Transaction transaction(impl_->database, For::writing);
    std::optional<CatalogueDocument> document = rows::find_id(impl_->database, id);
    if (!document || !document->withdrawn.empty()) return false;
    document->withdrawn = utc_now();
    document->withdrawn_reason = reason;
    rows::store(impl_->database, *document);
    transaction.commit();
    return true;
}

bool Catalogue::restore(std::string_view id) {
    sqlite::Transaction transaction(impl_->database, For::writing);
    std::optional<CatalogueDocument> document = rows::find_id(impl_->database, id);
    if (!document || document->withdrawn.empty()) return false;
    document->withdrawn.clear();
    document->withdrawn_reason.clear();
    rows::store(impl_->database, *document);
    transaction.commit();
    return true;
}

bool Catalogue::redescribe(std::string_view id, const Description& description) {
    sqlite::Transaction transaction(impl_->database, For::writing);
    std::optional<CatalogueDocument> document = rows::find_id(impl_->database, id);
    if (!document) return false;
    Description complete = description;
    set_derived_fields(complete, document->added);
    if (document->description == complete) return false;
    document->description = complete;
    rows::store(impl_->database, *document);
    transaction.commit();
    return true;
}

std::optional<Catalogue::KnownSource> Catalogue::known_source(std::string_view source_key) const {
    const sqlite::Transaction snapshot(impl_->database, For::reading);
    KnownSource known;
    sqlite::Query unreadable =
        impl_->database.query("SELECT sha256, reason, reader FROM unreadable WHERE source_key = ?1");
    if (unreadable.bind(source_key).next()) {
        known.sha256 = unreadable.text(0);
        known.unreadable = true;
        known.reason = unreadable.text(1);
        known.reader = unreadable.text(2);
        return known;
    }
    sqlite::Query readable = impl_->database.query("SELECT sha256, fingerprint, number FROM sources JOIN documents ON "
                                                   "number = document WHERE sources.source_key = ?1");
    if (!readable.bind(source_key).next()) return std::nullopt;
    known.sha256 = readable.text(0);
    known.fingerprint = readable.text(1);
    known.number = readable.integer(2);
    return known;
}

std::optional<CatalogueDocument> Catalogue::find(std::string_view id) const {
    const sqlite::Transaction snapshot(impl_->database, For::reading);
    return rows::find_id(impl_->database, id);
}

std::optional<CatalogueDocument> Catalogue::find_number(std::int64_t number) const {
    const sqlite::Transaction snapshot(impl_->database, For::reading);
    return rows::find_number(impl_->database, number);
}

std::vector<CatalogueDocument> Catalogue::find_source_id(std::string_view source_id) const {
    const sqlite::Transaction snapshot(impl_->database, For::reading);
    sqlite::Query query = impl_->database.query(
        "SELECT document FROM descriptions WHERE field = 'source_id' AND value = ?1 ORDER BY document");
    query.bind(source_id);
    std::vector<CatalogueDocument> found;
    while (query.next()) found.push_back(*rows::find_number(impl_->database, query.integer(0)));
    return found;
}

std::vector<CatalogueDocument> Catalogue::family(std::int64_t family) const {
    const sqlite::Transaction snapshot(impl_->database, For::reading);
    sqlite::Query query = impl_->database.query("SELECT number FROM documents WHERE family = ?1 ORDER BY number");
    query.bind(family);
    std::vector<CatalogueDocument> found;
    while (query.next()) found.push_back(*rows::find_number(impl_->database, query.integer(0)));
    return found;
}

std::vector<Page> Catalogue::pages(std::int64_t number) const { return rows::pages(impl_->database, number); }

std::vector<std::string> Catalogue::page_labels(std::int64_t number) const {
    sqlite::Query query = impl_->database.query("SELECT label FROM pages WHERE document = ?1 ORDER BY page");
    query.bind(number);
    std::vector<std::string> labels;
    while (query.next()) labels.push_back(query.text(0));
    return labels;
}

std::vector<std::int64_t> Catalogue::documents_with_scans() const {
    return rows::documents_with_scans(impl_->database);
}

std::vector<PageRecord> Catalogue::page_records(std::int64_t number) const {
    return rows::page_records(impl_->database, number);
}

LedgerSums Catalogue::ledger() const {
    const sqlite::Transaction snapshot(impl_->database, For::reading);
    return rows::ledger_sums(impl_->database);
}

std::optional<Page> Catalogue::page(std::int64_t number, std::uint32_t page) const {
    return rows::page(impl_->database, number, page);
}

PageLayout Catalogue::layout(std::int64_t number, std::uint32_t page, std::size_t text_bytes) const {
    return rows::layout(impl_->database, number, page, text_bytes);
}

std::vector<OutlineEntry> Catalogue::outline(std::int64_t number) const {
    return rows::outline(impl_->database, number);
}

void Catalogue::each_changed_since(std::int64_t after,
                                   const std::function<void(const CatalogueDocument&)>& visit) const {
    constexpr std::int64_t at_once = 256;
    const sqlite::Transaction snapshot(impl_->database, For::reading);
    while (true) {
        const std::vector<std::int64_t> numbers = rows::changed_since(impl_->database, after, at_once);
        for (const std::int64_t number : numbers) {
            const CatalogueDocument document = *rows::find_number(impl_->database, number);
            visit(document);
            after = document.revision;
        }
        if (numbers.size() < at_once) return;
    }
}

std::int64_t Catalogue::revision() const {
    sqlite::Query query = impl_->database.query("SELECT revision FROM state");
    query.next();
    return query.integer(0);
}

std::vector<CatalogueDocument> Catalogue::changed(const ChangeFilter& filter, const ChangePlace& after,
                                                  std::size_t most) const {
    const sqlite::Transaction snapshot(impl_->database, For::reading);
    return impl_->documents(rows::changed(impl_->database, filter, after, most));
}

std::uint64_t Catalogue::count_changed(const ChangeFilter& filter) const {
    return rows::count_changed(impl_->database, filter);
}

std::string Catalogue::first_change() const { return rows::first_change(impl_->database); }

std::vector<std::string> Catalogue::values(FieldId field) const { return rows::values_of(impl_->database, field); }

std::vector<DocumentBlock> Catalogue::blocks(std::int64_t size) const { return rows::blocks(impl_->database, size); }

std::vector<CatalogueDocument> Catalogue::shown_in_block(std::int64_t block, std::int64_t size) const {
    const sqlite::Transaction snapshot(impl_->database, For::reading);
    return impl_->documents(rows::shown_in_block(impl_->database, block, size));
}

std::vector<Unreadable> Catalogue::unreadable() const {
    sqlite::Query query = impl_->database.query(
        "SELECT source_key, sha256, reason, at, reader, fault FROM unreadable ORDER BY source_key");
    std::vector<Unreadable> all;
    while (query.next())
        all.push_back({query.text(0), query.text(1), query.text(2), query.text(3), query.text(4),
                       rows::fault_named(query.text(5))});
    return all;
}

std::vector<std::string> Catalogue::damage() const {
    std::vector<std::string> findings;
    sqlite::Query integrity = impl_->database.query("PRAGMA integrity_check");
    while (integrity.next())
        if (integrity.text(0) != "ok") findings.push_back(integrity.text(0));
    sqlite::Query references = impl_->database.query("PRAGMA foreign_key_check");
    while (references.next())
        findings.push_back("a row of " + references.text(0) + " names a missing row of " + references.text(2));
    return findings;
}

void Catalogue::copy_to(const fs::path& file) const { impl_->database.copy_to(file); }

fs::path Catalogue::file_path(std::string_view sha256) const { return impl_->files.path(sha256); }
void Catalogue::keep_file(const fs::path& from, std::string_view sha256) const { impl_->files.keep(from, sha256); }
fs::path Catalogue::picture_path(std::string_view sha256) const { return impl_->files.picture_path(sha256); }
void Catalogue::keep_picture(std::string_view webp, std::string_view sha256) const {
    impl_->files.keep_picture(webp, sha256);
}
void Catalogue::keep_bytes(std::string_view bytes, std::string_view sha256) const {
    impl_->files.keep_bytes(bytes, sha256);
}

std::vector<std::pair<std::string, std::string>> Catalogue::added_terms() const {
    sqlite::Query query = impl_->database.query("SELECT field, label FROM added_terms ORDER BY field, label");
    std::vector<std::pair<std::string, std::string>> terms;
    while (query.next()) terms.emplace_back(query.text(0), query.text(1));
    return terms;
}

void Catalogue::add_term(std::string_view field, std::string_view label) {
    impl_->database.query("INSERT OR IGNORE INTO added_terms VALUES (?1, ?2)").bind(field, label).run();
}

bool Catalogue::add_key(const AccessKey& key) { return rows::add_key(impl_->database, key); }
bool Catalogue::remove_key(std::string_view name) { return rows::remove_key(impl_->database, name); }
std::vector<AccessKey> Catalogue::keys() const { return rows::keys(impl_->database); }
std::optional<AccessKey> Catalogue::find_key(std::string_view digest) const {
    return rows::find_key(impl_->database, digest);
}

} // namespace rc
