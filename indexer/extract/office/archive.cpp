#include "indexer/extract/office/archive.hpp"

#include "common/error.hpp"
#include "indexer/extract/failure.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <memory>

namespace rc::office {
namespace {

struct FreeArchive {
    void operator()(archive* a) const { archive_read_free(a); }
};
using Reader = std::unique_ptr<archive, FreeArchive>;

[[noreturn]] void damaged(const std::string& why) {
    throw Error(Error::Kind::unreadable, "the file is damaged: " + why, "open it in its program and save it anew");
}

bool is_text_part(std::string_view name) {
    constexpr std::array endings{".xml", ".rels", ".opf", ".xhtml", ".html", ".htm"};
    return name == "mimetype" ||
           std::any_of(endings.begin(), endings.end(), [&](std::string_view end) { return name.ends_with(end); });
}

std::string unpack(archive* reader, std::size_t allowed) {
    std::string out;
    std::array<char, 1 << 16> buffer;
    for (;;) {
        const la_ssize_t size = archive_read_data(reader, buffer.data(), buffer.size());
        if (size < 0) damaged("a part of it cannot be unpacked");
        if (size == 0) return out;
        out.append(buffer.data(), static_cast<std::size_t>(size));
        if (out.size() > allowed)
            throw ReadingFailure(Fault::too_large, "the file unpacks to more than 200 MB of text",
                        "split it and add the pieces");
    }
}

} // namespace

Archive::Archive(std::string_view bytes) {
    const Reader reader(archive_read_new());
    archive_read_support_format_zip(reader.get());
    if (archive_read_open_memory(reader.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
        damaged("it is no ZIP archive");
    std::size_t unpacked = 0;
    archive_entry* entry = nullptr;
    int result = ARCHIVE_OK;
    while ((result = archive_read_next_header(reader.get(), &entry)) == ARCHIVE_OK || result == ARCHIVE_WARN) {
        const char* name = archive_entry_pathname(entry);
        if (name == nullptr) continue;
        if (archive_entry_is_encrypted(entry) != 0)
            throw ReadingFailure(Fault::encrypted, "the file needs a password", "save it without a password");
        if (parts_.size() >= most_entries) damaged("it has too many parts");
        std::optional<std::string>& part = parts_[name];
        if (!is_text_part(name)) continue;
        part = unpack(reader.get(), largest_unpacked - unpacked);
        unpacked += part->size();
    }
    if (result != ARCHIVE_EOF && parts_.empty()) damaged("it is no ZIP archive");
}

const std::string* Archive::part(std::string_view name) const {
    const auto at = parts_.find(name);
    return at == parts_.end() || !at->second ? nullptr : &*at->second;
}

} // namespace rc::office
