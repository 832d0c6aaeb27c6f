#include "common/catalogue/migrations.hpp"

#include "common/error.hpp"

#include <array>
#include <cstddef>

namespace rc {
namespace {

// Row n brings the catalogue from version n to n + 1. A row that has been released is never changed.
constexpr auto steps = std::to_array<const char*>({
    R"sql(
CREATE TABLE state (revision INTEGER NOT NULL) STRICT; -- one row
INSERT INTO state VALUES (0);

CREATE TABLE families (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    name   TEXT UNIQUE -- as manifests name it; NULL: a work of its own
) STRICT;

CREATE TABLE documents (
    number     INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice: it is the index's document number
    id         TEXT NOT NULL UNIQUE,
    family     INTEGER NOT NULL REFERENCES families,
    edition    INTEGER NOT NULL,
    superseded INTEGER NOT NULL,
    source_key TEXT NOT NULL, -- the source that describes it
    sha256     TEXT NOT NULL,
    media_type TEXT NOT NULL,
    file_name  TEXT NOT NULL, -- empty: imported as text, there is no original
    bytes      INTEGER NOT NULL,
    method     TEXT NOT NULL,
    characters INTEGER NOT NULL,
    warnings   TEXT NOT NULL, -- a line each
    pages      INTEGER NOT NULL,
    added      TEXT NOT NULL,
    updated    TEXT NOT NULL,
    revision   INTEGER NOT NULL UNIQUE,
    withdrawn  TEXT NOT NULL, -- when; empty: shown
    withdrawn_reason TEXT NOT NULL
) STRICT;
CREATE INDEX documents_of_family ON documents (family);

CREATE TABLE sources ( -- what lies where: several may hold the same document
    source_key  TEXT PRIMARY KEY,
    document    INTEGER NOT NULL REFERENCES documents,
    fingerprint TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sources_of_document ON sources (document);

CREATE TABLE descriptions (
    document INTEGER NOT NULL REFERENCES documents,
    field    TEXT NOT NULL,
    ordinal  INTEGER NOT NULL,
    value    TEXT NOT NULL,
    origin   TEXT NOT NULL,
    PRIMARY KEY (document, field, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX descriptions_source_id ON descriptions (value) WHERE field = 'source_id';

CREATE TABLE pages (
    document INTEGER NOT NULL REFERENCES documents,
    page     INTEGER NOT NULL, -- from 1
    label    TEXT NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY (document, page)
) STRICT;

CREATE TABLE unreadable (
    source_key TEXT PRIMARY KEY,
    sha256     TEXT NOT NULL,
    reason     TEXT NOT NULL,
    reader     TEXT NOT NULL,
    at         TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE added_terms (
    field TEXT NOT NULL,
    label TEXT NOT NULL,
    PRIMARY KEY (field, label)
) STRICT, WITHOUT ROWID;
)sql",
    R"sql(
ALTER TABLE pages ADD COLUMN headings TEXT NOT NULL DEFAULT ''; -- "0:1 7:2": paragraph, level
)sql",
    R"sql(
CREATE TABLE readings ( -- how each page was read
    document   INTEGER NOT NULL REFERENCES documents,
    page       INTEGER NOT NULL, -- from 1
    method     TEXT NOT NULL,
    characters INTEGER NOT NULL, -- code points of its text
    language   TEXT NOT NULL,
    script     TEXT NOT NULL,
    confidence INTEGER, -- of recognition, 0 to 100
    repairs    TEXT NOT NULL, -- "yugoslav-code-page:12"
    faults     TEXT NOT NULL, -- "scanned lost-letters"
    original   TEXT NOT NULL, -- the text before repairs; empty: the same
    PRIMARY KEY (document, page)
) STRICT;
INSERT INTO readings
    SELECT document, page, method, length(text),
           coalesce((SELECT value FROM descriptions AS d WHERE d.document = pages.document AND field = 'language'), ''),
           '', NULL, '', CASE WHEN trim(text) <> '' THEN '' WHEN media_type = 'application/pdf' THEN 'scanned' ELSE 'empty' END,
           ''
    FROM pages JOIN documents ON number = document;
ALTER TABLE documents ADD COLUMN faults TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN missing_pages INTEGER NOT NULL DEFAULT 0;
ALTER TABLE unreadable ADD COLUMN fault TEXT NOT NULL DEFAULT 'damaged';
UPDATE unreadable SET fault = 'encrypted' WHERE reason LIKE '%locked with a password%';
UPDATE unreadable SET fault = 'timed-out' WHERE reason LIKE '%took longer than%';
)sql",
    R"sql(
CREATE TABLE layouts ( -- where the words of a page stand
    document INTEGER NOT NULL REFERENCES documents,
    page     INTEGER NOT NULL, -- from 1
    layout   BLOB NOT NULL,    -- common/page_layout.hpp, compressed by zlib
    PRIMARY KEY (document, page)
) STRICT;

CREATE TABLE outlines ( -- the tables of contents that files carry
    document INTEGER NOT NULL REFERENCES documents,
    ordinal  INTEGER NOT NULL,
    title    TEXT NOT NULL,
    page     INTEGER NOT NULL, -- from 1; 0: none
    level    INTEGER NOT NULL,
    PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;
)sql",
    R"sql(
-- Of the picture of the first page, which lies beside the original; 0: there is none.
ALTER TABLE documents ADD COLUMN picture_width INTEGER NOT NULL DEFAULT 0;
ALTER TABLE documents ADD COLUMN picture_height INTEGER NOT NULL DEFAULT 0;
)sql",
    R"sql(
CREATE INDEX documents_by_change ON documents (updated, revision);

CREATE TABLE access_keys ( -- of partners; the keys themselves are kept nowhere
    name      TEXT PRIMARY KEY,
    digest    TEXT NOT NULL UNIQUE, -- SHA-256 of the key
    added     TEXT NOT NULL,
    countries TEXT NOT NULL, -- a line each, as the themes
    themes    TEXT NOT NULL,
    origin    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
)sql",
});

int version_of(sqlite::Database& database) {
    sqlite::Query query = database.query("PRAGMA user_version");
    query.next();
    return static_cast<int>(query.integer(0));
}

void refuse_newer(int version) {
    if (version > catalogue_version())
        throw Error(Error::Kind::unavailable, "the catalogue was made by a newer version of this program",
                    "use the newer program");
}

} // namespace

int catalogue_version() { return static_cast<int>(steps.size()); }

void migrate(sqlite::Database& database) {
    refuse_newer(version_of(database));
    for (int version = version_of(database); version < catalogue_version(); ++version) {
        sqlite::Transaction transaction(database, sqlite::Transaction::For::writing);
        database.execute(steps[static_cast<std::size_t>(version)]);
        database.execute("PRAGMA user_version = " + std::to_string(version + 1));
        transaction.commit();
    }
}

void require_current_version(sqlite::Database& database) {
    const int version = version_of(database);
    refuse_newer(version);
    if (version < catalogue_version())
        throw Error(Error::Kind::unavailable, "the catalogue was made by an older version of this program",
                    "run rc-indexer check, which brings it up to date");
}

} // namespace rc
