package org.asean.coordination.kit.record;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HeaderTest {

    @Test
    void it_is_an_array_of_strings_numbers_and_nulls() {
        assertThat(Header.written("record/1", "body", "TELMIN", 3L, null))
                .isEqualTo("[\"record/1\", \"body\", \"TELMIN\", 3, null]");
    }

    /** As {@code json.dumps} of Python and {@code json_build_array} of PostgreSQL do. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "22, [\"\\\"\"]",
                "5c, [\"\\\\\"]",
                "2f, [\"/\"]",
                "8, [\"\\b\"]",
                "c, [\"\\f\"]",
                "a, [\"\\n\"]",
                "d, [\"\\r\"]",
                "9, [\"\\t\"]",
                "1f, [\"\\u001f\"]",
                "1, [\"\\u0001\"]"
            })
    void it_escapes_what_must_be_escaped_in_one_way(String letter, String written) {
        assertThat(Header.written(Character.toString(Integer.parseInt(letter, 16))))
                .isEqualTo(written);
    }

    @Test
    void it_leaves_every_other_letter_as_it_is() {
        assertThat(Header.written("é\u007f\u2028\u00a0ไทย\uD83E\uDDE0"))
                .isEqualTo("[\"é\u007f\u2028\u00a0ไทย\uD83E\uDDE0\"]");
    }

    @Test
    void its_hash_is_that_of_its_utf8() {
        // printf '["é"]' | sha256sum
        assertThat(Header.hash("é")).isEqualTo("0b657be394b1d432f8d1942406ed09c213604cbcd87b299641cf994bcaf84b11");
    }
}
