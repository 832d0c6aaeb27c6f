#include "common/catalogue/put.hpp"

#include "common/catalogue/document_rows.hpp"
#include "common/catalogue/layout_rows.hpp"
#include "common/digest.hpp"

#include <algorithm>
#include <tuple>

namespace rc {
namespace {

class Put {
public:
    Put(sqlite::Database& database, const NewDocument& incoming) : database_(database), incoming_(incoming) {}

    PutResult run() {
        database_.query("DELETE FROM unreadable WHERE source_key = ?1").bind(incoming_.source_key).run();
        previous_ = document_of_source();
        const std::string id = public_id(incoming_.identity.empty() ? incoming_.sha256 : incoming_.identity);
        const std::optional<CatalogueDocument> known = rows::find_id(database_, id);
        return {known ? meet(*known) : insert(id), id};
    }

private:
    PutOutcome insert(const std::string& id) {
        CatalogueDocument document;
        document.id = id;
        document.family = previous_ ? previous_->family : 0;
        document.edition = previous_ ? previous_->edition + 1 : 1;
        describe(document);
        document.number = rows::store(database_, document);
        store_contents(document.number);
        point_source_to(document.number);
        if (!previous_) return PutOutcome::added;
        retire_previous();
        return PutOutcome::new_edition;
    }

    // The document is known: from this source, from another one, or as an earlier edition.
    PutOutcome meet(const CatalogueDocument& known) {
        const bool moved = previous_ && previous_->number != known.number;
        const bool describes = known.source_key == incoming_.source_key || !other_source_of(known.number);
        CatalogueDocument document = known;
        document.superseded = false;
        if (moved && known.superseded) document.edition = std::max(known.edition, previous_->edition + 1);
        if (describes)
            describe(document);
        else
            complete(document);
        const bool changed = store_if_changed(known, document, describes);
        point_source_to(known.number);
        if (moved) retire_previous();
        if (moved) return PutOutcome::new_edition;
        if (known.superseded) return PutOutcome::added;
        return changed ? PutOutcome::redescribed : PutOutcome::unchanged;
    }

    bool store_if_changed(const CatalogueDocument& known, const CatalogueDocument& document, bool describes) {
        const auto values = [](const CatalogueDocument& d) {
            return std::tie(d.superseded, d.edition, d.family, d.source_key, d.media_type, d.file_name, d.description,
                            d.report, d.picture);
        };
        const bool other_pages = describes && (!rows::has_pages(database_, known.number, incoming_.pages) ||
                                               rows::outline(database_, known.number) != incoming_.outline);
        if (!other_pages && values(known) == values(document)) return false;
        rows::store(database_, document);
        if (other_pages) store_contents(known.number);
        // What other sources had added is gone with the old description: they are to be asked again.
        if (describes)
            database_.query("UPDATE sources SET fingerprint = '' WHERE document = ?1").bind(known.number).run();
        return true;
    }

    void store_contents(std::int64_t number) {
        rows::store_pages(database_, number, incoming_.pages);
        rows::store_outline(database_, number, incoming_.outline);
    }

    // The values that the source which describes a document gives it.
    void describe(CatalogueDocument& document) {
        Description description = incoming_.description;
        for (const Field& f : fields)
            if (document.description.has(f.id) && document.description.origin(f.id) == Origin::staff)
                description.set(f.id, document.description.all(f.id), Origin::staff);
        document.description = description;
        set_derived_fields(document.description, document.added);
        move_to_family(document);
        document.source_key = incoming_.source_key;
        document.sha256 = incoming_.sha256;
        document.media_type = incoming_.media_type;
        document.file_name = incoming_.file_name;
        document.bytes = incoming_.bytes;
        document.report = incoming_.report;
        document.picture = incoming_.picture;
        document.pages = static_cast<std::uint32_t>(incoming_.pages.size());
    }

    // The same for a further source.
    void complete(CatalogueDocument& document) {
        document.description.complete_from(incoming_.description);
        set_derived_fields(document.description, document.added);
    }

    std::optional<CatalogueDocument> document_of_source() {
        sqlite::Query query = database_.query("SELECT document FROM sources WHERE source_key = ?1");
        if (!query.bind(incoming_.source_key).next()) return std::nullopt;
        return rows::find_number(database_, query.integer(0));
    }

    std::optional<std::string> other_source_of(std::int64_t number) {
        sqlite::Query query = database_.query(
            "SELECT source_key FROM sources WHERE document = ?1 AND source_key <> ?2 ORDER BY source_key LIMIT 1");
        if (!query.bind(number, incoming_.source_key).next()) return std::nullopt;
        return query.text(0);
    }

    void point_source_to(std::int64_t number) {
        database_
            .query("INSERT INTO sources VALUES (?1, ?2, ?3) ON CONFLICT (source_key) DO UPDATE SET document = ?2, "
                   "fingerprint = ?3")
            .bind(incoming_.source_key, number, incoming_.fingerprint)
            .run();
    }

    // The source has left its former document: another source takes that over, or it is superseded.
    void retire_previous() {
        CatalogueDocument document = *rows::find_number(database_, previous_->number); // its family may have moved
        const std::optional<std::string> heir = other_source_of(document.number);
        if (heir)
            document.source_key = *heir;
        else
            document.superseded = true;
        rows::store(database_, document);
    }

    // Earlier editions from the same source go along.
    void move_to_family(CatalogueDocument& document) {
        const std::int64_t family = family_for(document.family);
        database_.query("UPDATE documents SET family = ?1 WHERE family = ?2 AND source_key = ?3")
            .bind(family, document.family, incoming_.source_key)
            .run();
        document.family = family;
    }

    // The family that the source names; else the present one, unless that one has a name which is no longer given.
    std::int64_t family_for(std::int64_t present) {
        if (!incoming_.family.empty()) return family_named(incoming_.family);
        if (present != 0 && !is_named(present)) return present;
        database_.query("INSERT INTO families (name) VALUES (NULL)").run();
        return database_.last_row();
    }

    std::int64_t family_named(const std::string& name) {
        database_.query("INSERT INTO families (name) VALUES (?1) ON CONFLICT DO NOTHING").bind(name).run();
        sqlite::Query query = database_.query("SELECT number FROM families WHERE name = ?1");
        query.bind(name).next();
        return query.integer(0);
    }

    bool is_named(std::int64_t family) {
        sqlite::Query query = database_.query("SELECT 1 FROM families WHERE number = ?1 AND name IS NOT NULL");
        return query.bind(family).next();
    }

    sqlite::Database& database_;
    const NewDocument& incoming_;
    std::optional<CatalogueDocument> previous_; // what the source held so far
};

} // namespace

PutResult put_document(sqlite::Database& database, const NewDocument& incoming) {
    return Put(database, incoming).run();
}

} // namespace rc
