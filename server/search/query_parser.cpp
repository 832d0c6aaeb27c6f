#include "server/search/date_span.hpp"
#include "server/search/query.hpp"
#include "server/search/query_pieces.hpp"
#include "server/search/query_words.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>

namespace rc::search {
namespace {

constexpr unsigned default_distance = 10, largest_distance = 1000;
constexpr unsigned deepest = 20;
constexpr std::size_t most_words = 64;

using Kind = Node::Kind;
using Nodes = std::vector<Node>;

// Joins without needless levels: nothing for none, the node itself for one.
std::optional<Node> joined(Kind kind, Nodes parts) {
    Nodes children;
    for (Node& part : parts) {
        if (part.kind == kind && kind != Kind::phrase)
            std::move(part.children.begin(), part.children.end(), std::back_inserter(children));
        else
            children.push_back(std::move(part));
    }
    if (children.empty()) return std::nullopt;
    if (children.size() == 1) return std::move(children.front());
    Node node;
    node.kind = kind;
    node.children = std::move(children);
    return node;
}

bool is_leaf(const Node& node) { return node.kind == Kind::word || node.kind == Kind::wildcard; }

void restrict_to(const Field& field, Node& node) {
    node.field = &field;
    for (Node& child : node.children) restrict_to(field, child);
}

// The distance of "NEAR" or "NEAR/5"; nothing for other chunks.
std::optional<unsigned> near_distance(std::string_view chunk) {
    if (chunk == "NEAR") return default_distance;
    if (!chunk.starts_with("NEAR/")) return std::nullopt;
    unsigned distance = 0;
    const char* end = chunk.data() + chunk.size();
    const auto read = std::from_chars(chunk.data() + 5, end, distance);
    if (read.ptr != end || read.ec != std::errc() || distance == 0 || distance > largest_distance) return std::nullopt;
    return distance;
}

const Field* field_named(std::string_view written) {
    std::string name(written);
    for (char& c : name)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return find_field(name == "lang" ? "language" : name);
}

bool is_searchable(const Field& field) {
    return field.match == Match::range || (field.match != Match::none && !field.prefix.empty());
}

class Parser {
public:
    explicit Parser(std::string_view typed) : pieces_(query_pieces(typed)) {}

    Query parse() {
        Nodes parts;
        while (at_ < pieces_.size()) {
            if (auto part = disjunction()) parts.push_back(std::move(*part));
            if (at_ < pieces_.size()) { // only a closing parenthesis stops before the end
                warn({"closing-parenthesis"});
                ++at_;
            }
        }
        Query query;
        if (auto root = joined(Kind::conjunction, std::move(parts))) query.root = std::move(*root);
        query.warnings = std::move(warnings_);
        return query;
    }

private:
    const Piece* peek(std::size_t ahead = 0) const {
        return at_ + ahead < pieces_.size() ? &pieces_[at_ + ahead] : nullptr;
    }
    bool is_chunk(std::size_t ahead, std::string_view text) const {
        const Piece* piece = peek(ahead);
        return piece && piece->kind == Piece::Kind::chunk && piece->text == text;
    }
    bool operand_follows(std::size_t ahead) const {
        const Piece* piece = peek(ahead);
        return piece && piece->kind != Piece::Kind::close && !is_chunk(ahead, "AND") && !is_chunk(ahead, "OR");
    }
    void warn(Warning warning) {
        if (std::find(warnings_.begin(), warnings_.end(), warning) == warnings_.end())
            warnings_.push_back(std::move(warning));
    }

    std::optional<Node> disjunction() {
        Nodes parts;
        while (true) {
            if (auto part = conjunction()) parts.push_back(std::move(*part));
            if (!is_chunk(0, "OR")) break;
            ++at_; // conjunction() stops before an OR only if operands stand on both sides
        }
        return joined(Kind::disjunction, std::move(parts));
    }

    std::optional<Node> conjunction() {
        Nodes parts;
        bool after_operand = false;
        while (const Piece* piece = peek()) {
            if (piece->kind == Piece::Kind::close) break;
            const bool is_and = is_chunk(0, "AND"), is_or = is_chunk(0, "OR");
            const bool usable = after_operand && operand_follows(1);
            if (is_or && usable) break;
            if (is_and && usable) {
                ++at_;
                continue;
            }
            if (is_and || is_or) warn_plain_operator(piece->text);
            if (auto part = unary()) parts.push_back(std::move(*part));
            after_operand = true;
        }
        return joined(Kind::conjunction, std::move(parts));
    }

    void warn_plain_operator(std::string_view name) { warn({"plain-operator", {{"word", std::string(name)}}}); }

    std::optional<Node> unary() {
        const bool minus = peek()->kind == Piece::Kind::minus;
        if (!minus && !is_chunk(0, "NOT")) return primary();
        if (!operand_follows(1)) {
            if (!minus) {
                warn_plain_operator("NOT");
                return primary();
            }
            ++at_;
            return std::nullopt;
        }
        ++at_;
        auto operand = unary();
        if (!operand) return std::nullopt;
        Node node;
        node.kind = Kind::negation;
        node.children.push_back(std::move(*operand));
        return node;
    }

    std::optional<Node> primary() {
        const Piece piece = pieces_[at_++];
        switch (piece.kind) {
        case Piece::Kind::open:
            return group();
        case Piece::Kind::quotation:
            return phrase(piece.text);
        case Piece::Kind::chunk:
            return near_chain(chunk(piece.text));
        case Piece::Kind::unclosed:
            warn({"open-quotation"});
            return std::nullopt;
        case Piece::Kind::minus:
        case Piece::Kind::close:
            break;
        }
        return std::nullopt;
    }

