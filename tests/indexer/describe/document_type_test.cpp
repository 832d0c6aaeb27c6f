#include "indexer/describe/document_type.hpp"
#include "tests/indexer/describe/support.hpp"

#include <doctest/doctest.h>

TEST_CASE("type: the first telling word of the title") {
    const rc::TypeGuesser guesser(shipped_taxonomy(), data_folder());
    struct Row {
        std::string title;
        std::string type;
    };
    for (const Row& row : {
             Row{"Zakon o psihoaktivnim kontrolisanim supstancama", "law"},
             {"Закон за контрола на опојни дроги", "law"},
             {"Законът за наркотичните вещества", "law"},
             {"Νόμος 4139/2013", "law"},
             {"Legea nr. 143/2000", "law"},
             {"Ligji për barnat narkotike", "law"},
             {"Türk Ceza Kanunu", "law"},
             {"Kazenski zakonik", "law"},
             {"Misuse of Drugs Act", "law"},
             {"Pravilnik o načinu vođenja evidencije", "by-law"},
             {"Уредба за условията", "by-law"},
             {"HOTĂRÂRE nr. 611", "by-law"},
             {"Hotărâre judecătorească nr. 5", "court-decision"},
             {"Ukaz o proglašenju Zakona o putevima", "law"},
             {"Strategija o sprečavanju zloupotrebe droga", "strategy"},
             {"National Drug Strategy 2014-2020", "strategy"},
             {"Action Plan for the Implementation of the Strategy", "action-plan"},
             {"Akcijski načrt na področju drog", "action-plan"},
             {"Presuda Vrhovnog suda", "court-decision"},
             {"Position paper on naloxone", "position-paper"},
             {"Policy brief: housing first", "policy-brief"},
             {"Report on the implementation of the National Strategy", "report"},
             {"Izvještaj o stanju u oblasti droga", "report"},
             {"Έκθεση για τα ναρκωτικά", "report"},
             {"Study of prison health", "research"},
             {"Guidelines for opioid treatment", "guideline"},
             {"Priručnik za terenski rad", "manual"},
             {"Fact sheet: hepatitis C", "fact-sheet"},
             {"Country profile: Slovenia", "country-profile"},
             {"What is drug checking?", "explainer"},
             {"Single Convention on Narcotic Drugs", "international-document"},
             {"Open letter to the Minister", "statement"},
             {"Minutes of the General Assembly", "meeting-report"},
             {"Law enforcement and its limits", ""},
             {"They act in law", ""},
             {"Ten years later", ""},
             {"", ""},
         }) {
        CAPTURE(row.title);
        CHECK(guesser.guess(rc::Reading(row.title)) == row.type);
    }
}
