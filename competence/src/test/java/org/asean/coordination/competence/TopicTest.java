package org.asean.coordination.competence;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TopicTest {

    private static final Topic CRIME = new Topic("cyber.crime");

    @Test
    void a_node_covers_itself_and_what_lies_below_it() {
        assertThat(CRIME.covers(CRIME)).isTrue();
        assertThat(CRIME.covers(new Topic("cyber.crime.evidence.logs"))).isTrue();
    }

    @Test
    void a_node_covers_neither_its_parent_nor_a_neighbour_with_a_longer_name() {
        assertThat(CRIME.covers(new Topic("cyber"))).isFalse();
        assertThat(CRIME.covers(new Topic("cyber.crime-prevention"))).isFalse();
        assertThat(CRIME.covers(new Topic("cyber.crimes"))).isFalse();
    }

    @Test
    void the_path_to_the_root_begins_with_the_node() {
        assertThat(new Topic("cyber.crime.evidence").selfAndAncestors())
                .extracting(Topic::code)
                .containsExactly("cyber.crime.evidence", "cyber.crime", "cyber");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "cyber.", ".cyber", "Cyber", "cyber..crime", "cyber crime", "1cyber", "cyber.\u00e9"})
    void what_is_not_written_as_a_code_is_none(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Topic(code));
    }

    @Test
    void a_code_has_a_longest_length() {
        assertThat(new Topic("a".repeat(Topic.MAX_LENGTH)).code()).hasSize(Topic.MAX_LENGTH);
        assertThatIllegalArgumentException().isThrownBy(() -> new Topic("a".repeat(Topic.MAX_LENGTH + 1)));
    }
}
