#include "common/text/spelling.hpp"

#include <doctest/doctest.h>

using namespace rc::text;

namespace {

std::string unified(std::string_view word) {
    std::string spelled(word);
    unify_spelling(spelled);
    return spelled;
}

} // namespace

TEST_CASE("spelling: British and American words meet") {
    struct Row {
        std::string_view british;
        std::string_view american;
    };
    for (const Row& row : {
             Row{"decriminalisation", "decriminalization"},
             Row{"decriminalise", "decriminalize"},
             Row{"decriminalised", "decriminalized"},
             Row{"decriminalising", "decriminalizing"},
             Row{"legalise", "legalize"},
             Row{"stigmatised", "stigmatized"},
             Row{"organisation", "organization"},
             Row{"organisational", "organizational"},
             Row{"organisers", "organizers"},
             Row{"recognises", "recognizes"},
             Row{"prioritise", "prioritize"},
             Row{"minimise", "minimize"},
             Row{"utilise", "utilize"},
             Row{"criticised", "criticized"},
             Row{"authorisation", "authorization"},
             Row{"summarise", "summarize"},
             Row{"hospitalisations", "hospitalizations"},
             Row{"immunisation", "immunization"},
             Row{"analyse", "analyze"},
             Row{"analysing", "analyzing"},
             Row{"behaviour", "behavior"},
             Row{"behavioural", "behavioral"},
             Row{"labour", "labor"},
             Row{"neighbourhoods", "neighborhoods"},
             Row{"favourable", "favorable"},
             Row{"centre", "center"},
             Row{"centres", "centers"},
             Row{"kilometres", "kilometers"},
             Row{"millilitre", "milliliter"},
             Row{"programme", "program"},
             Row{"programmes", "programs"},
             Row{"catalogue", "catalog"},
             Row{"dialogues", "dialogs"},
             Row{"defence", "defense"},
             Row{"offences", "offenses"},
             Row{"licence", "license"},
             Row{"practised", "practiced"},
             Row{"counselling", "counseling"},
             Row{"counsellors", "counselors"},
             Row{"travelled", "traveled"},
             Row{"labelling", "labeling"},
             Row{"cancelled", "canceled"},
             Row{"enrolment", "enrollment"},
             Row{"fulfil", "fulfill"},
             Row{"paediatric", "pediatric"},
             Row{"haemophilia", "hemophilia"},
             Row{"anaesthetic", "anesthetic"},
             Row{"diarrhoea", "diarrhea"},
             Row{"judgement", "judgment"},
             Row{"grey", "gray"},
             Row{"ageing", "aging"},
             Row{"milligramme", "milligram"},
         }) {
        CAPTURE(row.british);
        CHECK(unified(row.british) == unified(row.american));
    }
}

TEST_CASE("spelling: words that only look British or American stay") {
    for (const std::string_view word :
         {"four",     "hour",       "tour",   "contour",  "amour",   "troubadour", "selling",  "controlling",
          "calling",  "competence", "rising", "arise",    "promise", "premise",    "surprise", "enterprise",
          "exercise", "expertise",  "advise", "prize",    "size",    "seize",      "prologue", "vogue",
          "mere",     "aluminij",   "acre",   "massacre", "noise"}) {
        CAPTURE(word);
        CHECK(unified(word) == word);
    }
}

TEST_CASE("spelling: endings of our other languages stay") {
    for (const std::string_view word :
         {"policise", "qeverise", "definise", "komentarise", "kritise", "analize", "krize", "dijalize", "paralize",
          "mere", "trimise", "permise", "organizirati", "mize"}) {
        CAPTURE(word);
        CHECK(unified(word) == word);
    }
}

TEST_CASE("spelling: Snowball's side of -ise is -ize") {
    struct Row {
        std::string_view word;
        std::string_view restored;
    };
    for (const Row& row : {Row{"decriminalisation", "decriminalization"}, Row{"decriminalise", "decriminalize"},
                           Row{"promise", "promise"}, Row{"raising", "raising"}, Row{"organised", "organized"}}) {
        CAPTURE(row.word);
        std::string word(row.word);
        restore_ize(word);
        CHECK(word == row.restored);
    }
}
