package org.asean.coordination.kit.outbox;

import java.util.UUID;
import org.asean.coordination.kit.problem.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlaceTest {

    private static final UUID GENERATION = UUID.fromString("6f1c2b3a-0d4e-4f5a-8b6c-7d8e9f0a1b2c");

    @Test
    void a_cursor_is_read_as_it_was_written() {
        // given
        Place place = new Place(GENERATION, 42);

        // when
        Place read = Place.parse(place.toString());

        // then
        assertThat(read).isEqualTo(place);
        assertThat(read.at(43)).isEqualTo(new Place(GENERATION, 43));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "42",
                ".42",
                "6f1c2b3a-0d4e-4f5a-8b6c-7d8e9f0a1b2c",
                "6f1c2b3a-0d4e-4f5a-8b6c-7d8e9f0a1b2c.",
                "6f1c2b3a-0d4e-4f5a-8b6c-7d8e9f0a1b2c.-1",
                "6f1c2b3a-0d4e-4f5a-8b6c-7d8e9f0a1b2c.9999999999999999999",
                "6F1C2B3A-0D4E-4F5A-8B6C-7D8E9F0A1B2C.1"
            })
    void what_no_feed_gave_out_is_malformed(String cursor) {
        assertThatThrownBy(() -> Place.parse(cursor))
                .isInstanceOf(DomainException.class)
                .extracting(refusal -> ((DomainException) refusal).code().code())
                .isEqualTo("malformed-request");
    }
}
