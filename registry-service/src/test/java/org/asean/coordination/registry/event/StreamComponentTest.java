package org.asean.coordination.registry.event;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.kittest.TestTokens;
import org.asean.coordination.registry.Desk;
import org.asean.coordination.registry.StubMandate;
import org.asean.coordination.registry.event.StreamReader.Arrival;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.asean.coordination.registry.BodyDesk.active;
import static org.asean.coordination.registry.BodyDesk.body;
import static org.asean.coordination.registry.BodyDesk.registered;
import static org.asean.coordination.registry.event.Follower.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@Timeout(60)
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class StreamComponentTest {

    private static final String TYPE = "org.asean.coordination.registry.";

    private String from;

    @BeforeEach
    void anEmptyRegistry() {
        Desk.empty();
        from = "?after=" + Follower.fromNow(SERVICE).cursor();
    }

    @Test
    void an_event_arrives_under_the_cursor_behind_it() throws Exception {
        try (StreamReader stream = StreamReader.open(SERVICE, from, null)) {
            // given
            Arrival nothingYet = stream.arrival();

            // when
            registered(body("WG"));

            // then
            Arrival arrival = stream.next();
            assertThat(nothingYet.id()).isEqualTo(from.substring("?after=".length()));
            assertThat(arrival.name()).isEqualTo(TYPE + "body-registered");
            assertThat(Follower.tree(arrival.data()).path("data").path("code").asText())
                    .isEqualTo("WG");
            assertThat(Desk.as(SERVICE)
                            .get(Follower.EVENTS + "?after=" + arrival.id())
                            .jsonPath()
                            .getList("items"))
                    .isEmpty();
        }
    }

    @Test
    void a_stream_that_broke_goes_on_after_the_last_event_that_arrived() throws Exception {
        // given
        registered(body("WG-A"));
        registered(body("WG-B"));
        registered(body("WG-C"));
        String last;
        try (StreamReader broken = StreamReader.open(SERVICE, from, null)) {
            last = broken.next().id();
        }

        // when
        try (StreamReader again = StreamReader.open(SERVICE, from, last)) {

            // then
            assertThat(subject(again.next())).isEqualTo("body/WG-B");
            assertThat(subject(again.next())).isEqualTo("body/WG-C");
        }
    }

    @Test
    void a_stream_has_only_the_types_that_are_asked_for() throws Exception {
        // given
        active(body("WG-A"), body("WG-B"));

        // when
        try (StreamReader stream = StreamReader.open(SERVICE, from + "&types=" + TYPE + "body-validated", null)) {

            // then
            assertThat(subject(stream.next())).isEqualTo("body/WG-A");
            assertThat(subject(stream.next())).isEqualTo("body/WG-B");
        }
    }

    @Test
    void a_draft_of_another_body_does_not_arrive() throws Exception {
        // given
        active(body("WG-A"), body("WG-B"));
        String id = Desk.aSubmissionOf("WG-A", Desk.remit("cyber.cii.health", "POLICY"));

        // when
        try (StreamReader stream = StreamReader.open(TestTokens.officerOf("WG-B"), from, null)) {
            for (int body = 0; body < 4; body++) {
                stream.next();
            }

            // then
            Arrival first = stream.next();
            assertThat(first.name()).isEqualTo(TYPE + "remit-submitted");
            assertThat(subject(first)).isEqualTo("remit/" + id + "/1");
        }
    }

    private static String subject(Arrival arrival) {
        return Follower.tree(arrival.data()).path("subject").asText();
    }
}
