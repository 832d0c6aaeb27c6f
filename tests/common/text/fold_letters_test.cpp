// Every letter that folds to something else than itself without marks, in both cases.
#include "common/text/fold.hpp"

#include <doctest/doctest.h>

using namespace rc::text;

TEST_CASE("fold: each Cyrillic letter, capital and small, has its bald Latin form") {
    struct Row {
        std::string_view capital, small, folded;
    };
    for (const Row& row :
         {Row{"А", "а", "a"},  Row{"Б", "б", "b"},  Row{"В", "в", "v"},  Row{"Г", "г", "g"},  Row{"Д", "д", "d"},
          Row{"Ђ", "ђ", "d"},  Row{"Ѓ", "ѓ", "d"},  Row{"Е", "е", "e"},  Row{"Ѐ", "ѐ", "e"},  Row{"Ё", "ё", "jo"},
          Row{"Є", "є", "je"}, Row{"Ж", "ж", "z"},  Row{"З", "з", "z"},  Row{"Ѕ", "ѕ", "dz"}, Row{"И", "и", "i"},
          Row{"Ѝ", "ѝ", "i"},  Row{"І", "і", "i"},  Row{"Ї", "ї", "ji"}, Row{"Й", "й", "j"},  Row{"Ј", "ј", "j"},
          Row{"К", "к", "k"},  Row{"Ќ", "ќ", "c"},  Row{"Л", "л", "l"},  Row{"Љ", "љ", "lj"}, Row{"М", "м", "m"},
          Row{"Н", "н", "n"},  Row{"Њ", "њ", "nj"}, Row{"О", "о", "o"},  Row{"П", "п", "p"},  Row{"Р", "р", "r"},
          Row{"С", "с", "s"},  Row{"Т", "т", "t"},  Row{"Ћ", "ћ", "c"},  Row{"У", "у", "u"},  Row{"Ў", "ў", "u"},
          Row{"Ф", "ф", "f"},  Row{"Х", "х", "h"},  Row{"Ц", "ц", "c"},  Row{"Ч", "ч", "c"},  Row{"Џ", "џ", "dz"},
          Row{"Ш", "ш", "s"},  Row{"Щ", "щ", "st"}, Row{"Ъ", "ъ", "a"},  Row{"Ы", "ы", "i"},  Row{"Ь", "ь", "j"},
          Row{"Э", "э", "e"},  Row{"Ю", "ю", "ju"}, Row{"Я", "я", "ja"}, Row{"Ґ", "ґ", "g"}}) {
        CAPTURE(row.small);
        CHECK(fold(row.capital) == row.folded);
        CHECK(fold(row.small) == row.folded);
    }
}

TEST_CASE("fold: each Latin letter that Unicode does not part from its mark, or that stands for another") {
    struct Row {
        std::string_view capital, small, folded;
    };
    for (const Row& row :
         {Row{"Đ", "đ", "d"}, Row{"Ð", "ð", "d"}, Row{"Ǵ", "ǵ", "d"}, Row{"Ḱ", "ḱ", "c"}, Row{"Ł", "ł", "l"},
          Row{"ẞ", "ß", "ss"}, Row{"Æ", "æ", "ae"}, Row{"Œ", "œ", "oe"}, Row{"Ø", "ø", "o"}, Row{"Þ", "þ", "th"},
          Row{"Ħ", "ħ", "h"}, Row{"Ŧ", "ŧ", "t"}, Row{"Ŋ", "ŋ", "n"}, Row{"İ", "ı", "i"}, Row{"Ƒ", "ƒ", "f"},
          Row{"G\u0301", "g\u0301", "d"}, Row{"K\u0301", "k\u0301", "c"}, Row{"N\u0301", "n\u0301", "n"}}) {
        CAPTURE(row.small);
        CHECK(fold(row.capital) == row.folded);
        CHECK(fold(row.small) == row.folded);
    }
}

TEST_CASE("fold: each Greek vowel loses tonos and dialytika, and no letter its script") {
    struct Row {
        std::string_view marked, folded;
    };
    for (const Row& row :
         {Row{"άΆ", "αα"}, Row{"έΈ", "εε"}, Row{"ήΉ", "ηη"}, Row{"ίΊϊΪΐ", "ιιιιι"}, Row{"όΌ", "οο"},
          Row{"ύΎϋΫΰ", "υυυυυ"}, Row{"ώΏ", "ωω"}, Row{"σςΣ", "σσσ"}, Row{"ΒΓΔΖΘΚΛΜΝΞΠΡΤΦΧΨ", "βγδζθκλμνξπρτφχψ"}}) {
        CAPTURE(row.marked);
        CHECK(fold(row.marked) == row.folded);
    }
}
