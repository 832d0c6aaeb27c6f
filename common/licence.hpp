// Licences under which anybody may pass a text on, changed or not: those that fit the Open Definition 2.1
// (https://opendefinition.org/licenses/), and the mark of the public domain.
#pragma once
#include <string_view>

namespace rc {

struct OpenLicence {
    std::string_view code;    // SPDX (https://spdx.org/licenses/)
    std::string_view name;    // for people
    std::string_view address; // of its text
};

// What a statement of rights names: an SPDX code ("CC-BY-4.0", in any case, with spaces as people write it) or the
// address of a licence, whatever its protocol and language; of a national version that of its number. Null for every
// other statement: then nothing is known that allows to pass the text on. Any thread.
const OpenLicence* find_open_licence(std::string_view statement);

} // namespace rc
