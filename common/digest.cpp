#include "common/digest.hpp"

#include "common/error.hpp"

#include <array>
#include <fstream>
#include <memory>
#include <openssl/evp.h>

namespace rc {
namespace {

using Digest = std::array<unsigned char, 32>;

class Sha256 {
public:
    Sha256() : context_(EVP_MD_CTX_new(), EVP_MD_CTX_free) { EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr); }
    void update(std::string_view bytes) { EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()); }
    Digest finish() {
        Digest digest{};
        EVP_DigestFinal_ex(context_.get(), digest.data(), nullptr);
        return digest;
    }

private:
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_;
};

Digest digest_of(std::string_view bytes) {
    Sha256 sha;
    sha.update(bytes);
    return sha.finish();
}

std::string hex(const Digest& digest) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (unsigned char byte : digest) {
        out += digits[byte >> 4];
        out += digits[byte & 15];
    }
    return out;
}

} // namespace

std::string sha256_hex(std::string_view bytes) { return hex(digest_of(bytes)); }

std::string sha256_hex_of_file(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    Sha256 sha;
    std::array<char, 1 << 16> buffer{};
    while (in) {
        in.read(buffer.data(), buffer.size());
        sha.update({buffer.data(), static_cast<std::size_t>(in.gcount())});
    }
    if (!in.eof()) throw Error(Error::Kind::unreadable, "cannot read " + file.string());
    return hex(sha.finish());
}

std::string public_id(std::string_view identity) {
    constexpr std::string_view letters = "0123456789abcdefghjkmnpqrstvwxyz";
    const Digest digest = digest_of(identity);
    std::string id;
    unsigned bits = 0;
    unsigned held = 0;
    for (std::size_t i = 0; id.size() < 13; ++i) {
        bits = (bits << 8) | digest[i];
        held += 8;
        for (; held >= 5 && id.size() < 13; held -= 5) id += letters[(bits >> (held - 5)) & 31];
    }
    return id;
}

} // namespace rc
