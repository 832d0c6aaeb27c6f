#include "indexer/pipeline/file_reader.hpp"

#include "common/digest.hpp"
#include "common/error.hpp"
#include "common/text/utf8.hpp"
#include "indexer/extract/failure.hpp"
#include "indexer/pipeline/full_description.hpp"
#include "indexer/pipeline/page_readings.hpp"
#include "indexer/pipeline/recognised_pages.hpp"
#include "indexer/pipeline/webp.hpp"

namespace rc {
namespace {

namespace fs = std::filesystem;

std::uint64_t characters_of(const std::vector<Page>& pages) {
    std::uint64_t characters = 0;
    for (const Page& page : pages) characters += text::count_code_points(page.text);
    return characters;
}

std::string fingerprint_of(const SourceFile& file) { return file.row ? file.row->fingerprint : std::string(); }

Failed failed(const Error& error) { return {error.what(), error.hint(), {}}; }

// Faults of the document itself, which stay until it or its reader changes; a missing file may be back the next time.
bool is_of_document(const Error& error) {
    return error.kind() == Error::Kind::unreadable || error.kind() == Error::Kind::unsupported ||
           error.kind() == Error::Kind::too_large;
}

} // namespace

std::string reader_version() { return std::to_string(extraction_version); }

FileReader::FileReader(const fs::path& data, const Taxonomy& taxonomy, const Describer& describer)
    : catalogue_(data, Catalogue::Mode::read), taxonomy_(taxonomy), describer_(describer), extractor_(limits_) {}

Outcome FileReader::read(const SourceFile& file) {
    if (file.row && !file.row->fault.empty()) return {file.path.string(), Failed{file.row->fault, {}, {}}};
    return {file.path.string(), outcome_of(file)};
}

std::variant<Unchanged, Ready, Failed> FileReader::outcome_of(const SourceFile& file) {
    std::string sha256;
    try {
        // Before its digest is made: that of a disk image would take minutes.
        if (fs::file_size(file.path) > limits_.file)
            throw Error(Error::Kind::too_large, "the file is larger than " + std::to_string(limits_.file >> 20) + " MB",
                        "split it, or add a smaller version");
        sha256 = sha256_hex_of_file(file.path);
    } catch (const Error& error) {
        return failed(error);
    } catch (const fs::filesystem_error& error) {
        return Failed{"cannot be read: " + error.code().message(), "check the path and its rights", {}};
    }
    const auto known = catalogue_.known_source(file.path.string());
    if (known && known->sha256 == sha256) {
        if (known->unreadable && known->reader == reader_version()) return Failed{known->reason, {}, {}};
        if (!known->unreadable && known->fingerprint == fingerprint_of(file)) return Unchanged{};
    }
    return read_new(file, sha256);
}

std::variant<Unchanged, Ready, Failed> FileReader::read_new(const SourceFile& file, const std::string& sha256) {
    Extraction extraction;
    try {
        extraction = extractor_.extract(file.path);
    } catch (const Error& error) {
        Failed result = failed(error);
        if (!is_of_document(error)) return result;
        result.remember = Unreadable{file.path.string(), sha256, error.full(), {}, reader_version(), fault_of(error)};
        // A damaged or locked document may be all that is left of it, and a later reader may do better.
        if (error.kind() == Error::Kind::unreadable) catalogue_.keep_file(file.path, sha256);
        return result;
    }
    if (!waiting_pages(extraction.pages).empty())
        if (const auto known = catalogue_.find(public_id(sha256)))
            keep_recognised(extraction.pages, whole_pages(catalogue_, known->number));
    Ready ready = described(file, sha256, std::move(extraction));
    try {
        keep_first_page(file, ready.document);
        catalogue_.keep_file(file.path, sha256);
    } catch (const Error& error) {
        if (error.kind() != Error::Kind::unreadable) throw; // our disk, not the file
        return failed(error);
    }
    return ready;
}

void FileReader::keep_first_page(const SourceFile& file, NewDocument& document) {
    if (document.media_type != "application/pdf") return;
    const std::optional<Raster> picture = extractor_.first_page(file.path);
    if (!picture) return; // it cannot be drawn: the document goes without
    catalogue_.keep_picture(webp_of(*picture), document.sha256);
    document.picture = {picture->width, picture->height};
}

Ready FileReader::described(const SourceFile& file, const std::string& sha256, Extraction extraction) const {
    NewDocument document;
    document.source_key = file.path.string();
    document.sha256 = sha256;
    document.media_type = extraction.media_type;
    document.file_name = text::to_valid_utf8(file.path.filename().string());
    document.bytes = fs::file_size(file.path);
    document.fingerprint = fingerprint_of(file);
    document.report = {extraction.method, characters_of(extraction.pages), std::move(extraction.warnings),
                       extraction.faults, extraction.missing_pages};
    if (file.row) {
        document.family = file.row->given.family;
        document.description = file.row->given.description;
    }
    DescribeInput input{document.file_name, std::move(extraction.pages), extraction.paged};
    document.description = full_description(document.description, extraction.embedded, input, describer_, taxonomy_);
    document.pages = std::move(input.pages);
    document.outline = std::move(extraction.outline);
    complete_readings(document.pages, document.report.method, document.description.first(FieldId::language));
    return {std::move(document), {}};
}

} // namespace rc
