#include "common/ledger.hpp"

#include <charconv>

namespace rc {
namespace {

template <typename Visit> void each_word(std::string_view text, Visit visit) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0) visit(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

void append_word(std::string& text, std::string_view word) {
    if (!text.empty()) text += ' ';
    text += word;
}

} // namespace

std::vector<std::string_view> names_of(Faults faults) {
    std::vector<std::string_view> names;
    for (const FaultKind& kind : fault_kinds)
        if (faults.has(kind.id)) names.push_back(kind.name);
    return names;
}

std::string to_text(Faults faults) {
    std::string text;
    for (const std::string_view name : names_of(faults)) append_word(text, name);
    return text;
}

Faults faults_in(std::string_view text) {
    Faults faults;
    each_word(text, [&](std::string_view word) {
        for (const FaultKind& kind : fault_kinds)
            if (kind.name == word) faults.add(kind.id);
    });
    return faults;
}

std::string to_text(const std::vector<Repaired>& repairs) {
    std::string text;
    for (const Repaired& repaired : repairs)
        append_word(text, std::string(repair_kinds[static_cast<std::size_t>(repaired.kind)].name) + ':' +
                              std::to_string(repaired.count));
    return text;
}

std::vector<Repaired> repairs_in(std::string_view text) {
    std::vector<Repaired> repairs;
    each_word(text, [&](std::string_view word) {
        const std::size_t colon = word.find(':');
        if (colon == word.npos) return;
        std::uint32_t count = 0;
        std::from_chars(word.data() + colon + 1, word.data() + word.size(), count);
        for (const RepairKind& kind : repair_kinds)
            if (kind.name == word.substr(0, colon)) repairs.push_back({kind.id, count});
    });
    return repairs;
}

} // namespace rc
