#include "server/search/similar.hpp"

#include "common/index/schema.hpp"
#include "common/text/tokens.hpp"
#include "server/search/document_words.hpp"
#include "server/search/significant_terms.hpp"
#include "server/search/snapshot.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <xapian.h>

namespace rc::search {
namespace {

constexpr std::uint32_t candidates_per_place = 6; // families, copies and what brings nothing new take some
constexpr double relevance_share = 0.75;          // against novelty
constexpr double least_likeness = 0.08;           // of the document's likeness with itself; below it is chance
constexpr std::size_t least_shared_terms = 2, reasons_of_a_kind = 3;
constexpr std::uint32_t occurrences_of_a_subject = 2;

// How much of a term a document has; how much the term weighs stands in the query (OP_SCALE_WEIGHT).
class SharedTermWeight : public Xapian::Weight {
public:
    SharedTermWeight() {
        for (const stat_flags needed : {AVERAGE_LENGTH, DOC_LENGTH, DOC_LENGTH_MIN, WDF, WDF_MAX}) need_stat(needed);
    }
    std::string name() const override { return "SharedTermWeight"; }
    SharedTermWeight* clone() const override { return new SharedTermWeight; }
    double get_sumpart(Xapian::termcount occurrences, Xapian::termcount length, Xapian::termcount) const override {
        return factor_ * saturated(occurrences, length, get_average_length());
    }
    double get_maxpart() const override {
        return factor_ * saturated(get_wdf_upper_bound(), get_doclength_lower_bound(), get_average_length());
    }
    double get_sumextra(Xapian::termcount, Xapian::termcount) const override { return 0; }
    double get_maxextra() const override { return 0; }

private:
    void init(double factor) override { factor_ = factor; }
    double factor_ = 0;
};

struct Candidate {
    std::uint32_t document = 0;
    double likeness = 0;        // of 0 to about 1: the document's likeness with itself
    std::vector<double> shared; // what each significant term gives
    double norm = 0;
    double known = 0; // likeness with what is chosen already: the most, as a cosine
    std::string family{};
    std::uint64_t length = 0, different_words = 0;
};

double cosine(const Candidate& a, const Candidate& b) {
    double product = 0;
    for (std::size_t i = 0; i < a.shared.size(); ++i) product += a.shared[i] * b.shared[i];
    return a.norm > 0 && b.norm > 0 ? product / (a.norm * b.norm) : 0;
}

class Finding {
public:
    Finding(std::uint32_t document, const Snapshot& snapshot, const Xapian::Database& database)
        : snapshot_(snapshot), database_(database), own_(document, database),
          group_(text::group_of(own_.record().header().description.first(FieldId::language))),
          terms_(significant_terms(document, group_, snapshot, database)) {
        self_.document = document;
        describe(self_);
    }

    std::vector<SimilarDocument> run(std::uint32_t size) {
        if (terms_.empty()) return {};
        rank(size * candidates_per_place + 1);
        read_shared_terms();
        std::vector<SimilarDocument> out;
        for (const Candidate& candidate : diversified(size)) out.push_back(shown(candidate));
        return out;
    }

private:
    void describe(Candidate& candidate) const {
        const Xapian::Document record = database_.get_document(candidate.document, Xapian::DOC_ASSUME_VALID);
        candidate.family = record.get_value(index::family_slot);
        candidate.length = database_.get_doclength(candidate.document);
        candidate.different_words = database_.get_unique_terms(candidate.document);
    }

