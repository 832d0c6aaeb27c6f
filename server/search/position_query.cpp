#include "server/search/position_query.hpp"

#include "server/search/snapshot.hpp"

#include <algorithm>
#include <optional>
#include <xapian.h>

namespace rc::search {
namespace {

// The members of a set, for Xapian's matcher.
class Members : public Xapian::PostingSource {
public:
    explicit Members(const Bitmap& set) : set_(set), count_(set.count()) {}

    Xapian::doccount get_termfreq_min() const override { return count_; }
    Xapian::doccount get_termfreq_est() const override { return count_; }
    Xapian::doccount get_termfreq_max() const override { return count_; }
    void init(const Xapian::Database&) override { at_.reset(); }
    void next(double) override { at_ = set_.next(at_ ? *at_ + 1 : 0); }
    void skip_to(Xapian::docid document, double) override { at_ = set_.next(std::max(document, at_.value_or(0))); }
    bool at_end() const override { return at_ == set_.size(); }
    Xapian::docid get_docid() const override { return *at_; }

private:
    const Bitmap& set_;
    Xapian::doccount count_;
    std::optional<std::uint32_t> at_;
};

class Collector : public Xapian::MatchSpy {
public:
    explicit Collector(Bitmap& set) : set_(set) {}
    void operator()(const Xapian::Document& document, double) override { set_.insert(document.get_docid()); }

private:
    Bitmap& set_;
};

// The words side by side or near each other, each as one of the terms that `is_meant` says; nothing where one has none.
// (Xapian accepts OP_OR inside positional operators, OP_SYNONYM not.)
template <typename IsMeant> Xapian::Query position_query(const Plan& plan, const IsMeant& is_meant) {
    std::vector<Xapian::Query> places;
    for (const PlannedWord& word : plan.words) {
        std::vector<Xapian::Query> forms;
        for (const Term& term : word.terms)
            if (is_meant(term)) forms.emplace_back(term.name);
        if (forms.empty()) return {};
        places.emplace_back(Xapian::Query::OP_OR, forms.begin(), forms.end());
    }
    const auto words = static_cast<Xapian::termcount>(places.size());
    if (plan.kind == Node::Kind::phrase) return {Xapian::Query::OP_PHRASE, places.begin(), places.end(), words};
    return {Xapian::Query::OP_NEAR, places.begin(), places.end(), plan.distance + words - 1};
}

// Those with a text in another group of languages than these; kept, as most phrases ask for the same.
SharedSet documents_outside(TextGroups groups, const Snapshot& snapshot) {
    const std::string key = "outside " + std::to_string(groups.bits());
    if (auto kept = snapshot.sets.find(key)) return kept;
    Bitmap set(snapshot.size);
    snapshot.live->each([&](std::uint32_t document) {
        if (!groups.contain(snapshot.text_groups[document])) set.insert(document);
    });
    auto shared = std::make_shared<const Bitmap>(std::move(set));
    snapshot.sets.keep(key, shared);
    return shared;
}

// Which terms of the words are asked for in texts of one group of languages.
class InGroup {
public:
    InGroup(const Plan& plan, text::Group group) : plan_(plan), group_(group) {}

    // Stems of the group, and words that have none in it.
    bool operator()(const Term& term) const { return is_stem(term) || is_unstemmed(term); }
    bool has_stems() const {
        return std::ranges::any_of(plan_.words, [&](const PlannedWord& word) {
            return std::ranges::any_of(word.terms, [&](const Term& term) { return is_stem(term); });
        });
    }
    bool can_stand_as_typed() const {
        return std::ranges::all_of(plan_.words, [&](const PlannedWord& word) {
            return std::ranges::any_of(word.terms, [&](const Term& term) { return is_unstemmed(term); });
        });
    }

private:
    bool is_stem(const Term& term) const { return term.form == Form::inflection && term.group == group_; }
    bool is_unstemmed(const Term& term) const {
        return term.form != Form::inflection && !term.stemmed_in.contains(group_);
    }
    const Plan& plan_;
    text::Group group_;
};

bool is_no_inflection(const Term& term) { return term.form != Form::inflection; }

Bitmap matches(const Xapian::Query& query, const Snapshot& snapshot, const Xapian::Database& database) {
    Bitmap set(snapshot.size);
    Collector collector(set);
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, 0));
    enquire.add_matchspy(&collector);
    enquire.get_mset(0, 0, snapshot.documents);
    return set;
}

} // namespace

Bitmap position_matches(const Plan& plan, const Snapshot& snapshot, const Xapian::Database& database) {
    Xapian::Query any;
    TextGroups asked; // groups of languages in which nothing else can be found
    for (const text::Group group : snapshot.groups) {
        const InGroup in_group(plan, group);
        if (in_group.has_stems())
            any |= position_query(plan, in_group);
        else if (in_group.can_stand_as_typed())
            continue;
        asked.insert(group);
    }
    const SharedSet elsewhere = documents_outside(asked, snapshot);
    Members members(*elsewhere);
    if (members.get_termfreq_max() > 0)
        any |= Xapian::Query(Xapian::Query::OP_FILTER, position_query(plan, is_no_inflection), Xapian::Query(&members));
    return matches(any, snapshot, database);
}

std::string position_key(const Plan& plan) {
    std::string key = plan.kind == Node::Kind::phrase ? "\"" : "~" + std::to_string(plan.distance);
    for (const PlannedWord& word : plan.words) {
        key += '\n';
        for (const Term& term : word.terms) key += term.name + ' ';
    }
    return key;
}

} // namespace rc::search
