// Keys of partners as rows of the catalogue's table `access_keys`.
#pragma once
#include "common/catalogue/access_key.hpp"
#include "common/catalogue/sqlite.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace rc::rows {

bool add_key(sqlite::Database& database, const AccessKey& key); // false if the name is taken
bool remove_key(sqlite::Database& database, std::string_view name);
std::vector<AccessKey> keys(sqlite::Database& database);
std::optional<AccessKey> find_key(sqlite::Database& database, std::string_view digest);

} // namespace rc::rows
