// Decides what a document that arrives is: new, a new edition, known with another description, or known.
#pragma once
#include "common/catalogue/catalogue.hpp"
#include "common/catalogue/sqlite.hpp"

namespace rc {

// As Catalogue::put; must run inside a transaction.
PutResult put_document(sqlite::Database& database, const NewDocument& incoming);

} // namespace rc
