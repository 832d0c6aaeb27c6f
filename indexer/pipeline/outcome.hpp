// What became of one source, on its way from the thread that read it to the one that writes.
#pragma once
#include "common/catalogue/catalogue.hpp"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace rc {

struct Unchanged {};

struct Ready {
    NewDocument document;
    std::vector<std::pair<std::string, std::string>>
        added_terms; // (field name, label) that it brought into the taxonomy
};

struct Failed {
    std::string reason, hint;
    std::optional<Unreadable> remember; // so that it is not read again before it, or its reader, has changed
};

struct Outcome {
    std::string source; // a path, or "dump.jsonl:17"
    std::variant<Unchanged, Ready, Failed> what;
};

} // namespace rc