    std::optional<Node> group() {
        if (depth_ == deepest) {
            warn({"deep-parentheses"});
            return std::nullopt;
        }
        ++depth_;
        auto inner = disjunction();
        --depth_;
        if (peek())
            ++at_;
        else
            warn({"open-parenthesis"});
        return inner;
    }

    // The words of a run, as many as the query may still have.
    QueryWords words_of(std::string_view run) {
        QueryWords found = query_words(run);
        for (const Warning& warning : found.warnings) warn(warning);
        const std::size_t left = most_words - words_;
        if (found.words.size() > left) {
            warn({"many-words", {{"count", std::to_string(most_words)}}});
            found.words.resize(left);
        }
        words_ += found.words.size();
        return found;
    }

    std::optional<Node> phrase(std::string_view run) {
        QueryWords found = words_of(run);
        for (Node& word : found.words) word.exact = found.words.size() == 1;
        return joined(Kind::phrase, std::move(found.words));
    }

    std::optional<Node> plain(std::string_view run) {
        QueryWords found = words_of(run);
        auto node = joined(found.side_by_side ? Kind::phrase : Kind::conjunction, std::move(found.words));
        if (node && node->kind == Kind::phrase) node->typed = run;
        return node;
    }

    std::optional<Node> chunk(std::string_view text) {
        if (near_distance(text)) warn({"plain-distance", {{"word", std::string(text)}}});
        const std::size_t colon = text.find(':');
        if (colon == std::string_view::npos || colon == 0) return plain(text);
        const std::string_view name = text.substr(0, colon), value = text.substr(colon + 1);
        const Field* field = field_named(name);
        if (!field) {
            const bool wordlike = name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-") ==
                                  std::string_view::npos;
            if (wordlike && !value.empty() && !value.starts_with("/"))
                warn({"no-field", {{"word", std::string(name)}}});
            return plain(text);
        }
        if (is_searchable(*field))
            if (auto node = field_operand(*field, value)) return node;
        warn({"unreadable-value", {{"word", std::string(text)}, {"field", std::string(field->name)}}});
        return plain(text);
    }

    // What stands behind "field:": a value, or directly joined to it a quotation or a group.
    std::optional<Node> field_operand(const Field& field, std::string_view value) {
        const Piece* next = value.empty() ? peek() : nullptr;
        if (next && !next->joined) next = nullptr;
        if (field.match == Match::words) {
            std::optional<Node> node;
            if (!value.empty())
                node = plain(value);
            else if (next && next->kind == Piece::Kind::quotation)
                node = (++at_, phrase(next->text));
            else if (next && next->kind == Piece::Kind::open)
                node = (++at_, group());
            if (node) restrict_to(field, *node);
            return node;
        }
        const bool is_quoted = next && next->kind == Piece::Kind::quotation;
        auto node = value_or_range(field, is_quoted ? next->text : value, is_quoted);
        if (node && is_quoted) ++at_;
        return node;
    }

    static std::optional<Node> value_or_range(const Field& field, std::string_view text, bool is_quoted) {
        if (text.empty()) return std::nullopt;
        Node node;
        node.field = &field;
        const std::size_t dots = is_quoted ? std::string_view::npos : text.find("..");
        const bool ranges = field.match == Match::range || field.facet;
        if (field.match == Match::code && (dots == std::string_view::npos || !ranges)) {
            node.kind = Kind::value;
            node.text = text;
            return node;
        }
        node.kind = Kind::range;
        node.text = text.substr(0, dots);
        node.to = dots == std::string_view::npos ? text : text.substr(dots + 2);
        const bool open_at_both_ends = node.text.empty() && node.to.empty();
        if (open_at_both_ends || (field.match == Match::range && !parse_date_range(node.text, node.to)))
            return std::nullopt;
        return node;
    }

    // first NEAR/n second NEAR/n third: words and wildcards only.
    std::optional<Node> near_chain(std::optional<Node> first) {
        if (!first || !is_leaf(*first) || first->field) return first;
        Node node;
        node.kind = Kind::near;
        node.children.push_back(std::move(*first));
        while (auto next = near_operand()) {
            node.distance = std::max(node.distance, next->distance);
            next->distance = 0;
            node.children.push_back(std::move(*next));
        }
        if (node.children.size() == 1) return std::move(node.children.front());
        return node;
    }

    // "NEAR/n word": takes both and gives the word with that distance, or takes nothing.
    std::optional<Node> near_operand() {
        const Piece *near = peek(), *right = peek(1);
        if (!near || !right || near->kind != Piece::Kind::chunk || right->kind != Piece::Kind::chunk)
            return std::nullopt;
        const auto distance = near_distance(near->text);
        if (!distance || right->text.find(':') != std::string_view::npos) return std::nullopt;
        QueryWords found = query_words(right->text);
        if (found.words.size() != 1 || words_ == most_words) return std::nullopt;
        ++words_;
        at_ += 2;
        found.words.front().distance = *distance;
        return std::move(found.words.front());
    }

    std::vector<Piece> pieces_;
    std::size_t at_ = 0, words_ = 0;
    unsigned depth_ = 0;
    Warnings warnings_;
};

} // namespace

Query parse_query(std::string_view typed) { return Parser(typed).parse(); }

} // namespace rc::search
