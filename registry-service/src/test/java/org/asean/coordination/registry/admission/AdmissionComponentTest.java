package org.asean.coordination.registry.admission;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.kittest.TestTokens;
import org.asean.coordination.registry.Desk;
import org.asean.coordination.registry.StubMandate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.registry.Desk.aDraftOf;
import static org.asean.coordination.registry.Desk.aSubmissionOf;
import static org.asean.coordination.registry.Desk.as;
import static org.asean.coordination.registry.Desk.asChair;
import static org.asean.coordination.registry.Desk.asHeadOf;
import static org.asean.coordination.registry.Desk.asReader;
import static org.asean.coordination.registry.Desk.asSecretariat;
import static org.asean.coordination.registry.Desk.command;
import static org.asean.coordination.registry.Desk.read;
import static org.asean.coordination.registry.Desk.remit;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class AdmissionComponentTest {

    private static final String NOTE = "{\"note\":\"Seen; the committee will order them.\"}";
    private static final String FREE = remit("cyber.cii.transport", "CAPACITY");
    private static final String COLLIDING = remit("cyber.cii", "POLICY");

    @BeforeEach
    void theDirectory() {
        Desk.withTheDirectory();
    }

    private static String state(String id) {
        return read(id).path("state");
    }

    @Test
    void a_remit_that_collides_with_nothing_is_admitted_on_form() {
        // given
        String id = aSubmissionOf("STOM", FREE);

        // when
        Response answer = command(asSecretariat(), id, "admission");

        // then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.path("state").toString()).isEqualTo("ACTIVE");
        assertThat(asReader()
                        .get("/api/v1/routing?topic=cyber.cii.transport&function=CAPACITY&states=SG")
                        .path("lead")
                        .toString())
                .isEqualTo("STOM");
    }

    @Test
    void a_submission_answers_with_the_cells_it_collides_in_and_both_grounds() {
        // given
        String id = aDraftOf("AFMGM", COLLIDING);

        // when
        Response answer = command(asHeadOf("AFMGM"), id, "submission");

        // then
        assertThat(answer.path("dryRun").toString()).isEqualTo("false");
        assertThat(answer.path("remit.state").toString()).isEqualTo("SUBMITTED");
        assertThat(answer.jsonPath().getList("overlaps.collect { it.a.body + '/' + it.b.body }", String.class))
                .containsExactlyInAnyOrder("ADGSOM/AFMGM", "AFCDM/AFMGM", "AFMGM/SOME", "AFMGM/SOMHD", "AFMGM/STOM");
        String finance = "overlaps.find { it.a.body == 'AFCDM' }";
        assertThat(answer.jsonPath().getList(finance + ".cells.topic", String.class))
                .containsExactly("cyber.cii.finance");
        assertThat(answer.jsonPath().getList(finance + ".cells.function", String.class))
                .containsExactly("POLICY");
        assertThat(answer.jsonPath().getString(finance + ".b.legalBasis.title"))
                .isEqualTo("Decision of the first meeting");
        assertThat(answer.jsonPath().getString(finance + ".a.legalBasis")).isNull();
        assertThat(answer.jsonPath().getString(finance + ".state")).isEqualTo("OPEN");
    }

    @Test
    void a_dry_run_answers_the_same_and_changes_nothing() {
        // given
        String id = aDraftOf("AFMGM", COLLIDING);
        String etag = read(id).header("ETag");

        // when
        Response answer = command(asHeadOf("AFMGM"), id, "submission?dryRun=true");

        // then
        assertThat(answer.path("dryRun").toString()).isEqualTo("true");
        assertThat(answer.jsonPath().getList("overlaps")).hasSize(5);
        assertThat(read(id).header("ETag")).isEqualTo(etag);
        assertThat(state(id)).isEqualTo("DRAFT");
        assertThatProblem(command(asHeadOf("STOM"), id, "submission?dryRun=true"))
                .is(403, "not-addressed-body");
    }

    @Test
    void a_collision_with_a_remit_in_force_needs_the_chairs_note() {
        // given
        String id = aSubmissionOf("AFMGM", COLLIDING);
        Response withoutNote = command(asSecretariat(), id, "admission");

        // when
        Response noted = command(asChair().body(NOTE), id, "collision-note");

        // then
        assertThatProblem(withoutNote).is(422, "collision-note-missing");
        assertThat(withoutNote.jsonPath().getList("remits")).hasSize(5);
        assertThat(noted.path("collisionNote.note").toString()).isEqualTo("Seen; the committee will order them.");
        assertThat(command(asSecretariat(), id, "admission").statusCode()).isEqualTo(200);
        assertThat(asReader().get("/api/v1/overlaps?body=AFMGM").jsonPath().getList("items"))
                .hasSize(5);
    }

    @Test
    void a_collision_that_came_after_the_note_needs_a_new_one() {
        // given
        String second = aSubmissionOf("AFMGM", COLLIDING);
        command(asChair().body(NOTE), second, "collision-note");
        String first = aSubmissionOf("ATM", remit("cyber.cii.government", "POLICY"));

        // when
        Response admitted = command(asSecretariat(), first, "admission");

        // then
        assertThat(admitted.statusCode()).as(admitted.asString()).isEqualTo(200);
        Response refused = command(asSecretariat(), second, "admission");
        assertThatProblem(refused).is(422, "collision-note-missing");
        assertThat(refused.jsonPath().getList("remits", String.class)).containsExactly(first);
    }

    @Test
    void nobody_notes_a_collision_of_the_own_body() {
        // given
        String id = aSubmissionOf("AFMGM", COLLIDING);
        TestTokens party = TestTokens.as("chair")
                .subject(Desk.CHAIR_IN_OFFICE)
                .seat("CYBER-CC", "HEAD")
                .seat("AFCDM", "OFFICER");

        // when
        Response answer = command(as(party).header("Acting-Body", "CYBER-CC").body(NOTE), id, "collision-note");

        // then
        assertThatProblem(answer).is(403, "recused");
    }

    @Test
    void there_is_no_note_without_a_collision() {
        // given
        String id = aSubmissionOf("STOM", FREE);

        // when
        Response answer = command(asChair().body(NOTE), id, "collision-note");

        // then
        assertThatProblem(answer).is(422, "no-collision");
    }

    @Test
    void the_secretariat_refuses_with_a_reason_that_is_shown() {
        // given
        String id = aSubmissionOf("STOM", FREE);

        // when
        Response answer = command(asSecretariat().body("{\"reason\":\"No minutes\"}"), id, "refusal");

        // then
        assertThat(answer.path("state").toString()).isEqualTo("REFUSED");
        assertThat(read(id).path("refusalReason").toString()).isEqualTo("No minutes");
        assertThatProblem(command(asSecretariat(), id, "admission")).is(409, "remit-state-conflict");
    }

    @Test
    void the_head_withdraws_before_admission_and_not_after() {
        // given
        String early = aSubmissionOf("STOM", FREE);
        String late = aSubmissionOf("STOM", FREE);
        command(asSecretariat(), late, "admission");

        // when
        Response answer = command(asHeadOf("STOM"), early, "withdrawal");

        // then
        assertThat(answer.path("state").toString()).isEqualTo("WITHDRAWN");
        assertThatProblem(command(asHeadOf("STOM"), late, "withdrawal")).is(409, "remit-state-conflict");
    }

    @Test
    void a_command_names_what_it_saw() {
        // given
        String id = aSubmissionOf("STOM", FREE);

        // when
        Response blind = asSecretariat().post("/api/v1/remits/" + id + "/admission");
        Response stale = asSecretariat().header("If-Match", "\"0.0.0\"").post("/api/v1/remits/" + id + "/admission");

        // then
        assertThatProblem(blind).is(428, "precondition-required");
        assertThatProblem(stale).is(412, "stale-epoch");
        assertThat(state(id)).isEqualTo("SUBMITTED");
    }
}
