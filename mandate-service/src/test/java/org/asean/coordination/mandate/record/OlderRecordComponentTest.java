package org.asean.coordination.mandate.record;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.asean.coordination.kittest.TestDatabase;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A record that was begun before there was a chain. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class OlderRecordComponentTest {

    private static final String ENTER = """
            insert into older.record_entry (at, subject, roles, action, item_type, item_id, reason, after)
            values (now(), 'somebody', 'chair', 'tree-planted', 'tree', '1', 'It was "time".', '{"height": 2}')
            """;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.placeholders.app")
    String app;

    private FluentConfiguration kit() {
        return Flyway.configure()
                .dataSource(url, owner, owner)
                .schemas("older")
                .locations("db/kit")
                .placeholders(Map.of("app", app));
    }

    @Test
    void stays_readable_and_outside_the_chain() {
        // given
        kit().target("0000.5").load().migrate();
        TestDatabase.execute(ENTER);

        // when
        kit().load().migrate();

        // then
        assertThat(TestDatabase.value("select content::jsonb from older.record_entry e join older.record_content c"
                        + " on c.entry = e.number where nth is null and hash is null"))
                .isEqualTo("{\"after\": {\"height\": 2}, \"before\": null, \"reason\": \"It was \\\"time\\\".\"}");
    }
}
