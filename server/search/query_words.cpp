#include "server/search/query_words.hpp"

#include "common/text/fold.hpp"
#include "common/text/tokens.hpp"
#include "common/text/utf8.hpp"

namespace rc::search {
namespace {

constexpr std::size_t least_letters = 2; // before the first wildcard

bool only_wildcards(std::string_view gap) {
    return !gap.empty() && gap.find_first_not_of("*?") == std::string_view::npos;
}

std::string without_repeated_stars(std::string_view gap) {
    std::string out;
    for (const char c : gap)
        if (c != '*' || out.empty() || out.back() != '*') out += c;
    return out;
}

// One word, or several pieces joined by wildcards, with the text it was typed as.
struct Candidate {
    std::string pattern; // empty if it holds no wildcard
    std::string word;
    std::size_t begin, end;
    std::size_t letters_before_wildcard;
};

class WordReader {
public:
    explicit WordReader(std::string_view run) : run_(run), tokens_(text::tokenize(run)) {}

    QueryWords read() {
        for (std::size_t i = 0; i < tokens_.size();) {
            const std::size_t gap_begin = i == 0 ? 0 : tokens_[i - 1].end;
            const std::string_view gap = run_.substr(gap_begin, tokens_[i].begin - gap_begin);
            note_gap(gap, i == 0);
            add(candidate(i), gap.ends_with('*') && i == 0);
        }
        return std::move(out_);
    }

private:
    void note_gap(std::string_view gap, bool first) {
        if (!first && gap.find_first_of(",;/|:") != std::string_view::npos) out_.side_by_side = false;
    }

    std::string_view gap_after(std::size_t i) const {
        const std::size_t end = i + 1 < tokens_.size() ? tokens_[i + 1].begin : run_.size();
        return run_.substr(tokens_[i].end, end - tokens_[i].end);
    }

    // Reads on from token `i` as long as wildcards join the pieces; moves `i` behind what was read.
    Candidate candidate(std::size_t& i) const {
        const auto& first = tokens_[i];
        Candidate out{"", first.word, first.begin, first.end, 0};
        std::string pattern = text::fold(run_.substr(first.begin, first.end - first.begin));
        out.letters_before_wildcard = text::count_code_points(pattern);
        bool wild = false;
        for (; i + 1 < tokens_.size() && only_wildcards(gap_after(i)); ++i) {
            const auto& next = tokens_[i + 1];
            pattern +=
                without_repeated_stars(gap_after(i)) + text::fold(run_.substr(next.begin, next.end - next.begin));
            out.end = next.end;
            wild = true;
        }
        if (gap_after(i).starts_with('*')) {
            pattern += '*';
            wild = true;
        }
        ++i;
        if (wild) out.pattern = pattern;
        return out;
    }

    void add(const Candidate& found, bool leading_star) {
        const std::string typed(run_.substr(found.begin, found.end - found.begin));
        if (leading_star) out_.warnings.push_back({"leading-wildcard", {{"word", typed}}});
        Node node;
        node.typed = typed;
        if (!found.pattern.empty() && found.letters_before_wildcard >= least_letters) {
            node.kind = Node::Kind::wildcard;
            node.text = found.pattern;
            out_.words.push_back(std::move(node));
            return;
        }
        if (!found.pattern.empty()) out_.warnings.push_back({"short-wildcard", {{"word", typed}}});
        add_plain(typed);
    }

    void add_plain(const std::string& typed) {
        for (const text::Token& token : text::tokenize(typed)) {
            Node node;
            node.kind = Node::Kind::word;
            node.text = token.word;
            node.typed = typed.substr(token.begin, token.end - token.begin);
            out_.words.push_back(std::move(node));
        }
    }

    std::string_view run_;
    std::vector<text::Token> tokens_;
    QueryWords out_;
};

} // namespace

QueryWords query_words(std::string_view run) { return WordReader(run).read(); }

} // namespace rc::search
