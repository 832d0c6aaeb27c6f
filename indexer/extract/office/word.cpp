#include "indexer/extract/office/formats.hpp"
#include "indexer/extract/office/relations.hpp"
#include "indexer/extract/office/word_lists.hpp"
#include "indexer/extract/text/linked_line.hpp"
#include "indexer/extract/text/xml_reader.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>

namespace rc::office {
namespace {

using Kind = XmlReader::Kind;
using Levels = std::map<std::string, unsigned, std::less<>>; // of headings, by id of the style

// "heading 2" and "Title" are the names Word gives its own styles, whatever language it speaks.
unsigned level_of_name(std::string_view name) {
    if (name == "Title" || name == "title") return 1;
    for (std::string_view prefix : {"heading ", "Heading "})
        if (name.starts_with(prefix) && name.size() == prefix.size() + 1 && name.back() >= '1' && name.back() <= '9')
            return static_cast<unsigned>(name.back() - '0');
    return 0;
}

// An outline level of the file, from 0; 9 is body text.
unsigned level_of_outline(const std::string& value) {
    return value.size() == 1 && value[0] >= '0' && value[0] < '9' ? static_cast<unsigned>(value[0] - '0') + 1 : 0;
}

Levels heading_styles(const Archive& archive) {
    Levels levels;
    const std::string* styles = archive.part("word/styles.xml");
    if (styles == nullptr) return levels;
    XmlReader reader(*styles);
    std::string id;
    while (reader.next()) {
        if (reader.kind() != Kind::open) continue;
        if (reader.name() == "style") id = reader.attribute("styleId");
        const unsigned level = reader.name() == "name"         ? level_of_name(reader.attribute("val"))
                               : reader.name() == "outlineLvl" ? level_of_outline(reader.attribute("val"))
                                                               : 0;
        if (level > 0) levels.emplace(id, level);
    }
    return levels;
}

bool is_left_out(std::string_view name) {
    constexpr std::array names{"del", "moveFrom", "instrText", "delText", "Fallback", "rPr", "sectPr", "object"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

class WordText {
public:
    WordText(const Archive& archive, const Levels& levels, ParagraphText& out)
        : archive_(archive), levels_(levels), lists_(archive), out_(out) {}

    // Reads a part, which must be there.
    void read(std::string_view part) {
        addresses_ = links_of(archive_, part);
        XmlReader reader(needed_part(archive_, part));
        while (reader.next())
            if (reader.kind() == Kind::open)
                open(reader);
            else if (reader.kind() == Kind::close)
                close(reader.name());
        finish_paragraph();
    }

private:
    void open(XmlReader& reader) {
        const std::string name(reader.name());
        if (is_left_out(name))
            reader.skip();
        else if (name == "t")
            line_.add(reader.content());
        else if (name == "tab" || name == "br" || name == "cr")
            line_.add(" ");
        else if (name == "noBreakHyphen")
            line_.add("-");
        else if (name == "hyperlink")
            enter_link(reader.attribute("id"));
        else if (name == "pStyle")
            note_level(reader.attribute("val"));
        else if (name == "outlineLvl")
            level_ = level_of_outline(reader.attribute("val"));
        else if (name == "numPr")
            in_list_ = true;
        else if (name == "ilvl")
            item_level_ = static_cast<unsigned>(std::max(0, std::atoi(reader.attribute("val").c_str())));
        else if (name == "numId")
            list_ = reader.attribute("val");
        else if (name == "tr")
            ++rows_;
        else if (name == "tc" && rows_ > 0 && !line_.blank())
            line_.add(" | ");
    }
    void close(std::string_view name) {
        if (name == "hyperlink")
            line_.enter_link("");
        else if (name == "p" && rows_ > 0)
            line_.add(" "); // one line a row of a table
        else if (name == "p")
            finish_paragraph();
        else if (name == "tr" && --rows_ == 0)
            finish_paragraph();
    }
    void note_level(const std::string& style) {
        if (const auto at = levels_.find(style); at != levels_.end()) level_ = at->second;
    }
    void enter_link(const std::string& id) {
        const auto at = addresses_.find(id);
        line_.enter_link(at == addresses_.end() ? "" : at->second);
    }
    // Of an item of a list; headings and rows of tables are none. The list 0 is that of paragraphs taken out of theirs.
    std::string mark() {
        const bool item = in_list_ && level_ == 0 && list_ != "0" && !line_.blank();
        return item ? lists_.next_mark(list_, item_level_) : "";
    }
    void finish_paragraph() {
        const LinkedLine::Cleaned line = line_.take(mark());
        out_.add(line.text, level_, line.links);
        level_ = 0;
        in_list_ = false;
        item_level_ = 0;
        list_.clear();
    }

    const Archive& archive_;
    const Levels& levels_;
    WordLists lists_;
    ParagraphText& out_;
    std::map<std::string, std::string> addresses_; // of the part that is read, by identifier
    LinkedLine line_;
    std::string list_;        // of the paragraph
    unsigned item_level_ = 0; // in it
    unsigned level_ = 0;
    int rows_ = 0; // of tables, inside of each other
    bool in_list_ = false;
};

// 12 of "ppt/slides/slide12.xml".
int number_in(std::string_view name) {
    const std::size_t at = name.find_first_of("0123456789");
    return at == std::string_view::npos ? 0 : std::atoi(name.data() + at);
}

ParagraphText slide_text(std::string_view xml) {
    ParagraphText slide;
    std::string line;
    bool title = false;
    XmlReader reader(xml);
    while (reader.next()) {
        const std::string_view name = reader.name();
        if (reader.kind() == Kind::open && name == "sp")
            title = false;
        else if (reader.kind() == Kind::open && name == "ph")
            title = reader.attribute("type") == "title" || reader.attribute("type") == "ctrTitle";
        else if (reader.kind() == Kind::open && name == "t")
            line += reader.content();
        else if (reader.kind() == Kind::open && (name == "br" || name == "tab"))
            line += ' ';
        else if (reader.kind() == Kind::close && name == "p") {
            slide.add(line, title ? 1 : 0);
            line.clear();
        }
    }
    return slide;
}

Description core_properties(const Archive& archive) {
    const std::string* core = archive.part("docProps/core.xml");
    return core == nullptr ? Description() : dublin_core(*core);
}

} // namespace

OfficeText read_word(const Archive& archive) {
    OfficeText out;
    const Levels levels = heading_styles(archive);
    ParagraphText& text = out.pages.emplace_back();
    WordText(archive, levels, text).read("word/document.xml");
    for (const char* notes : {"word/footnotes.xml", "word/endnotes.xml"})
        if (archive.part(notes) != nullptr) WordText(archive, levels, text).read(notes);
    out.embedded = core_properties(archive);
    return out;
}

OfficeText read_presentation(const Archive& archive) {
    OfficeText out;
    out.paged = true;
    constexpr std::string_view folder = "ppt/slides/slide";
    std::map<int, const std::string*> slides;
    for (const auto& [name, part] : archive.parts())
        if (name.starts_with(folder) && name.ends_with(".xml") && part)
            slides.emplace(number_in(std::string_view(name).substr(folder.size())), &*part);
    for (const auto& [number, part] : slides) out.pages.push_back(slide_text(*part));
    out.embedded = core_properties(archive);
    return out;
}

} // namespace rc::office
