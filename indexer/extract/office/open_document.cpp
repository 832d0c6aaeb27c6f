#include "common/page_layout.hpp"
#include "indexer/extract/office/formats.hpp"
#include "indexer/extract/text/item_number.hpp"
#include "indexer/extract/text/linked_line.hpp"
#include "indexer/extract/text/xml_reader.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <utility>

namespace rc::office {
namespace {

using Kind = XmlReader::Kind;

bool is_left_out(std::string_view name) {
    constexpr std::array names{"tracked-changes", "annotation", "notes", "object", "forms", "sequence-decls"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

// ISO/IEC 26300, 20.348
Numerals numerals_of(std::string_view format) {
    if (format == "a") return Numerals::letters;
    if (format == "A") return Numerals::capital_letters;
    if (format == "i") return Numerals::roman;
    return format == "I" ? Numerals::capital_roman : Numerals::decimal;
}

// How lists are numbered, and how far they are.
class OpenLists {
public:
    // An element of a list style: its name, or a level that is numbered.
    void note_style(XmlReader& reader) {
        if (reader.name() == "list-style") style_ = reader.attribute("name");
        if (reader.name() != "list-level-style-number" || reader.attribute("num-format").empty()) return;
        levels_[{style_, std::atoi(reader.attribute("level").c_str())}] = {
            numerals_of(reader.attribute("num-format")), reader.attribute("num-prefix").substr(0, longest_affix),
            reader.attribute("num-suffix").substr(0, longest_affix),
            std::clamp(std::atoi(reader.attribute("start-value").c_str()), 1, highest_start)};
    }
    void enter(const std::string& style) {
        lists_.push_back({style.empty() && !lists_.empty() ? lists_.back().style : style, 0});
    }
    void leave() {
        if (!lists_.empty()) lists_.pop_back();
    }
    bool inside() const { return !lists_.empty(); }
    void begin_item() {
        if (lists_.empty()) return;
        ++lists_.back().items;
        mark_due_ = true;
    }
    // "• ", "3. " of the item's first paragraph; "" of the others.
    std::string mark() {
        if (lists_.empty() || !std::exchange(mark_due_, false)) return {};
        const auto at = levels_.find({lists_.back().style, static_cast<int>(lists_.size())});
        if (at == levels_.end()) return "• ";
        const Level& level = at->second;
        return level.prefix + item_number(level.start + lists_.back().items - 1, level.numerals) + level.suffix + ' ';
    }

private:
    static constexpr std::size_t longest_affix = 16; // bytes
    static constexpr int highest_start = 1'000'000;
    struct Level {
        Numerals numerals;
        std::string prefix, suffix;
        int start;
    };
    struct List {
        std::string style;
        int items;
    };
    std::map<std::pair<std::string, int>, Level> levels_; // by style and depth from 1
    std::string style_;                                   // that is being read
    std::vector<List> lists_;                             // inside of each other
    bool mark_due_ = false;
};

class OpenText {
public:
    explicit OpenText(OfficeText& out) : out_(out) { out_.pages.emplace_back(); }

    // Styles that the text may use.
    void read_styles(std::string_view xml) {
        XmlReader reader(xml);
        while (reader.next())
            if (reader.kind() == Kind::open) lists_.note_style(reader);
    }
    void read(std::string_view xml) {
        XmlReader reader(xml);
        while (reader.next())
            if (reader.kind() == Kind::open)
                open(reader);
            else if (reader.kind() == Kind::close)
                close(reader.name());
            else if (depth_ > 0)
                line_.add(reader.text());
        for (const std::string& note : notes_) out_.pages.back().add(note);
    }

private:
    void open(XmlReader& reader) {
        const std::string name(reader.name());
        if (is_left_out(name))
            reader.skip();
        else if (name == "note-body")
            notes_.push_back(reader.content());
        else if (name == "note-citation")
            reader.skip();
        else if (name == "page")
            begin_slide();
        else if (name == "p" || name == "h")
            begin_paragraph(name == "h" ? reader.attribute("outline-level") : "");
        else if (name == "s" || name == "tab" || name == "line-break")
            line_.add(" ");
        else if (name == "a")
            enter_link(reader.attribute("href"));
        else if (name == "list")
            lists_.enter(reader.attribute("style-name"));
        else if (name == "list-item")
            lists_.begin_item();
        else if (name.starts_with("list-"))
            lists_.note_style(reader);
        else if (name == "table-row")
            ++rows_;
        else if ((name == "table-cell" || name == "covered-table-cell") && rows_ > 0 && !line_.blank())
            line_.add(" | ");
    }
    void close(std::string_view name) {
        if (name == "a") line_.enter_link("");
        if (name == "list") lists_.leave();
        if ((name == "p" || name == "h") && --depth_ == 0) {
            if (rows_ > 0)
                line_.add(" "); // one line a row of a table
            else
                finish_paragraph();
        }
        if (name == "table-row" && --rows_ == 0) finish_paragraph();
    }
    void begin_slide() {
        if (out_.paged) out_.pages.emplace_back();
        out_.paged = true;
    }
    void begin_paragraph(const std::string& level) {
        ++depth_;
        level_ = static_cast<unsigned>(std::clamp(std::atoi(level.c_str()), 0, int{deepest_heading}));
    }
    void enter_link(const std::string& address) { line_.enter_link(is_followed(address) ? address : ""); }
    void finish_paragraph() {
        if (line_.blank()) return; // an item may begin with an empty paragraph
        const LinkedLine::Cleaned line = line_.take(level_ == 0 ? lists_.mark() : "");
        out_.pages.back().add(line.text, level_, line.links);
        level_ = 0;
    }

    OfficeText& out_;
    OpenLists lists_;
    LinkedLine line_;
    std::vector<std::string> notes_;
    unsigned level_ = 0;
    int depth_ = 0, rows_ = 0;
};

} // namespace

OfficeText read_open_document(const Archive& archive) {
    OfficeText out;
    OpenText text(out);
    if (const std::string* styles = archive.part("styles.xml")) text.read_styles(*styles);
    text.read(needed_part(archive, "content.xml"));
    if (const std::string* meta = archive.part("meta.xml")) out.embedded = dublin_core(*meta);
    return out;
}

} // namespace rc::office
