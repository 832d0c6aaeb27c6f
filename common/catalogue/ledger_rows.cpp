#include "common/catalogue/ledger_rows.hpp"

#include "common/text/utf8.hpp"

#include <algorithm>

namespace rc {

double PageCounts::share() const {
    const std::uint64_t with_words = pages - empty;
    return with_words == 0 ? 1 : static_cast<double>(searchable) / static_cast<double>(with_words);
}

namespace rows {
namespace {

constexpr std::int64_t no_confidence = -1;

// Pages of one document that are alike in what the sums part.
struct AlikePages {
    std::string method, language;
    Faults faults;
    std::uint64_t pages, characters;
};

struct DocumentPages {
    Faults faults;
    std::uint64_t missing = 0;
    std::vector<std::string> countries{};
    std::vector<AlikePages> groups{};
};

// The shown documents by number: three queries however many there are, as everybody may ask for the sums.
std::map<std::int64_t, DocumentPages> shown_documents(sqlite::Database& database) {
    std::map<std::int64_t, DocumentPages> documents;
    sqlite::Query shown = database.query("SELECT number, faults, missing_pages FROM documents WHERE superseded = 0 AND "
                                         "withdrawn = ''");
    while (shown.next())
        documents[shown.integer(0)] = {faults_in(shown.text(1)), static_cast<std::uint64_t>(shown.integer(2))};
    const auto each_of_shown = [&](const char* sql, const auto& use) {
        sqlite::Query query = database.query(sql);
        while (query.next())
            if (const auto document = documents.find(query.integer(0)); document != documents.end())
                use(query, document->second);
    };
    each_of_shown("SELECT document, value FROM descriptions WHERE field = 'country'",
                  [](const sqlite::Query& row, DocumentPages& document) { document.countries.push_back(row.text(1)); });
    each_of_shown(
        "SELECT document, method, language, faults, count(*), sum(characters) FROM readings GROUP BY 1, 2, 3, 4",
        [](const sqlite::Query& row, DocumentPages& document) {
            document.groups.push_back({row.text(1), row.text(2), faults_in(row.text(3)),
                                       static_cast<std::uint64_t>(row.integer(4)),
                                       static_cast<std::uint64_t>(row.integer(5))});
        });
    for (auto& [number, document] : documents)
        if (document.countries.empty()) document.countries.emplace_back();
    return documents;
}

class Sums {
public:
    explicit Sums(sqlite::Database& database) : database_(database) {}

    LedgerSums run() {
        for (const auto& [number, document] : shown_documents(database_)) add(document);
        count_unreadable();
        count_repairs();
        return std::move(sums_);
    }

private:
    void add(const DocumentPages& document) {
        Faults anywhere = document.faults;
        PageCounts own;
        own.documents = 1;
        own.pages = document.missing;
        std::map<std::string, PageCounts> languages, methods;
        for (const AlikePages& group : document.groups) {
            for (PageCounts* counts : {&own, &languages[group.language], &methods[group.method]}) add(*counts, group);
            sums_.characters += group.characters;
            for (const FaultKind& kind : fault_kinds)
                if (group.faults.has(kind.id)) {
                    sums_.pages_with[static_cast<std::size_t>(kind.id)] += group.pages;
                    anywhere.add(kind.id);
                }
        }
        for (const FaultKind& kind : fault_kinds)
            sums_.documents_with[static_cast<std::size_t>(kind.id)] += anywhere.has(kind.id);
        sums_.missing_pages += document.missing;
        merge(sums_.all, own);
        for (const std::string& country : document.countries) merge(sums_.by_country[country], own);
        merge(sums_.by_language, languages);
        merge(sums_.by_method, methods);
    }

    static void add(PageCounts& counts, const AlikePages& group) {
        counts.pages += group.pages;
        if (group.faults.has(Fault::empty))
            counts.empty += group.pages;
        else if (!group.faults.hide())
            counts.searchable += group.pages;
    }
    static void merge(PageCounts& sum, const PageCounts& part) {
        sum.documents += part.documents;
        sum.pages += part.pages;
        sum.empty += part.empty;
        sum.searchable += part.searchable;
    }
    static void merge(std::map<std::string, PageCounts>& sums, std::map<std::string, PageCounts>& of_document) {
        for (auto& [key, counts] : of_document) {
            counts.documents = 1;
            merge(sums[key], counts);
        }
    }

