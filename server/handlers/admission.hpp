// The gate of the public server: a fair rate for everybody, a higher one for partners with a key, within its scope.
#pragma once
#include "server/handlers/catalogue_pool.hpp"
#include "server/http/client_address.hpp"
#include "server/http/gate.hpp"
#include "server/http/rate_limiter.hpp"

#include <vector>

namespace rc::handlers {

struct AdmissionOptions {
    http::Rate anonymous{600, std::chrono::seconds(60)};  // of a network; 0: no limit
    http::Rate with_key{6'000, std::chrono::seconds(60)}; // of a key
    std::vector<http::AddressRange> trusted_proxies;
};

// Health routes and the files of pages are free; everything else takes a token. Searches with a key that has a scope
// are narrowed to it; whoever asks for another country or theme, or from another site, is refused.
class PublicGate : public http::Gate {
public:
    // `catalogues` must outlive it. The clock is for tests.
    PublicGate(AdmissionOptions options, const CataloguePool& catalogues, http::RateLimiter::Clock clock);
    PublicGate(AdmissionOptions options, const CataloguePool& catalogues);
    http::Ruling admit(const http::Caller& caller, http::Request& request) override;

private:
    http::Ruling admit_key(const http::Caller& caller, http::Request& request);
    // Takes a token and says so in the headers; a refusal if there is none.
    http::Ruling charge(const std::string& caller, std::string_view policy, const http::Rate& rate);

    AdmissionOptions options_;
    const CataloguePool& catalogues_;
    http::RateLimiter limiter_;
};

} // namespace rc::handlers
