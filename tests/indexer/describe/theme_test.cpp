#include "indexer/describe/theme.hpp"
#include "tests/indexer/describe/support.hpp"

#include <algorithm>
#include <doctest/doctest.h>

namespace {

std::vector<std::string> themes(const std::string& title, const std::string& text) {
    static const rc::ThemeGuesser shipped(shipped_taxonomy(), data_folder());
    return shipped.guess(rc::Reading(title), rc::Reading(text));
}

} // namespace

TEST_CASE("theme: the terms of a theme lead to it, in every language") {
    struct Row {
        std::string text;
        std::string first;
    };
    for (const Row& row : {
             Row{"Harm reduction saves lives and money.", "harm-reduction"},
             {"Smanjenje štete spašava živote.", "harm-reduction"},
             {"Смањење штете спасава животе.", "harm-reduction"},
             {"Намалување на штети од употреба.", "harm-reduction"},
             {"Намаляване на вредите от употребата.", "harm-reduction"},
             {"Zmanjševanje škode rešuje življenja.", "harm-reduction"},
             {"Reducerea riscurilor salvează vieți.", "harm-reduction"},
             {"Reduktimi i dëmit shpëton jetë.", "harm-reduction"},
             {"Η μείωση της βλάβης σώζει ζωές.", "harm-reduction"},
             {"Zarar azaltma hayat kurtarır.", "harm-reduction"},
             {"Decriminalization of possession for personal use", "decriminalisation"},
             {"Dekriminalizacija posjedovanja za osobnu uporabu", "decriminalisation"},
             {"Αποποινικοποίηση της χρήσης", "decriminalisation"},
             {"Amendments to the Criminal Code and its sentencing rules", "criminal-law"},
             {"Izmene Krivičnog zakonika", "criminal-law"},
             {"Ljudska prava svih osoba", "human-rights"},
             {"The national drug strategy and drug policy reform", "drug-policy"},
             {"Methadone and buprenorphine for opioid dependence", "opioid-agonist-treatment"},
             {"Needle exchange and sterile syringes", "needle-syringe-programmes"},
             {"Naloxone for opioid overdose", "overdose-prevention"},
             {"Drug checking at festivals", "drug-checking"},
             {"A supervised consumption room opened", "drug-consumption-rooms"},
             {"HIV and hepatitis C testing", "hiv-hepatitis"},
             {"Health care in prisons for inmates in detention", "prison-health"},
             {"Drug treatment, rehabilitation and recovery", "treatment-recovery"},
             {"Primary prevention and drug education in schools", "prevention-education"},
             {"Млади и адолесценти: young people", "youth"},
             {"Women who use drugs and gender based violence", "women-gender"},
             {"Police and customs: law enforcement at the border", "law-enforcement"},
             {"Drug trafficking, precursors and supply reduction", "supply-reduction"},
             {"Reducing demand: demand reduction measures", "demand-reduction"},
             {"New psychoactive substances and synthetic cannabinoids", "new-psychoactive-substances"},
             {"Medical cannabis and the cannabis market", "cannabis-regulation"},
             {"Civil society organisations and NGOs", "civil-society"},
             {"Homeless people need housing and social services", "social-services-housing"},
             {"Mental health and dual diagnosis", "mental-health"},
             {"Sex workers and sex work", "sex-work"},
             {"Refugees, migrants and asylum", "migration"},
             {"Financial sustainability and the Global Fund", "funding-sustainability"},
             {"Epidemiological surveillance and prevalence; monitoring and evaluation", "monitoring-data"},
             {"International cooperation and extradition treaties", "international-cooperation"},
             {"Alternative development and rural livelihoods", "development"},
             {"Organized crime, corruption and firearms", "peace-security"},
             {"Public health and the health system", "public-health"},
             {"Outreach, low threshold and peer support services", "service-models"},
             {"Stigma and discrimination against them", "stigma-discrimination"},
             {"Alternatives to imprisonment: drug courts and probation", "alternatives-to-punishment"},
         }) {
        CAPTURE(row.text);
        const auto found = themes("", row.text);
        REQUIRE_FALSE(found.empty());
        CHECK(found.front() == row.first);
    }
}

TEST_CASE("theme: common words alone are no theme") {
    for (const std::string text : {"", "Minutes of the assembly, with a list of those present.",
                                   "The decision was published in December and entered into force.",
                                   "The policy of the company is to answer letters within a week."}) {
        CAPTURE(text);
        CHECK(themes("", text).empty());
    }
}

TEST_CASE("theme: at most five, the title's first") {
    const char* text = "Harm reduction, naloxone, needle exchange, drug checking, HIV, sex work, refugees and stigma.";
    CHECK(themes("", text).size() == 5);
    CHECK(themes("Sex work and the law", text).front() == "sex-work");
}

TEST_CASE("theme: what treats a part treats the whole") {
    const auto found =
        themes("", "HIV and hepatitis C among people who inject drugs; overdose deaths; needle exchange.");
    CHECK(std::find(found.begin(), found.end(), "public-health") != found.end());
    CHECK(std::find(found.begin(), found.end(), "hiv-hepatitis") != found.end());
}

TEST_CASE("theme: the title counts less where the text shows other themes only") {
    const std::string title = "Plan for the reduction of drug demand";
    const auto front = [&](const std::string& text) { return themes(title, text).front(); };
    CHECK(front("Seizures of drugs rose; clandestine laboratories were found and precursors confiscated.") ==
          "supply-reduction");
    CHECK(front("The number of laboratories, and the prevalence of drug use among pupils.") == "demand-reduction");
    CHECK(front("A plan of the ministry for the next three years.") == "demand-reduction");
}