    void count_unreadable() {
        sqlite::Query query = database_.query("SELECT fault, count(*) FROM unreadable GROUP BY fault");
        while (query.next())
            sums_.unreadable_with[static_cast<std::size_t>(fault_named(query.text(0)))] +=
                static_cast<std::uint64_t>(query.integer(1));
    }

    void count_repairs() {
        sqlite::Query query = database_.query("SELECT repairs FROM readings JOIN documents ON number = document WHERE "
                                              "repairs <> '' AND superseded = 0 AND withdrawn = ''");
        while (query.next())
            for (const Repaired& repaired : repairs_in(query.text(0))) {
                sums_.repairs[static_cast<std::size_t>(repaired.kind)] += repaired.count;
                ++sums_.repaired_pages[static_cast<std::size_t>(repaired.kind)];
            }
    }

    sqlite::Database& database_;
    LedgerSums sums_;
};

std::optional<std::uint8_t> confidence_of(const sqlite::Query& row, int column) {
    if (row.text(column).empty()) return {};
    return static_cast<std::uint8_t>(row.integer(column));
}

} // namespace

PageReading reading_of(const sqlite::Query& row, int first) {
    PageReading reading;
    reading.method = row.text(first);
    reading.language = row.text(first + 1);
    reading.script = row.text(first + 2);
    reading.confidence = confidence_of(row, first + 3);
    reading.repairs = repairs_in(row.text(first + 4));
    reading.faults = faults_in(row.text(first + 5));
    return reading;
}

void store_reading(sqlite::Database& database, std::int64_t number, std::uint32_t position, const Page& page) {
    const PageReading& reading = page.reading;
    database.query("INSERT OR REPLACE INTO readings VALUES (?1, ?2, ?3, ?4, ?5, ?6, nullif(?7, -1), ?8, ?9, ?10)")
        .bind(number, position, reading.method, text::count_code_points(page.text), reading.language, reading.script,
              reading.confidence ? std::int64_t{*reading.confidence} : no_confidence, to_text(reading.repairs),
              to_text(reading.faults), reading.original)
        .run();
}

std::vector<PageRecord> page_records(sqlite::Database& database, std::int64_t number) {
    sqlite::Query query =
        database.query("SELECT " RC_READING_COLUMNS ", characters FROM readings WHERE document = ?1 ORDER BY page");
    query.bind(number);
    std::vector<PageRecord> records;
    while (query.next())
        records.push_back({reading_of(query, 0), static_cast<std::uint64_t>(query.integer(reading_columns))});
    return records;
}

std::uint64_t characters(sqlite::Database& database, std::int64_t number) {
    sqlite::Query query = database.query("SELECT sum(characters) FROM readings WHERE document = ?1");
    query.bind(number).next();
    return static_cast<std::uint64_t>(query.integer(0));
}

std::vector<std::int64_t> documents_with_scans(sqlite::Database& database) {
    sqlite::Query query = database.query("SELECT DISTINCT document, r.faults, r.confidence FROM readings AS r JOIN "
                                         "documents ON number = document WHERE superseded = 0 "
                                         "AND withdrawn = '' AND file_name <> '' AND media_type = 'application/pdf' "
                                         "AND r.faults <> '' ORDER BY document");
    std::vector<std::int64_t> numbers;
    while (query.next()) {
        PageReading page;
        page.faults = faults_in(query.text(1));
        page.confidence = confidence_of(query, 2);
        if (waits_for_recognition(page) && (numbers.empty() || numbers.back() != query.integer(0)))
            numbers.push_back(query.integer(0));
    }
    return numbers;
}

LedgerSums ledger_sums(sqlite::Database& database) { return Sums(database).run(); }

Fault fault_named(std::string_view name) {
    const auto kind = std::ranges::find(fault_kinds, name, &FaultKind::name);
    return kind == fault_kinds.end() ? Fault::damaged : kind->id;
}

} // namespace rows
} // namespace rc
