#include "common/licence.hpp"

#include <doctest/doctest.h>

TEST_CASE("licence: codes and addresses of open licences are known in every form that people write") {
    struct Row {
        const char* statement;
        const char* code; // null: not known to be open
    };
    for (const Row& row : {
             Row{"CC-BY-4.0", "CC-BY-4.0"},
             Row{"cc by 4.0", "CC-BY-4.0"},
             Row{"CC BY-SA 3.0", "CC-BY-SA-3.0"},
             Row{"https://creativecommons.org/licenses/by/4.0/", "CC-BY-4.0"},
             Row{"http://www.creativecommons.org/licenses/by/4.0/deed.sr", "CC-BY-4.0"},
             Row{"HTTPS://CreativeCommons.org/licenses/by/3.0/rs/", "CC-BY-3.0"},
             Row{"https://creativecommons.org/publicdomain/zero/1.0", "CC0-1.0"},
             Row{"CC0 1.0", "CC0-1.0"},
             Row{"CC-BY-NC-4.0", nullptr},
             Row{"CC-BY", nullptr},
             Row{"https://creativecommons.org/licenses/by-nc/4.0/", nullptr},
             Row{"https://creativecommons.org/licenses/by/4.01", nullptr},
             Row{"https://example.org/?https://creativecommons.org/licenses/by/4.0/", nullptr},
             Row{"All rights reserved; not CC-BY-4.0", nullptr},
             Row{"", nullptr},
         }) {
        CAPTURE(row.statement);
        const rc::OpenLicence* found = rc::find_open_licence(row.statement);
        CHECK((found ? found->code : "") == (row.code ? row.code : ""));
    }
}
