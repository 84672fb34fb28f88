package org.asean.coordination.suite.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.asean.coordination.suite.console.SuiteFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RealmFileTest {

    @TempDir
    private Path folder;

    @Test
    void an_overlay_adds_new_clients_and_users_and_completes_those_that_are_there() throws IOException {
        // given
        RealmFile base = realm("""
                {"realm": "r", "clients": [{"clientId": "console", "publicClient": true}], "users": [{"username": "a"}]}""");
        RealmFile overlay = realm("""
                {"clients": [{"clientId": "console", "redirectUris": ["x"]}, {"clientId": "cli"}], "users": [{"username": "b"}]}""");

        // when
        RealmFile merged = base.with(overlay);

        // then
        assertThat(merged.content()).isEqualTo(realm("""
                {"realm": "r",
                 "clients": [{"clientId": "console", "publicClient": true, "redirectUris": ["x"]}, {"clientId": "cli"}],
                 "users": [{"username": "a"}, {"username": "b"}]}""").content());
    }

    @Test
    void merging_changes_neither_file() throws IOException {
        // given
        RealmFile base = realm("{\"users\": [{\"username\": \"a\"}]}");
        var before = base.content();

        // when
        base.with(realm("{\"users\": [{\"username\": \"b\"}]}"));

        // then
        assertThat(base.content()).isEqualTo(before);
    }

    @Test
    void a_missing_file_gets_one_clear_line() {
        assertThatThrownBy(() -> RealmFile.read(folder.resolve("absent.json")))
                .isInstanceOf(SuiteFailure.class)
                .hasMessageContaining("absent.json");
    }

    private RealmFile realm(String json) throws IOException {
        Path file = Files.createTempFile(folder, "realm", ".json");
        Files.writeString(file, json);
        return RealmFile.read(file);
    }
}
