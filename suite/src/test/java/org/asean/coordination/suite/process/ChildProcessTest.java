package org.asean.coordination.suite.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.asean.coordination.suite.console.SuiteFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChildProcessTest {

    @TempDir
    private Path folder;

    @Test
    void a_crash_names_the_part_its_exit_code_its_log_and_the_last_error() {
        // given
        ChildProcess child = shell("echo starting; echo 'ERROR no such table'; echo bye; exit 7");

        // when, then
        assertThatThrownBy(() -> child.awaitReady(() -> false, Duration.ofSeconds(10)))
                .isInstanceOf(SuiteFailure.class)
                .hasMessageContaining("part ended with exit code 7")
                .hasMessageContaining("part.log")
                .hasMessageContaining("ERROR no such table");
    }

    @Test
    void a_part_that_is_not_ready_in_time_is_a_failure_that_names_its_log() {
        // given
        ChildProcess child = shell("exec sleep 300");

        // when, then
        assertThatThrownBy(() -> child.awaitReady(() -> false, Duration.ofMillis(300)))
                .isInstanceOf(SuiteFailure.class)
                .hasMessageContaining("not ready within")
                .hasMessageContaining("part.log");
        child.kill();
    }

    @Test
    void a_part_that_does_not_heed_the_signal_is_killed_with_everything_below_it() {
        // given
        ChildProcess child = shell("trap '' TERM; sleep 300 & while :; do sleep 300; done");
        child.awaitReady(() -> child.handle().descendants().count() >= 2, Duration.ofSeconds(10));
        List<ProcessHandle> below = child.handle().descendants().toList();

        // when
        child.stop(Duration.ofMillis(300));

        // then
        assertThat(child.handle().isAlive()).isFalse();
        assertThat(below).allSatisfy(process -> assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(5)));
    }

    private ChildProcess shell(String script) {
        return ChildProcess.start(new Launch(
                "part", List.of("sh", "-c", script), Map.of(), folder, folder.resolve("part.log"), StopSignal.TERM));
    }
}
