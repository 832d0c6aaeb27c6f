// The catalogue: the truth about every document, in one SQLite file (WAL, foreign keys, versioned migrations), with the
// originals beside it under files/ by SHA-256. The index is derived from it and can be made anew at any time.
#pragma once
#include "common/catalogue/access_key.hpp"
#include "common/catalogue/changes.hpp"
#include "common/catalogue/ledger_sums.hpp"
#include "common/document.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rc {

// What extraction says of a document, for its report.
struct ExtractionReport {
    std::string method;                // "pdf-text", "html", "text", "import"
    std::uint64_t characters = 0;      // code points of all pages
    std::vector<std::string> warnings; // in plain English: "page 3 has no text (a scan?)"
    Faults faults{};                   // of the document as a whole; those of pages stand with them
    std::uint32_t missing_pages = 0;   // that the original has and the catalogue does not
    bool operator==(const ExtractionReport&) const = default;
};

// Of the picture of a document's first page, in pixels; 0: there is none.
struct PictureSize {
    std::uint32_t width = 0, height = 0;
    bool operator==(const PictureSize&) const = default;
};

// What is put into the catalogue: one document as read and described.
struct NewDocument {
    std::string source_key; // where it comes from: absolute path, URL, or "import:COLLECTION:ID"; one edition line each
    std::string sha256;     // of the original; of the text if it was imported as text
    std::string identity;   // what its public id is made of; empty: sha256, so that a file has one address everywhere
    std::string media_type;
    std::string file_name; // as people know it; empty: imported as text, there is no original file
    std::uint64_t bytes = 0;
    std::string family;      // a name shared by translations of one work; empty: a work of its own
    std::string fingerprint; // of what else was said of it (its manifest row): known_source gives it back
    Description description;
    std::vector<Page> pages;
    std::vector<OutlineEntry> outline; // the table of contents that the file carries
    PictureSize picture{};             // of its first page, kept by keep_picture
    ExtractionReport report;
};

struct CatalogueDocument {
    std::int64_t number = 0; // also the Xapian document number
    std::string id;          // public identifier
    std::int64_t family = 0; // a work's editions and translations share it
    std::int64_t edition = 1;
    bool superseded = false; // a later edition of the same source is here
    std::string source_key, sha256, media_type, file_name;
    std::uint64_t bytes = 0;
    Description description; // with `added` and `year` filled in
    ExtractionReport report;
    std::uint32_t pages = 0;
    PictureSize picture;        // of its first page
    std::string added, updated; // ISO 8601, UTC, seconds
    std::int64_t revision = 0;  // catalogue-wide change number of its last change
    std::string withdrawn;      // when; empty while it is shown
    std::string withdrawn_reason;

    // Whether the index holds it.
    bool shown() const { return !superseded && withdrawn.empty(); }
};

// A page and its position in the document, from 1.
struct PlacedPage {
    std::uint32_t position = 0;
    Page page;
};

enum class PutOutcome { added, new_edition, redescribed, unchanged };

struct PutResult {
    PutOutcome outcome = PutOutcome::unchanged;
    std::string id;
};

// A file that could not be read: kept, reported, tried again when the reader has changed.
struct Unreadable {
    std::string source_key, sha256, reason, at; // `at` is set by put_unreadable
    std::string reader;                         // version of the program that could not read it
    Fault fault = Fault::damaged;
};

// One connection; use it from one thread. Readers and one writer (in other processes too) work side by side.
// Every method throws Error{internal} if SQLite fails, Error{unavailable} if the database stays locked for 30 s.
class Catalogue {
public:
    enum class Mode { read, write };
    // `data` is the data folder. In write mode it is made and migrated as needed and locked against a second writer
    // (Error{conflict}); in read mode a missing or newer catalogue is Error{unavailable}.
    Catalogue(const std::filesystem::path& data, Mode mode);
    // Throws Error{unavailable} unless there is a catalogue in `data`: for those who write, but must not make one.
    static void require(const std::filesystem::path& data);
    ~Catalogue();
    Catalogue(Catalogue&&) noexcept;
    Catalogue(const Catalogue&) = delete;
    Catalogue& operator=(const Catalogue&) = delete;

    // Groups changes: they are acknowledged when commit returns; destroying the object without it undoes them. All of
    // them count as made at that moment, when others can see them: who asks for the changes since then misses none.
    class Transaction {
    public:
        explicit Transaction(Catalogue& catalogue);
        ~Transaction();
        Transaction(const Transaction&) = delete;
        Transaction& operator=(const Transaction&) = delete;
        void commit();

    private:
        Catalogue* catalogue_;
        std::int64_t revision_; // before it
    };

