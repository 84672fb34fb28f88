package org.asean.coordination.suite.state;

import java.io.IOException;
import java.nio.file.Path;
import org.asean.coordination.suite.console.SuiteFailure;
import org.asean.coordination.suite.process.StopSignal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StateResetTest {

    @TempDir
    private Path parent;

    private Path state;
    private Process left;

    @BeforeEach
    void aKilledRun() throws IOException {
        state = parent.resolve("state");
        left = new ProcessBuilder("sleep", "300").start();
    }

    @AfterEach
    void end() {
        left.destroyForcibly();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "check", "race"})
    void what_a_killed_run_left_is_ended_before_its_ids_are_forgotten(String inner) {
        // given
        StateFolder.open(state);
        Leftovers leftovers = new Leftovers(StateFolder.open(state.resolve(inner)));
        leftovers.remember("gateway", left.toHandle(), StopSignal.TERM);

        // when
        StateReset.of(state);

        // then
        assertThat(left.isAlive()).isFalse();
        assertThat(state).doesNotExist();
    }

    @Test
    void a_folder_in_which_a_suite_runs_stays() {
        // given
        StateFolder.open(state);
        StateLock held = StateLock.take(StateFolder.open(state.resolve("check")));

        // when, then
        assertThatThrownBy(() -> StateReset.of(state))
                .isInstanceOf(SuiteFailure.class)
                .hasMessageContaining("already runs");
        assertThat(state.resolve("check")).exists();
        held.close();
    }

    @Test
    void what_is_not_there_is_forgotten_already() {
        // when
        StateReset.of(state);

        // then
        assertThat(state).doesNotExist();
    }
}
