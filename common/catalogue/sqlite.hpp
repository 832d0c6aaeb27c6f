// SQLite in the few operations we use. Its return codes become Error here; what must be closed closes itself.
#pragma once
#include <concepts>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace rc::sqlite {

class Database;

// Bytes that are no text, as a value to bind.
struct Blob {
    std::string_view bytes;
};

// One use of a prepared statement: bind, then step through the rows. Goes back to its database when it ends.
class Query {
public:
    Query(Database& database, std::string_view sql, sqlite3_stmt* statement);
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    // The values of ?1, ?2, ...: integers, UTF-8 text and blobs; text and bytes are copied.
    template <typename... Values> Query& bind(const Values&... values) {
        int position = 0;
        (bind_value(++position, values), ...);
        return *this;
    }
    bool next(); // true: on a row
    void run();  // for statements without rows
    // Columns of the current row, from 0. NULL is 0 or "".
    std::int64_t integer(int column) const;
    std::string text(int column) const;
    std::string blob(int column) const;

private:
    void bind_integer(int position, std::int64_t value);
    void bind_text(int position, std::string_view value);
    void bind_value(int position, Blob value);
    template <std::integral Integer> void bind_value(int position, Integer value) {
        bind_integer(position, static_cast<std::int64_t>(value));
    }
    void bind_value(int position, std::string_view value) { bind_text(position, value); }

    Database& database_;
    std::string_view sql_;
    sqlite3_stmt* statement_;
};

// One connection, for one thread. Throws Error{unavailable} if the file cannot be opened or stays locked for 30 s,
// Error{internal} for any other failure.
class Database {
public:
    enum class Open { existing_to_read, existing_or_new_to_write };
    Database(const std::filesystem::path& file, Open open);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    void execute(const std::string& sql); // any number of statements, without values
    // `sql` must be a literal: prepared statements are kept by it.
    Query query(std::string_view sql);
    std::int64_t last_row() const; // the rowid of the last INSERT
    bool in_transaction() const;
    void roll_back() noexcept;
    // A consistent copy of the whole database, while others read and write it.
    void copy_to(const std::filesystem::path& file);

private:
    friend class Query;
    void check(int code) const;

    sqlite3* handle_ = nullptr;
    std::map<std::string_view, std::vector<sqlite3_stmt*>>
        idle_; // by SQL; several when a statement is used within itself
};

// Undone when it goes out of scope without commit; one for reading sees a single state and has nothing to commit.
// Within another transaction it is a part of that one.
class Transaction {
public:
    enum class For { writing, reading };
    Transaction(Database& database, For purpose);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Database& database_;
    bool open_;
};

} // namespace rc::sqlite
