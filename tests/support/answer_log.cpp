#include "tests/support/answer_log.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <unistd.h>

namespace rc::test {

void log_answer(std::string_view target, const HttpAnswer& answer) {
    const char* folder = std::getenv("RC_ANSWERS");
    if (!folder || answer.status == 0) return;
    static std::mutex one_at_a_time;
    const std::lock_guard lock(one_at_a_time);
    std::filesystem::create_directories(folder);
    std::ofstream log(std::filesystem::path(folder) / (std::to_string(::getpid()) + ".jsonl"), std::ios::app);
    // Only JSON is described in its parts; of the rest it matters whether there is any.
    const bool is_json = answer.header("content-type").find("json") != std::string::npos;
    const nlohmann::json line{{"target", target},
                              {"status", answer.status},
                              {"headers", answer.headers},
                              {"body", is_json || answer.body.empty() ? answer.body : "(not JSON)"}};
    log << line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << std::endl;
    if (!log) throw std::runtime_error("cannot write the answers into " + std::string(folder));
}

} // namespace rc::test
