// Reads a request's parameters and collects every fault, so that one answer names them all.
#pragma once
#include "server/http/message.hpp"
#include "server/search/search.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace rc {
class Taxonomy;
class Thesaurus;
} // namespace rc

namespace rc::handlers {

// Use from one thread, for one request: read what the route knows, then finish().
class Parameters {
public:
    explicit Parameters(const http::Request& request) : request_(request) {}

    // The value, or nothing if it is not given. Twice is a fault.
    std::optional<std::string> one(std::string_view name);
    // All values in order.
    std::vector<std::string> all(std::string_view name);
    // The values of comma-separated lists, in order.
    std::vector<std::string> list(std::string_view name);
    // A whole number between `least` and `most`; `otherwise` if it is not given or wrong.
    std::uint32_t number(std::string_view name, std::uint32_t least, std::uint32_t most, std::uint32_t otherwise);
    // Words to search for, at most 1,000 code points; "" if not given.
    std::string words(std::string_view name);

    void fault(std::string_view name, std::string reason);
    // Throws http::ParameterErrors if there is any fault so far.
    void check();
    // Parameters that nobody has asked for are faults too; then check().
    void finish();

private:
    const http::Request& request_;
    std::set<std::string, std::less<>> known_;
    std::vector<http::ParameterFault> faults_;
};

// `ui` if it is given and a language of labels, else the best for Accept-Language.
std::string read_language(Parameters& parameters, const http::Request& request, const Taxonomy& taxonomy);
// What `expand` asks for, everything if it is not there, without the concepts that `without_concept` names. What is not
// offered, and a concept that the thesaurus does not have (null: none), is a fault.
search::Expand read_expand(Parameters& parameters, const Thesaurus* thesaurus);

// "a", "b" or "c", for a reason.
std::string alternatives(const std::vector<std::string>& names);

} // namespace rc::handlers
