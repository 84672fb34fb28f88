package org.asean.coordination.kit.arrival;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OversizedRequestsTest {

    private static final long MOST = 32_000;
    private static final long USUAL = 1_000;

    private static OversizedRequests limits(String... bulkPaths) {
        return new OversizedRequests(size(MOST), size(USUAL), Optional.of(Set.of(bulkPaths)), new ObjectMapper());
    }

    private static MemorySize size(long bytes) {
        return new MemorySize(BigInteger.valueOf(bytes));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/bodies/import, 32000",
        "/api/v1/entries/1f/attachments, 32000",
        "/api/v1/entries/attachments, 1000",
        "/api/v1/entries/1f/2e/attachments, 1000",
        "/api/v1/entries/1f/attachments/, 1000",
        "/api/v1/entries//attachments, 1000",
        "/api/v1/bodies/import/more, 1000",
        "/api/v1/bodies, 1000"
    })
    void whole_files_come_in_where_the_configuration_says_and_nowhere_else(String path, long limit) {
        assertThat(limits("/api/v1/bodies/import", "/api/v1/entries/*/attachments")
                        .limit(path))
                .isEqualTo(limit);
    }

    @Test
    void where_no_files_come_in_everything_has_the_usual_limit() {
        OversizedRequests limits = new OversizedRequests(size(MOST), size(USUAL), Optional.empty(), new ObjectMapper());

        assertThat(limits.limit("/api/v1/bodies/import")).isEqualTo(USUAL);
    }
}