    void rank(std::uint32_t size) {
        std::vector<Xapian::Query> weighed;
        double own = 0; // likeness with itself
        const double length = database_.get_doclength(self_.document), average = database_.get_avlength();
        for (const SignificantTerm& term : terms_) {
            weighed.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(term.name), term.weight);
            auto at = database_.postlist_begin(term.name);
            at.skip_to(self_.document);
            own += term.weight * saturated(at.get_wdf(), length, average);
        }
        Xapian::Enquire enquire(database_);
        enquire.set_weighting_scheme(SharedTermWeight());
        enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, weighed.begin(), weighed.end()));
        const Xapian::MSet found = enquire.get_mset(0, size);
        for (auto it = found.begin(); it != found.end(); ++it)
            if (*it != self_.document && it.get_weight() >= least_likeness * own)
                candidates_.push_back({*it, it.get_weight() / own, std::vector<double>(terms_.size())});
    }

    // Term by term over all candidates in order: neighbours come from the same block.
    void read_shared_terms() {
        std::vector<Candidate*> rising;
        for (Candidate& candidate : candidates_) rising.push_back(&candidate);
        std::sort(rising.begin(), rising.end(),
                  [](const Candidate* a, const Candidate* b) { return a->document < b->document; });
        const double average = database_.get_avlength();
        for (std::size_t i = 0; i < terms_.size(); ++i) {
            const auto end = database_.postlist_end(terms_[i].name);
            auto it = database_.postlist_begin(terms_[i].name);
            for (Candidate* candidate : rising) {
                if (it == end) break;
                it.skip_to(candidate->document);
                if (it != end && *it == candidate->document)
                    candidate->shared[i] = terms_[i].weight * saturated(it.get_wdf(), it.get_doclength(), average);
            }
        }
        for (Candidate& candidate : candidates_) {
            for (const double share : candidate.shared) candidate.norm += share * share;
            candidate.norm = std::sqrt(candidate.norm);
            describe(candidate);
        }
        std::erase_if(candidates_, [](const Candidate& candidate) {
            const auto shares =
                std::count_if(candidate.shared.begin(), candidate.shared.end(), [](double share) { return share > 0; });
            return static_cast<std::size_t>(shares) < least_shared_terms;
        });
    }

    std::vector<Candidate> diversified(std::uint32_t size) {
        std::vector<Candidate> chosen;
        std::erase_if(candidates_, [&](const Candidate& candidate) { return is_same_work(candidate, self_); });
        while (chosen.size() < size && !candidates_.empty()) {
            const double most = most_alike();
            const auto gain = [&](const Candidate& candidate) {
                return relevance_share * candidate.likeness / most - (1 - relevance_share) * candidate.known;
            };
            chosen.push_back(
                *std::max_element(candidates_.begin(), candidates_.end(),
                                  [&](const Candidate& a, const Candidate& b) { return gain(a) < gain(b); }));
            const Candidate& last = chosen.back();
            std::erase_if(candidates_, [&](const Candidate& candidate) {
                return candidate.document == last.document || is_same_work(candidate, last);
            });
            for (Candidate& candidate : candidates_)
                candidate.known = std::max(candidate.known, cosine(candidate, last));
        }
        return chosen;
    }

    // Of the candidates that are left: the scale that relevance is measured on.
    double most_alike() const {
        double most = 0;
        for (const Candidate& candidate : candidates_) most = std::max(most, candidate.likeness);
        return most;
    }

    bool is_same_work(const Candidate& a, const Candidate& b) const {
        return (!a.family.empty() && a.family == b.family) || is_copy(a, b);
    }

    // Texts of the same length with as many different words are looked at.
    bool is_copy(const Candidate& a, const Candidate& b) const {
        if (a.length != b.length || a.different_words != b.different_words) return false;
        const index::StoredDocument one(database_.get_document(a.document, Xapian::DOC_ASSUME_VALID).get_data());
        const index::StoredDocument other(database_.get_document(b.document, Xapian::DOC_ASSUME_VALID).get_data());
        if (one.page_count() != other.page_count()) return false;
        for (std::uint32_t page = 1; page <= one.page_count(); ++page)
            if (one.text(page) != other.text(page)) return false;
        return true;
    }

    SimilarDocument shown(const Candidate& candidate) {
        index::StoredHeader header =
            index::StoredDocument(database_.get_document(candidate.document, Xapian::DOC_ASSUME_VALID).get_data())
                .header();
        SimilarDocument out{
            std::move(header.id), std::move(header.media_type), std::move(header.description), header.pages, {}, {}};
        explain(candidate, out);
        return out;
    }

    // Words that a named concept's label consists of say nothing more.
    void explain(const Candidate& candidate, SimilarDocument& out) {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < terms_.size(); ++i)
            if (candidate.shared[i] > 0) order.push_back(i);
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return candidate.shared[a] > candidate.shared[b]; });
        std::set<std::string> said;
        for (const std::size_t i : order)
            if (terms_[i].is_concept && out.concepts.size() < reasons_of_a_kind) {
                out.concepts.push_back(terms_[i].name.substr(index::concept_term("").size()));
                add_label_terms(out.concepts.back(), said);
            }
        add_words(order, said, occurrences_of_a_subject, out);
        if (out.concepts.empty() && out.words.empty()) add_words(order, said, 1, out);
    }

    // Words that the document has at least so often; what it says in passing is no subject of it.
    void add_words(const std::vector<std::size_t>& order, const std::set<std::string>& said, std::uint32_t occurrences,
                   SimilarDocument& out) {
        for (const std::size_t i : order) {
            const SignificantTerm& term = terms_[i];
            if (term.is_concept || term.occurrences < occurrences || said.contains(term.name)) continue;
            if (out.words.size() == reasons_of_a_kind) return;
            std::string word = own_.written(term.name);
            if (!word.empty() && std::find(out.words.begin(), out.words.end(), word) == out.words.end())
                out.words.push_back(std::move(word));
        }
    }

    void add_label_terms(const std::string& concept_id, std::set<std::string>& terms) const {
        const Concept* item = snapshot_.concepts ? snapshot_.concepts->thesaurus.find(concept_id) : nullptr;
        if (!item) return;
        for (const Concept::Labels* labels : {&item->labels, &item->acronyms, &item->hidden})
            for (const auto& [language, forms] : *labels) {
                if (text::group_of(language) != group_) continue;
                for (const std::string& form : forms)
                    for (const text::Token& token : text::tokenize(form))
                        terms.insert(group_ == text::Group::none ? token.word : text::stem_term(group_, token.word));
            }
    }

    const Snapshot& snapshot_;
    const Xapian::Database& database_;
    DocumentWords own_;
    text::Group group_;
    std::vector<SignificantTerm> terms_;
    Candidate self_;
    std::vector<Candidate> candidates_;
};

} // namespace

std::vector<SimilarDocument> similar(std::string_view id, std::uint32_t size, const Snapshot& snapshot,
                                     const Xapian::Database& database) {
    const std::string term = index::id_term(id);
    const auto place = database.postlist_begin(term);
    if (place == database.postlist_end(term)) return {};
    return Finding(*place, snapshot, database).run(size);
}

} // namespace rc::search
