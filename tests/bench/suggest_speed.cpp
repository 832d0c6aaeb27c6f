// How long a completion and another spelling take: milliseconds of processor time, warm, on an index of synthetic
// documents made of the thesaurus's labels in every language and of made-up words.
//
//   suggest_speed [DOCUMENTS]     default 20000
#include "common/taxonomy/taxonomy.hpp"
#include "common/thesaurus/thesaurus.hpp"
#include "server/search/suggest.hpp"
#include "tests/bench/figures.hpp"
#include "tests/bench/trial_index.hpp"

#include <algorithm>
#include <ctime>
#include <random>

namespace {

using namespace rc;
using bench::TrialDocument;

constexpr std::size_t queries = 400, publishers = 1000;
constexpr double goal_ms = 5;

std::mt19937 random_number(1);

template <typename List> const auto& one_of(const List& list) { return list[random_number() % list.size()]; }

// Rare ones are rarer by the cube, as in language.
std::string made_up_word() {
    const double at = std::uniform_real_distribution<double>(0, 1)(random_number);
    std::string out;
    for (auto rest = static_cast<std::size_t>(at * at * at * 60'000) + 100; rest > 0; rest /= 80) {
        out += "bcdfghjklmnprstvzbdg"[rest % 80 / 5];
        out += "aeiou"[rest % 5];
    }
    return out;
}

struct Label {
    std::string language, text;
};

std::vector<Label> labels_of_thesaurus() {
    std::vector<Label> out;
    const auto thesaurus = Thesaurus::from_file(RC_SHARE_DIR "/corpus/taxonomy/concepts.json");
    for (const Concept& item : thesaurus.concepts())
        for (const auto& [language, texts] : item.labels)
            for (const std::string& text : texts) out.push_back({language, text});
    return out;
}

std::string some_words(std::size_t count) {
    std::string out;
    for (; count > 0; --count) out += made_up_word() + ' ';
    return out;
}

TrialDocument trial_document(std::size_t number, const std::vector<Label>& labels) {
    const Label& label = one_of(labels);
    TrialDocument out{"d" + std::to_string(number), {}, {}};
    const auto set = [&](FieldId field, std::string value) {
        out.description.set(field, std::move(value), Origin::given);
    };
    set(FieldId::title, label.text + ": " + some_words(4));
    set(FieldId::language, label.language);
    set(FieldId::publisher, "Institute for " + labels[random_number() % publishers].text);
    set(FieldId::published, std::to_string(1990 + random_number() % 36));
    out.pages = {{"1", some_words(60) + label.text + ". " + some_words(60) + one_of(labels).text + '.'}};
    return out;
}

// A text as far as it was typed: at least two bytes, cut between letters.
std::string begun(const std::string& text) {
    std::size_t end = 2 + random_number() % std::max<std::size_t>(text.size() - 1, 1);
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    return text.substr(0, end);
}

std::string misspelt(std::string word) {
    const std::size_t at = 1 + random_number() % (word.size() - 2);
    std::swap(word[at], word[at + 1]);
    return word + 'q';
}

double processor_ms() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

template <typename Work> void measure(const std::string& what, const std::vector<std::string>& typed, Work&& work) {
    std::vector<double> took;
    for (const std::string& text : typed) {
        double best = 1e9;
        for (int i = 0; i < 3; ++i) {
            const double began = processor_ms();
            work(text);
            best = std::min(best, processor_ms() - began);
        }
        took.push_back(best);
    }
    std::sort(took.begin(), took.end());
    bench::print({what + ", median, ms", took[took.size() / 2], {}, goal_ms, true});
    bench::print({what + ", 95 of 100, ms", took[took.size() * 95 / 100], {}, goal_ms, true});
}

} // namespace

int main(int count, char** arguments) {
    const std::size_t documents = count > 1 ? std::stoul(arguments[1]) : 20'000;
    const std::vector<Label> labels = labels_of_thesaurus();
    std::vector<TrialDocument> collection;
    for (std::size_t i = 0; i < documents; ++i) collection.push_back(trial_document(i, labels));
    const bench::TrialIndex index(collection);

    std::vector<std::string> of_labels, of_titles, of_words, slips;
    for (std::size_t i = 0; i < queries; ++i) {
        of_labels.push_back(begun(one_of(labels).text));
        of_titles.push_back(begun(one_of(collection).description.first(FieldId::title)));
        of_words.push_back(made_up_word() + ' ' + begun(made_up_word() + "aa"));
        slips.push_back(misspelt(made_up_word() + "aa"));
    }
    const auto suggest = [&](const std::string& typed) { index.searcher().suggest({typed, "en", 4}); };
    const auto search = [&](const std::string& typed) {
        search::Request request;
        request.words = typed;
        request.facets.emplace();
        request.passages = 0;
        index.searcher().search(request);
    };
    measure("completion of a label", of_labels, suggest);
    measure("completion of a title", of_titles, suggest);
    measure("completion of any word", of_words, suggest);
    measure("search for a misspelt word", slips, search);
}
