package org.asean.coordination.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.asean.coordination.kit.precondition.IfMatch;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RequestHashTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static String of(Object... arguments) throws JsonProcessingException {
        return RequestHash.of(arguments, JSON);
    }

    @Test
    void what_was_seen_of_the_item_does_not_make_another_request() throws JsonProcessingException {
        assertThat(of("a", IfMatch.fromString("\"1.1.0\""))).isEqualTo(of("a", IfMatch.fromString("\"1.2.0\"")));
        assertThat(of("a")).isNotEqualTo(of("b"));
    }

    @Test
    void another_file_is_another_request() throws JsonProcessingException {
        assertThat(of("name", new byte[] {1, 2})).isEqualTo(of("name", new byte[] {1, 2}));
        assertThat(of("name", new byte[] {1, 2})).isNotEqualTo(of("name", new byte[] {1, 3}));
        assertThat(of("name", new byte[0])).isNotEqualTo(of("other", new byte[0]));
        assertThat(of(List.of(), new byte[] {1})).isNotEqualTo(of(List.of(1), new byte[0]));
    }
}
