#include "common/catalogue/sqlite.hpp"

#include "common/error.hpp"

#include <sqlite3.h>

namespace rc::sqlite {
namespace {

constexpr int patience_ms = 30'000;

[[noreturn]] void fail(int code, const std::string& message) {
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throw Error(Error::Kind::unavailable, "the catalogue is busy", "try again when the other program has finished");
    case SQLITE_CANTOPEN:
        throw Error(Error::Kind::unavailable, "the catalogue cannot be opened: " + message,
                    "check the data folder and its rights");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        throw Error(Error::Kind::internal, "the catalogue is damaged: " + message, "restore it from a backup");
    case SQLITE_FULL:
        throw Error(Error::Kind::internal, "the disk is full", "make room; nothing that was reported is lost");
    default:
        throw Error(Error::Kind::internal, "the catalogue failed: " + message);
    }
}

} // namespace

Query::Query(Database& database, std::string_view sql, sqlite3_stmt* statement)
    : database_(database), sql_(sql), statement_(statement) {}

Query::~Query() {
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
    database_.idle_[sql_].push_back(statement_);
}

void Query::bind_integer(int position, std::int64_t value) {
    database_.check(sqlite3_bind_int64(statement_, position, value));
}

void Query::bind_text(int position, std::string_view value) {
    const char* data = value.data() ? value.data() : ""; // a null pointer would bind NULL
    database_.check(sqlite3_bind_text64(statement_, position, data, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Query::bind_value(int position, Blob value) {
    const char* data = value.bytes.data() ? value.bytes.data() : ""; // as above
    database_.check(sqlite3_bind_blob64(statement_, position, data, value.bytes.size(), SQLITE_TRANSIENT));
}

bool Query::next() {
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) database_.check(code);
    return false;
}

void Query::run() {
    while (next()) {
    }
}

std::int64_t Query::integer(int column) const { return sqlite3_column_int64(statement_, column); }

std::string Query::text(int column) const {
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    return data ? std::string(data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))) : std::string();
}

std::string Query::blob(int column) const {
    const auto* data = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    return data ? std::string(data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))) : std::string();
}

Database::Database(const std::filesystem::path& file, Open open) {
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
    const int code = sqlite3_open_v2(file.c_str(), &handle_,
                                     open == Open::existing_to_read ? flags : flags | SQLITE_OPEN_CREATE, nullptr);
    try {
        check(code);
        sqlite3_busy_timeout(handle_, patience_ms);
        // A reader opens for writing too, and forbids itself to: reading a WAL needs its shared memory file.
        execute(open == Open::existing_to_read ? "PRAGMA query_only = ON"
                                               : "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        execute("PRAGMA foreign_keys = ON");
    } catch (...) {
        sqlite3_close(handle_);
        throw;
    }
}

Database::~Database() {
    for (auto& [sql, statements] : idle_)
        for (sqlite3_stmt* statement : statements) sqlite3_finalize(statement);
    sqlite3_close(handle_);
}

void Database::check(int code) const {
    if (code != SQLITE_OK) fail(code, handle_ ? sqlite3_errmsg(handle_) : sqlite3_errstr(code));
}

void Database::execute(const std::string& sql) { check(sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr)); }

Query Database::query(std::string_view sql) {
    std::vector<sqlite3_stmt*>& statements = idle_[sql];
    sqlite3_stmt* statement = nullptr;
    if (statements.empty()) {
        check(sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                 &statement, nullptr));
    } else {
        statement = statements.back();
        statements.pop_back();
    }
    return {*this, sql, statement};
}

std::int64_t Database::last_row() const { return sqlite3_last_insert_rowid(handle_); }

bool Database::in_transaction() const { return sqlite3_get_autocommit(handle_) == 0; }

void Database::roll_back() noexcept {
    // Where SQLite has rolled back by itself (a full disk) this does nothing; the journal undoes the rest in any case.
    if (in_transaction()) sqlite3_exec(handle_, "ROLLBACK", nullptr, nullptr, nullptr);
}

void Database::copy_to(const std::filesystem::path& file) {
    Database target(file, Open::existing_or_new_to_write);
    sqlite3_backup* backup = sqlite3_backup_init(target.handle_, "main", handle_, "main");
    if (!backup) target.check(sqlite3_errcode(target.handle_));
    const int stepped = sqlite3_backup_step(backup, -1);
    sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE) fail(stepped, sqlite3_errmsg(target.handle_));
}

Transaction::Transaction(Database& database, For purpose) : database_(database), open_(!database.in_transaction()) {
    if (open_) database_.execute(purpose == For::writing ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    if (open_) database_.roll_back();
}

void Transaction::commit() {
    if (!open_) return;
    database_.execute("COMMIT");
    open_ = false;
}

} // namespace rc::sqlite
