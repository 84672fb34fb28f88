package org.asean.coordination.registry.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.kittest.TestTokens;
import org.asean.coordination.registry.BodyDesk;
import org.asean.coordination.registry.Desk;
import org.asean.coordination.registry.StubMandate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.asean.coordination.registry.BodyDesk.active;
import static org.asean.coordination.registry.BodyDesk.body;
import static org.asean.coordination.registry.BodyDesk.done;
import static org.asean.coordination.registry.Desk.asHeadOf;
import static org.asean.coordination.registry.Desk.asSecretariat;
import static org.asean.coordination.registry.Desk.command;
import static org.asean.coordination.registry.Desk.remit;
import static org.asean.coordination.registry.event.Follower.SERVICE;
import static org.asean.coordination.registry.event.Follower.fromNow;
import static org.assertj.core.api.Assertions.assertThat;

/** Nobody learns more by following than by asking. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class DisclosureComponentTest {

    private static final String HEALTH = remit("cyber.cii.health", "POLICY");

    private static final TestTokens PARTNER = TestTokens.as("partner-observer");
    private static final TestTokens OPERATOR = TestTokens.as("operator");

    @BeforeEach
    void twoBodies() {
        Desk.empty();
        active(body("WG"), body("OTHER"));
    }

    static List<TestTokens> outsiders() {
        return List.of(
                TestTokens.headOf("OTHER"),
                PARTNER,
                TestTokens.as("integrator").seat("OTHER", "OFFICER").system("other"),
                TestTokens.as("state-focal").state("SG"));
    }

    static List<TestTokens> insiders() {
        return List.of(
                TestTokens.officerOf("WG"),
                TestTokens.officerOf("OTHER").seat("WG", "OFFICER"),
                TestTokens.as("secretariat"),
                TestTokens.as("chair").subject(Desk.CHAIR_IN_OFFICE),
                TestTokens.as("auditor"),
                SERVICE);
    }

    @ParameterizedTest
    @MethodSource("outsiders")
    void a_draft_is_not_told_to_others_before_it_is_put_forward(TestTokens outsider) {
        // given
        Follower follower = fromNow(outsider);
        String before = follower.cursor();
        String id = Desk.aDraftOf("WG", HEALTH);
        List<String> ofTheDraft = follower.codesReadOn();
        String after = follower.cursor();

        // when
        done(command(asHeadOf("WG"), id, "submission"));
        done(command(asHeadOf("WG"), id, "withdrawal"));

        // then
        assertThat(ofTheDraft).isEmpty();
        assertThat(after).isNotEqualTo(before);
        assertThat(follower.codesReadOn()).containsExactly("remit-submitted", "remit-withdrawn");
    }

    @ParameterizedTest
    @MethodSource("outsiders")
    void what_was_withdrawn_as_a_draft_is_never_told_to_others(TestTokens outsider) {
        // given
        Follower follower = fromNow(outsider);
        String id = Desk.aDraftOf("WG", HEALTH);

        // when
        done(command(asHeadOf("WG"), id, "withdrawal"));

        // then
        assertThat(follower.readOn("")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("insiders")
    void a_draft_is_told_to_its_own_people_and_those_who_oversee(TestTokens insider) {
        // given
        Follower follower = fromNow(insider);

        // when
        done(command(asHeadOf("WG"), Desk.aDraftOf("WG", HEALTH), "withdrawal"));

        // then
        assertThat(follower.codesReadOn()).containsExactly("remit-drafted", "remit-withdrawn");
    }

    @Test
    void contact_points_are_told_to_those_who_may_list_them() {
        // given
        Follower other = fromNow(TestTokens.officerOf("OTHER"));
        Follower partner = fromNow(PARTNER);
        Follower operator = fromNow(OPERATOR);

        // when
        done(BodyDesk.command(
                asSecretariat(), "WG", "contact-points", "{\"kind\":\"EMAIL\",\"channel\":\"desk@wg.example\"}"));

        // then
        List<JsonNode> told = other.readOn("");
        assertThat(told).hasSize(1);
        assertThat(told.get(0).path("subject").asText())
                .isEqualTo(
                        "contact-point/" + told.get(0).path("data").path("id").asText());
        assertThat(partner.readOn("")).isEmpty();
        assertThat(operator.readOn("")).isEmpty();
    }

    @Test
    void an_operator_learns_of_bodies_and_not_of_what_they_are_competent_for() {
        // given
        Follower operator = fromNow(OPERATOR);
        Follower partner = fromNow(PARTNER);

        // when
        active(body("NEW"));
        done(command(asSecretariat(), Desk.aSubmissionOf("WG", HEALTH), "admission"));
        done(Desk.adopt("cyber.cii.health", "POLICY", "[\"WG\",\"OTHER\"]", "2026-01-01", null));

        // then
        assertThat(operator.codesReadOn()).containsExactly("body-registered", "body-validated");
        assertThat(partner.codesReadOn())
                .containsExactly(
                        "body-registered", "body-validated", "remit-submitted", "remit-admitted", "rule-adopted");
    }
}
