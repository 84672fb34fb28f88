package org.asean.coordination.suite.keycloak;

import java.io.IOException;
import java.nio.file.Path;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.console.SuiteFailure;
import org.asean.coordination.suite.state.StateFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Users whose passwords are public never come into production. */
class ProductionTest {

    private static final Path REALM = Path.of("..", "realm");

    @TempDir
    private Path folder;

    @Test
    void the_suite_does_not_start_the_demonstration_in_production() {
        // given
        Suite suite = Suite.builder().state(folder).freePorts().production().build();

        // when, then
        assertThatThrownBy(suite::start)
                .isInstanceOf(SuiteFailure.class)
                .hasMessageContaining("demonstration's users")
                .hasMessageContaining("--without-demonstration");
        assertThat(folder.resolve("postgres")).doesNotExist();
    }

    @Test
    void a_folder_that_ever_had_the_demonstration_is_refused_even_when_it_is_left_out_now() throws IOException {
        // given
        StateFolder state = StateFolder.open(folder);
        new ImportedRealm(state, REALM, RealmChoice.DEMONSTRATION).writeUnlessImported(folder.resolve("keycloak"));

        // when
        RealmChoice choice = new ImportedRealm(state, REALM, RealmChoice.PLAIN).choice();

        // then
        assertThatThrownBy(() -> choice.requireAllowedIn("production")).isInstanceOf(SuiteFailure.class);
    }

    @Test
    void the_plain_realm_is_imported_once() throws IOException {
        // given
        StateFolder state = StateFolder.open(folder);
        var realm = new ImportedRealm(state, REALM, RealmChoice.PLAIN);
        realm.choice().requireAllowedIn("production");
        boolean first = realm.writeUnlessImported(folder.resolve("keycloak"));
        realm.noteDone();

        // when
        boolean second = realm.writeUnlessImported(folder.resolve("keycloak"));

        // then
        assertThat(first).isTrue();
        assertThat(second).isFalse();
    }
}
