// Reads words typed in Latin letters in the script or spelling that the index knows them in.
#pragma once
#include "server/search/query.hpp"
#include "server/search/romanisation.hpp"

namespace rc::search {

// The tree with `readings` of its words, in phrases, fields and behind a minus too, but not of a single word in quotes.
//   - A word that is unknown as typed is read as what the vocabulary knows; one that stands in a few documents also
//     as what is ten times as frequent; one that stands in more stays as it is.
//   - If an unknown word can only be Greek (or Bulgarian or Macedonian), its neighbours are read so too where they can
//     be, like "narkotika" in "narkotika stis filakes": alone when all of them can, else beside what was typed.
// Pure.
Node with_readings(const Node& root, const Vocabulary& vocabulary);

} // namespace rc::search
