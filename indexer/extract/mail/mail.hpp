// Electronic letters (.eml).
#pragma once
#include "indexer/extract/text/sink.hpp"

namespace rc {

// True if text begins with the head of a letter: header lines up to an empty one, among them a sender and a date or
// subject.
bool looks_like_mail(std::string_view bytes);

// The subject as title, the sender's name as author (never an address), the date; the text of the letter, as plain text
// where it has that, else from its HTML; letters within it behind it. Attachments are not read: a warning names each.
// Throws ReadingFailure{empty} if there is no text in it. Pure; any thread.
void read_mail(std::string_view bytes, ExtractionSink& sink);

} // namespace rc