    // Adds, or makes a new edition when the source is known with other bytes, or updates the description when only
    // that has changed, or does nothing. Raises the revision when something changed. The source's `unreadable` row goes
    // away.
    //   The same bytes from a second source are the same document, not a second one: a person who finds it twice is not
    // served, and its address is made of its bytes. The first source describes it; another adds what is missing there
    // or is said with more weight (given over guessed). What staff have written stays in any case. An earlier edition
    // that comes back is shown again under its old address; a withdrawn document stays withdrawn.
    PutResult put(const NewDocument& document);
    void put_unreadable(const Unreadable& unreadable);
    // Puts pages in the place of those of a document, and a new description. False, and nothing is changed, if the
    // document is not there any more or its original is another.
    bool put_pages(std::int64_t number, std::string_view sha256, const std::vector<PlacedPage>& pages,
                   const Description& description);
    // No longer shown; the record stays, with the reason, at its address. False if there is no such document, or it is
    // withdrawn already.
    bool withdraw(std::string_view id, std::string_view reason);
    // Undoes that. False if there is no such document, or it is not withdrawn.
    bool restore(std::string_view id);
    // Another description. False, and nothing is changed, if there is no such document or that is its description.
    bool redescribe(std::string_view id, const Description& description);

    // What is known of a source before it is read: the SHA-256 of its newest edition or unreadable row.
    struct KnownSource {
        std::string sha256, fingerprint;
        bool unreadable = false;
        std::string reason, reader; // of an unreadable one
        std::int64_t number = 0;    // of a readable one
    };
    std::optional<KnownSource> known_source(std::string_view source_key) const;

    std::optional<CatalogueDocument> find(std::string_view id) const;
    std::optional<CatalogueDocument> find_number(std::int64_t number) const;
    std::vector<CatalogueDocument> find_source_id(std::string_view source_id) const;
    std::vector<CatalogueDocument> family(std::int64_t family) const; // editions and translations, oldest first
    // All pages, or nothing if there is no such document; these and the one below without their layouts.
    std::vector<Page> pages(std::int64_t number) const;
    std::optional<Page> page(std::int64_t number, std::uint32_t page) const; // counts from 1
    std::vector<std::string> page_labels(std::int64_t number) const;         // of all pages, without their texts
    // Where the words of the page stand; an empty layout where that is not known. `text_bytes` is the length of its
    // text.
    PageLayout layout(std::int64_t number, std::uint32_t page, std::size_t text_bytes) const;
    std::vector<OutlineEntry> outline(std::int64_t number) const;
    // Numbers of the shown PDFs with pages that wait for recognition (common/ledger.hpp).
    std::vector<std::int64_t> documents_with_scans() const;
    // How each page was read; `original` is left out.
    std::vector<PageRecord> page_records(std::int64_t number) const;
    // What the pages of all shown documents come to, and the files that could not be read.
    LedgerSums ledger() const;

    // Every document whose revision is above `after`, in order of revision; superseded and withdrawn ones too.
    void each_changed_since(std::int64_t after, const std::function<void(const CatalogueDocument&)>& visit) const;
    std::int64_t revision() const;
    // The documents behind a place in the list of changes, in its order (time, revision), at most `most`; superseded and
    // withdrawn ones too. A document that changes moves to the end, so that a reader who goes on from the last one it
    // has got misses none.
    std::vector<CatalogueDocument> changed(const ChangeFilter& filter, const ChangePlace& after,
                                           std::size_t most) const;
    std::uint64_t count_changed(const ChangeFilter& filter) const;
    std::string first_change() const; // time of the earliest one; "" if there is no document
    // Every value that documents have in a field, in order; of those no longer shown too.
    std::vector<std::string> values(FieldId field) const;
    // All documents, parted into blocks of `size` neighbouring numbers; and what is shown of one block.
    std::vector<DocumentBlock> blocks(std::int64_t size) const;
    std::vector<CatalogueDocument> shown_in_block(std::int64_t block, std::int64_t size) const;
    std::vector<Unreadable> unreadable() const;
    // What SQLite finds wrong in the file, one finding each; none if it is sound.
    std::vector<std::string> damage() const;

    // A consistent copy of the catalogue as one file, while it is in use.
    void copy_to(const std::filesystem::path& file) const;

    // Where the original with that SHA-256 lies: data/files/ab/abcd....
    std::filesystem::path file_path(std::string_view sha256) const;
    // Copies the bytes there (temporary name, fsync, rename): whole or not at all. Nothing happens if it is there.
    void keep_file(const std::filesystem::path& from, std::string_view sha256) const;
    void keep_bytes(std::string_view bytes, std::string_view sha256) const;
    // The same for the picture (WebP) of the first page of that original, beside it: data/files/ab/abcd....webp.
    std::filesystem::path picture_path(std::string_view sha256) const;
    void keep_picture(std::string_view webp, std::string_view sha256) const;

    // Terms that imports added to the taxonomy, marked for review: (field name, label).
    std::vector<std::pair<std::string, std::string>> added_terms() const;
    void add_term(std::string_view field, std::string_view label);

    // False if there is a key of that name already.
    bool add_key(const AccessKey& key);
    bool remove_key(std::string_view name); // false if there is none
    std::vector<AccessKey> keys() const;    // in order of name
    std::optional<AccessKey> find_key(std::string_view digest) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace rc
