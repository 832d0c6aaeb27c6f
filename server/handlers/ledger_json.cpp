#include "server/handlers/ledger_json.hpp"

#include "server/handlers/json_reply.hpp"

#include <nlohmann/json.hpp>

namespace rc::handlers {

using Json = nlohmann::ordered_json;

Json json_of(Faults faults) { return names_of(faults); }

Json json_of(const PageReading& reading) {
    Json repairs = Json::object();
    for (const Repaired& repaired : reading.repairs)
        repairs[std::string(repair_kinds[static_cast<std::size_t>(repaired.kind)].name)] = repaired.count;
    return {{"method", reading.method},
            {"language", text_or_null(reading.language)},
            {"script", text_or_null(reading.script)},
            {"confidence", reading.confidence ? Json(*reading.confidence) : Json()},
            {"repairs", std::move(repairs)},
            {"faults", json_of(reading.faults)}};
}

} // namespace rc::handlers
