#include "indexer/extract/repair/repairing_sink.hpp"

#include "indexer/extract/repair/glyph_numbers.hpp"
#include "indexer/extract/repair/greek_signs.hpp"
#include "indexer/extract/repair/look_alikes.hpp"

namespace rc {

void repair(Page& page) {
    if (page.reading.faults.hide()) return;
    apply(page, glyph_numbers_in(page.text), Repair::greek_signs);
    const Script script = prevailing_script(page.text);
    if (script == Script::greek) apply(page, greek_letters_in(page.text), Repair::greek_signs);
    apply(page, look_alikes_in(page.text, script), Repair::look_alikes);
    if (script != Script::greek) return;
    apply(page, greek_accents_in(page.text), Repair::greek_signs);
    apply(page, greek_syllable_breaks_in(page.text), Repair::greek_signs);
}

void RepairingSink::page(const Page& page) {
    Page mended = page;
    repair(mended);
    next_.page(mended);
}

void RepairingSink::describe(const Description& embedded) {
    if (!embedded.has(FieldId::title)) return next_.describe(embedded);
    Page title{"", embedded.first(FieldId::title)};
    repair(title);
    Description mended = embedded;
    mended.set(FieldId::title, title.text, embedded.origin(FieldId::title));
    next_.describe(mended);
}

} // namespace rc
