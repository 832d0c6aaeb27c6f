#include "server/search/position_query.hpp"

#include <algorithm>
#include <xapian.h>

namespace rc::search {
namespace {

// A page is in one language, so a word and its stems may be one group at each place: mixtures cannot meet.
// (Xapian accepts OP_OR inside positional operators, OP_SYNONYM not.)
Xapian::Query position_query(const Plan& plan) {
    std::vector<Xapian::Query> places;
    for (const PlannedWord& word : plan.words) {
        std::vector<Xapian::Query> forms;
        for (const Term& term : word.terms) forms.emplace_back(term.name);
        places.emplace_back(Xapian::Query::OP_OR, forms.begin(), forms.end());
    }
    const auto words = static_cast<Xapian::termcount>(places.size());
    if (plan.kind == Node::Kind::phrase) return {Xapian::Query::OP_PHRASE, places.begin(), places.end(), words};
    return {Xapian::Query::OP_NEAR, places.begin(), places.end(), plan.distance + words - 1};
}

class Collector : public Xapian::MatchSpy {
public:
    explicit Collector(Bitmap& set) : set_(set) {}
    void operator()(const Xapian::Document& document, double) override { set_.insert(document.get_docid()); }

private:
    Bitmap& set_;
};

} // namespace

Bitmap position_matches(const Plan& plan, const Xapian::Database& database, std::uint32_t size) {
    Bitmap set(size);
    if (std::any_of(plan.words.begin(), plan.words.end(), [](const PlannedWord& word) { return word.terms.empty(); }))
        return set;
    Collector collector(set);
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, position_query(plan), 0));
    enquire.add_matchspy(&collector);
    enquire.get_mset(0, 0, database.get_doccount());
    return set;
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
