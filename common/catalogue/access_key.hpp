// Keys of partners: who sends one is served at a higher rate, within what the key is for.
#pragma once
#include <string>
#include <vector>

namespace rc {

struct AccessKey {
    std::string name;                           // for people: whom it was given to; unique
    std::string digest;                         // SHA-256 of the key; the key itself is kept nowhere
    std::string added;                          // ISO 8601, UTC; set by add_key
    std::vector<std::string> countries, themes; // searches are limited to them; empty: to none
    std::string origin; // "https://partner.example": sent by pages of that site only; empty: by anybody
    bool operator==(const AccessKey&) const = default;
};

} // namespace rc
