#include "server/handlers/admission.hpp"

#include "common/digest.hpp"
#include "server/http/target.hpp"

#include <algorithm>
#include <array>

namespace rc::handlers {
namespace {

constexpr std::string_view bearer = "Bearer ";
// Health, and what a page is made of.
constexpr std::array<std::string_view, 9> free_paths{"/healthz", "/readyz", "/assets/",   "/scripts/", "/styles/",
                                                     "/images/", "/embed/", "/messages/", "/problems/"};

bool is_free(std::string_view path) {
    return std::ranges::any_of(
        free_paths, [&](std::string_view free) { return free.ends_with('/') ? path.starts_with(free) : path == free; });
}

http::Ruling refused(std::string_view type, std::string detail) {
    http::Ruling admission;
    admission.refusal = http::problem(type, std::move(detail));
    return admission;
}

// Every search, its exports and feed.
bool is_search(std::string_view path) { return path.starts_with("/api/v1/search"); }

// What is asked for beside what is allowed; where nothing is asked for, what is allowed is asked for. False if it asks
// for something else.
bool narrow(http::Request& request, std::string_view field, const std::vector<std::string>& allowed) {
    if (allowed.empty()) return true;
    bool asked = false;
    for (const auto& [name, value] : request.parameters) {
        if (name != field) continue;
        asked = true;
        if (std::ranges::find(allowed, value) == allowed.end()) return false;
    }
    if (asked) return true;
    http::NamedValues added;
    for (const std::string& value : allowed) added.emplace_back(field, value);
    request.query_string += (request.query_string.empty() ? "" : "&") + http::to_query(added);
    request.parameters.insert(request.parameters.end(), added.begin(), added.end());
    return true;
}

} // namespace

PublicGate::PublicGate(AdmissionOptions options, const CataloguePool& catalogues, http::RateLimiter::Clock clock)
    : options_(std::move(options)), catalogues_(catalogues), limiter_(std::move(clock)) {}

PublicGate::PublicGate(AdmissionOptions options, const CataloguePool& catalogues)
    : options_(std::move(options)), catalogues_(catalogues) {}

http::Ruling PublicGate::admit(const http::Caller& caller, http::Request& request) {
    if (is_free(request.path)) return {};
    if (!caller.authorization.empty()) return admit_key(caller, request);
    const std::string prefix =
        http::address_prefix(http::client_address(caller.address, caller.forwarded_for, options_.trusted_proxies));
    if (prefix.empty() || options_.anonymous.quota == 0) return {};
    return charge("address " + prefix, "anonymous", options_.anonymous);
}

http::Ruling PublicGate::admit_key(const http::Caller& caller, http::Request& request) {
    const bool is_bearer = caller.authorization.starts_with(bearer);
    const auto key =
        is_bearer
            ? catalogues_.borrow()->find_key(sha256_hex(std::string_view(caller.authorization).substr(bearer.size())))
            : std::nullopt;
    if (!key) {
        http::Ruling unknown = refused("unknown-key", "the Authorization header names no key of this server");
        unknown.headers.emplace_back("WWW-Authenticate", "Bearer");
        return unknown;
    }
    http::Ruling admission = charge("key " + key->digest, "key", options_.with_key);
    admission.headers.emplace_back("Vary", "Authorization, Origin");
    if (admission.refusal) return admission;
    if (!key->origin.empty() && caller.origin != key->origin)
        admission.refusal = http::problem("out-of-scope", "the key is for pages of another site");
    else if (is_search(request.path) &&
             !(narrow(request, "country", key->countries) && narrow(request, "theme", key->themes)))
        admission.refusal = http::problem("out-of-scope", "the key is for other countries or themes");
    return admission;
}

// RateLimit header fields for HTTP, draft-ietf-httpapi-ratelimit-headers-10
http::Ruling PublicGate::charge(const std::string& caller, std::string_view policy, const http::Rate& rate) {
    const http::Verdict verdict = limiter_.take(caller, rate);
    const std::string name = '"' + std::string(policy) + '"';
    http::Ruling admission;
    admission.headers = {
        {"RateLimit-Policy", name + ";q=" + std::to_string(rate.quota) + ";w=" + std::to_string(rate.window.count())},
        {"RateLimit",
         name + ";r=" + std::to_string(verdict.remaining) + ";t=" + std::to_string(verdict.until_full.count())}};
    if (verdict.admitted) return admission;
    admission.refusal = http::problem("too-many-requests", "wait as long as Retry-After says");
    admission.headers.emplace_back("Retry-After", std::to_string(verdict.until_token.count()));
    return admission;
}

} // namespace rc::handlers
