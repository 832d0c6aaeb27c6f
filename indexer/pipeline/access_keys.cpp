#include "common/digest.hpp"
#include "common/error.hpp"
#include "indexer/pipeline/staff_changes.hpp"
#include "indexer/pipeline/workbench.hpp"

#include <array>
#include <random>
#include <regex>

namespace rc {
namespace {

// 160 bits from the kernel: nobody guesses it, so a plain digest keeps it as well as a slow one would.
std::string new_key() {
    constexpr std::string_view digits = "0123456789abcdef";
    std::random_device random;
    std::string key = "rc_";
    for (int word = 0; word < 5; ++word) {
        const std::uint32_t bits = random();
        for (unsigned shift = 0; shift < 32; shift += 4) key += digits[(bits >> shift) & 15];
    }
    return key;
}

std::string code_of(const Taxonomy& taxonomy, FieldId id, const std::string& written) {
    if (const auto code = taxonomy.resolve(id, written)) return *code;
    throw Error(Error::Kind::bad_request, "\"" + written + "\" is no " + std::string(field(id).name));
}

// As browsers send it: scheme, host in lower case, port if it is not the usual one; nothing behind.
std::string origin_of(const std::string& written) {
    static const std::regex form("https?://[a-z0-9.-]+(:[0-9]{1,5})?");
    if (std::regex_match(written, form)) return written;
    throw Error(Error::Kind::bad_request, "\"" + written + "\" is not an origin",
                "write it as https://partner.example, without a path");
}

void narrow(AccessKey& key, const std::string& scope, const Taxonomy& taxonomy) {
    const std::size_t sign = scope.find('=');
    const std::string name = scope.substr(0, sign), value = sign == std::string::npos ? "" : scope.substr(sign + 1);
    if (name == "country")
        key.countries.push_back(code_of(taxonomy, FieldId::country, value));
    else if (name == "theme")
        key.themes.push_back(code_of(taxonomy, FieldId::theme, value));
    else if (name == "origin" && key.origin.empty())
        key.origin = origin_of(value);
    else
        throw Error(Error::Kind::bad_request, "the scope \"" + scope + "\" is not known, or given twice",
                    "write country=CODE, theme=CODE or origin=https://partner.example");
}

} // namespace

std::string add_access_key(const StaffFolders& folders, const std::string& name,
                           const std::vector<std::string>& scope) {
    Catalogue::require(folders.data);
    Catalogue catalogue(folders.data, Catalogue::Mode::write);
    const Taxonomy taxonomy = taxonomy_of(catalogue, folders.share);
    const std::string secret = new_key();
    AccessKey key{name, sha256_hex(secret), "", {}, {}, ""};
    for (const std::string& part : scope) narrow(key, part, taxonomy);
    if (!catalogue.add_key(key)) throw Error(Error::Kind::conflict, "there is a key \"" + name + "\" already");
    return secret;
}

std::vector<AccessKey> list_access_keys(const std::filesystem::path& data) {
    return Catalogue(data, Catalogue::Mode::read).keys();
}

void remove_access_key(const std::filesystem::path& data, const std::string& name) {
    Catalogue::require(data);
    if (!Catalogue(data, Catalogue::Mode::write).remove_key(name))
        throw Error(Error::Kind::not_found, "there is no key \"" + name + '"');
}

} // namespace rc
