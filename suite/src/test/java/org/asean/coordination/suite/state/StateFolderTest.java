package org.asean.coordination.suite.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.asean.coordination.suite.console.SuiteFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StateFolderTest {

    @TempDir
    private Path parent;

    @Test
    void it_is_readable_by_its_owner_alone() throws IOException {
        // when
        StateFolder folder = StateFolder.open(parent.resolve("state"));

        // then
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                .isEqualTo("rwx------");
    }

    @Test
    void a_place_where_no_folder_can_be_made_gets_one_clear_line() throws IOException {
        // given
        Path file = Files.createFile(parent.resolve("file"));

        // when, then
        assertThatThrownBy(() -> StateFolder.open(file.resolve("state")))
                .isInstanceOf(SuiteFailure.class)
                .hasMessageContaining("cannot be written")
                .hasMessageContaining("COORDINATION_STATE");
    }

    @Test
    void a_disk_without_room_gets_one_clear_line() {
        // given
        StateFolder folder = StateFolder.open(parent.resolve("state"));

        // when, then
        assertThatThrownBy(() -> folder.requireSpace(Long.MAX_VALUE))
                .isInstanceOf(SuiteFailure.class)
                .hasMessageContaining("MB free")
                .hasMessageContaining("make room");
    }

    @Test
    void what_the_system_said_stands_in_the_line() {
        // given
        StateFolder folder = StateFolder.open(parent.resolve("state"));

        // when
        SuiteFailure failure = folder.unusable(new IOException("No space left on device"));

        // then
        assertThat(failure).hasMessageContaining("(No space left on device)").hasMessageContaining("make room");
    }

    @Test
    void a_second_suite_in_the_same_folder_is_told_that_one_runs() {
        // given
        StateFolder folder = StateFolder.open(parent.resolve("state"));
        StateLock held = StateLock.take(folder);

        // when, then
        assertThatThrownBy(() -> StateLock.take(folder))
                .isInstanceOf(SuiteFailure.class)
                .hasMessageContaining("already runs")
                .hasMessageContaining("process " + ProcessHandle.current().pid());
        held.close();
        StateLock.take(folder).close();
    }

    @Test
    void a_secret_stays_the_same_and_its_file_is_its_owners() throws IOException {
        // given
        StateFolder folder = StateFolder.open(parent.resolve("state"));
        String first = Secrets.of(folder).secret("registry_app");

        // when
        String later = Secrets.of(folder).secret("registry_app");

        // then
        assertThat(later).isEqualTo(first).hasSizeGreaterThanOrEqualTo(32);
        assertThat(Secrets.of(folder).secret("mandate_app")).isNotEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_forgotten_folder_is_gone_and_forgetting_again_is_no_error() {
        // given
        Path path = parent.resolve("state");
        StateFolder folder = StateFolder.open(path);
        Secrets.of(folder).secret("registry_app");
        StateFolder.forget(path);

        // when
        StateFolder.forget(path);

        // then
        assertThat(path).doesNotExist();
    }
}
