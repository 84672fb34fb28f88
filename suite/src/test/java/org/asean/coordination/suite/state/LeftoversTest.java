package org.asean.coordination.suite.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.asean.coordination.suite.process.StopSignal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What a killed run left is ended; what only looks like it is left alone. */
class LeftoversTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    private Path parent;

    private final Process process = start();

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void a_process_that_is_remembered_is_ended() {
        // given
        Leftovers leftovers = leftovers();
        leftovers.remember("registry-service", process.toHandle(), StopSignal.TERM);

        // when
        List<String> ended = leftovers.end(PATIENCE);

        // then
        assertThat(ended).containsExactly("registry-service");
        assertThat(process.isAlive()).isFalse();
        assertThat(parent.resolve("state/run/registry-service.pid")).doesNotExist();
    }

    @Test
    void a_process_that_was_given_the_same_id_since_is_left_alone() throws IOException {
        // given
        Leftovers leftovers = leftovers();
        Files.writeString(
                parent.resolve("state/run/registry-service.pid"), process.pid() + " 2020-01-01T00:00:00Z TERM\n");

        // when
        List<String> ended = leftovers.end(PATIENCE);

        // then
        assertThat(ended).isEmpty();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void a_file_that_was_cut_off_while_it_was_written_is_no_obstacle() throws IOException {
        // given
        Leftovers leftovers = leftovers();
        Files.writeString(parent.resolve("state/run/registry-service.pid"), "12");

        // when
        List<String> ended = leftovers.end(PATIENCE);

        // then
        assertThat(ended).isEmpty();
    }

    private Leftovers leftovers() {
        return new Leftovers(StateFolder.open(parent.resolve("state")));
    }

    private static Process start() {
        try {
            return new ProcessBuilder("sleep", "300").start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
