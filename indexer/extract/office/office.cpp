#include "indexer/extract/office/office.hpp"

#include "common/error.hpp"
#include "indexer/extract/failure.hpp"
#include "indexer/extract/office/formats.hpp"
#include "indexer/extract/text/clean.hpp"
#include "indexer/extract/text/embedded.hpp"
#include "indexer/extract/text/parts.hpp"
#include "indexer/extract/text/xml_reader.hpp"

#include <array>

namespace rc {
namespace office {
namespace {

constexpr const char* to_pdf = "save it as PDF and add that";

struct Format {
    std::string_view media_type, method;
    OfficeText (*read)(const Archive&);
};

constexpr Format word{"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", read_word};
constexpr Format presentation{"application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx",
                              read_presentation};
constexpr std::array open_formats{
    Format{"application/epub+zip", "epub", read_epub},
    Format{"application/vnd.oasis.opendocument.text", "odt", read_open_document},
    Format{"application/vnd.oasis.opendocument.presentation", "odp", read_open_document},
};

[[noreturn]] void refuse(const std::string& name, const std::string& hint) {
    throw Error(Error::Kind::unsupported, "this is " + name, hint);
}

Format format_of(const Archive& archive) {
    if (const std::string* type = archive.part("mimetype")) {
        const std::string_view trimmed = std::string_view(*type).substr(0, type->find_last_not_of(" \r\n") + 1);
        for (const Format& format : open_formats)
            if (trimmed == format.media_type) return format;
        if (trimmed.starts_with("application/vnd.oasis.opendocument"))
            refuse("an OpenDocument file that is no text", to_pdf);
    }
    if (archive.has("word/document.xml")) return word;
    if (archive.has("ppt/presentation.xml")) return presentation;
    if (archive.has("xl/workbook.xml")) refuse("an Excel workbook", to_pdf);
    if (archive.has("[Content_Types].xml")) refuse("a Microsoft Office document of a kind not known here", to_pdf);
    refuse("a ZIP archive", "unpack it and add the files in it");
}

} // namespace

const std::string& needed_part(const Archive& archive, std::string_view name) {
    if (const std::string* part = archive.part(name)) return *part;
    throw Error(Error::Kind::unreadable, "the file is damaged: its part " + std::string(name) + " is missing",
                "open it in its program and save it anew");
}

Description dublin_core(std::string_view xml) {
    Description description;
    std::string title, language, date, publisher;
    std::vector<std::string> authors;
    XmlReader reader(xml);
    while (reader.next()) {
        if (reader.kind() != XmlReader::Kind::open) continue;
        const std::string name(reader.name());
        if (name == "title" && title.empty())
            title = clean_value(reader.content(), longest_embedded);
        else if (name == "creator" || name == "initial-creator")
            authors.push_back(reader.content());
        else if (name == "language" && language.empty())
            language = reader.content();
        else if (name == "publisher" && publisher.empty())
            publisher = reader.content();
        else if ((name == "created" || name == "creation-date" || name == "date") && date.empty())
            date = date_of(reader.content());
    }
    if (!is_rubbish_title(title)) description.set(FieldId::title, title, Origin::embedded);
    std::vector<std::string> names;
    for (const std::string& author : authors)
        for (std::string& name : split_names(author)) names.push_back(std::move(name));
    set_names(description, FieldId::author, std::move(names));
    if (!publisher.empty()) set_names(description, FieldId::publisher, {publisher});
    set_language(description, language);
    // When the file was made, which need not be when it was published.
    description.set(FieldId::published, date, Origin::guessed);
    return description;
}

} // namespace office

void read_office(std::string_view bytes, ExtractionSink& sink) {
    const office::Archive archive(bytes);
    const office::Format format = office::format_of(archive);
    const office::OfficeText read = format.read(archive);
    std::vector<Page> pages;
    for (std::size_t i = 0; i < read.pages.size(); ++i)
        if (read.paged)
            pages.push_back({std::to_string(i + 1), read.pages[i].text, read.pages[i].headings});
        else
            for (Page& part : cut_into_parts(read.pages[i], part_bytes))
                pages.push_back(std::move(part));
    bool any = false;
    for (const Page& page : pages) any = any || !page.text.empty();
    if (!any)
        throw ReadingFailure(Fault::empty, "the document holds no text",
                    "if it holds pictures of text, save it as PDF");
    const auto count = read.paged ? static_cast<std::uint32_t>(pages.size()) : 0;
    sink.begin({std::string(format.media_type), std::string(format.method), read.paged, count});
    sink.describe(read.embedded);
    for (const Page& page : pages) sink.page(page);
}

} // namespace rc
