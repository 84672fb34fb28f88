package org.asean.coordination.registry.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.registry.Desk;
import org.asean.coordination.registry.StubMandate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.asean.coordination.registry.BodyDesk.body;
import static org.asean.coordination.registry.BodyDesk.done;
import static org.asean.coordination.registry.BodyDesk.registered;
import static org.asean.coordination.registry.Desk.asReader;
import static org.asean.coordination.registry.Desk.asSecretariat;
import static org.asean.coordination.registry.event.Follower.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class EventTableComponentTest {

    private static final String MEMORY = "cyber.cii.memory";

    @BeforeEach
    void anEvent() {
        Desk.empty();
        registered(body("WG"));
    }

    /** The taxonomy is shared with the other tests. */
    @AfterEach
    void withoutOurTopic() {
        TestDatabase.execute("delete from topic where code = '" + MEMORY + "'");
    }

    private static void executeAs(String suffix, String statement) throws SQLException {
        try (Connection database = TestDatabase.connect();
                Statement sql = database.createStatement()) {
            sql.execute("do $$ begin execute format('set role %I', current_database() || '" + suffix + "'); end $$");
            sql.execute(statement);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    _app   | update event set position = null
                    _app   | update event set data = null
                    _app   | delete from event
                    _app   | truncate event
                    _app   | insert into event (type, subject, at, position) values ('body-registered', 'body/X', now(), 999999)
                    _app   | select * from feed
                    _app   | update feed set position = 0
                    _app   | delete from feed
                    _app   | select feed_fingerprint()
                    _app   | create table event_of_mine ()
                    _owner | update event set data = null
                    _owner | update event set position = 1
                    _owner | delete from event
                    _owner | truncate event cascade
                    """)
    void what_was_told_stays_told(String role, String statement) {
        // when / then
        assertThatThrownBy(() -> executeAs(role, statement))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState())
                                .as(refusal.getMessage())
                                .isEqualTo("42501"));
    }

    @Test
    void what_the_secretariat_had_added_before_there_was_a_feed_is_told_as_it_is_shown() throws IOException {
        // given
        done(asSecretariat()
                .body("{\"code\":\"" + MEMORY + "\",\"label\":\"Mémoire – 記憶 \uD83E\uDDE0\"}")
                .post("/api/v1/topics"));
        Follower follower = Follower.fromNow(SERVICE);

        // when
        TestDatabase.execute(resource("/db/migration/V0015__tell_of_reference_data.sql"));

        // then
        List<JsonNode> events = follower.readOn("");
        assertThat(Follower.fold(events).get("topic/" + MEMORY))
                .isEqualTo(
                        Follower.tree(asReader().get("/api/v1/topics/" + MEMORY).asString()));
        assertThat(events.stream().map(Follower::code).distinct())
                .containsExactly("topic-added", "member-state-added", "partner-added");
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(EventTableComponentTest.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), UTF_8);
        }
    }
}
