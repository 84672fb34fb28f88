package org.asean.coordination.mandate.mandate;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.kittest.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.mandate.Secretariat.aCommittee;
import static org.asean.coordination.mandate.Secretariat.aDraft;
import static org.asean.coordination.mandate.Secretariat.anAdoptedMandate;
import static org.asean.coordination.mandate.Secretariat.asReader;
import static org.asean.coordination.mandate.Secretariat.asSecretariat;
import static org.asean.coordination.mandate.Secretariat.command;
import static org.asean.coordination.mandate.Secretariat.mandate;
import static org.asean.coordination.mandate.Secretariat.readMandate;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MandateComponentTest {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private static final String MANDATES = "/api/v1/mandates";

    @AfterEach
    void theClockIsRight() {
        TestDatabase.moveClock(Duration.ZERO);
    }

    @Test
    void a_draft_is_found_as_it_was_written() {
        // given
        String committee = aCommittee();

        // when
        Response answer = asSecretariat()
                .body(mandate(committee, "2026-07-01", "2027-07-01"))
                .post(MANDATES);

        // then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        Response found = asReader().get(answer.header("Location"));
        assertThat(found.asString()).isEqualTo(answer.asString());
        assertThat(found.<String>path("state")).isEqualTo("DRAFT");
        assertThat(found.<List<String>>path("areas[0].topics"))
                .containsExactly("cyber.operations.cert", "cyber.operations.assistance");
        assertThat(found.<List<String>>path("areas[1].functions")).containsExactly("POLICY");
        assertThat(found.<String>path("deliverables[0].due")).isEqualTo("2027-06-30");
    }

    @Test
    void only_a_committee_that_is_there_holds_a_mandate() {
        // when
        Response answer = asSecretariat()
                .body(mandate("NO-SUCH", "2026-07-01", "2027-07-01"))
                .post(MANDATES);

        // then
        assertThatProblem(answer).is(422, "committee-unknown");
    }

    @Test
    void a_mandate_ends_after_it_begins() {
        // when
        Response answer = asSecretariat()
                .body(mandate(aCommittee(), "2026-07-01", "2026-07-01"))
                .post(MANDATES);

        // then
        assertThatProblem(answer).is(422, "mandate-period-empty");
    }

    @Test
    void from_draft_to_discharge_every_step_is_shown() {
        // given
        UUID id = anAdoptedMandate(today.toString(), today.plusYears(1).toString());

        // when
        Response discharged = command(id, "discharge", "All was delivered.");

        // then
        assertThat(discharged.statusCode()).as(discharged.asString()).isEqualTo(200);
        assertThat(discharged.<List<String>>path("history.state"))
                .containsExactly("DRAFT", "PROPOSED", "ADOPTED", "DISCHARGED");
        assertThat(discharged.<String>path("history[3].note")).isEqualTo("All was delivered.");
        assertThat(discharged.header("ETag")).isEqualTo(readMandate(id).header("ETag"));
    }

    @Test
    void it_is_active_from_its_first_day_and_lapses_by_itself_on_valid_to() {
        // given
        UUID id =
                anAdoptedMandate(today.plusDays(2).toString(), today.plusDays(4).toString());
        List<String> shown = new ArrayList<>();
        List<String> tags = new ArrayList<>();

        // when
        for (int day = 0; day < 6; day++) {
            TestDatabase.moveClock(Duration.ofDays(day));
            shown.add(readMandate(id).path("state"));
            tags.add(readMandate(id).header("ETag"));
        }

        // then
        List<String> expected = List.of("ADOPTED", "ADOPTED", "ACTIVE", "ACTIVE", "EXPIRED", "EXPIRED");
        long wrong = IntStream.range(0, 6)
                .filter(day -> !shown.get(day).equals(expected.get(day)))
                .count();
        InvariantLedger.record("I11", "a mandate lapses by the clock on its validTo", 6, wrong);
        assertThat(shown).isEqualTo(expected);
        assertThat(tags.stream().distinct()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"discharge, true", "revocation, true", "adoption, false", "proposal, false"})
    void nothing_is_done_to_an_expired_one(String act, boolean ending) {
        // given
        UUID id = anAdoptedMandate(today.toString(), today.plusDays(1).toString());
        TestDatabase.moveClock(Duration.ofDays(1));

        // when
        Response refused = ending ? command(id, act, "Too late.") : command(id, act);

        // then
        assertThatProblem(refused).is(409, "mandate-transition-not-allowed");
        assertThat(refused.<String>path("from")).isEqualTo("EXPIRED");
        assertThat(readMandate(id).<List<String>>path("history.state")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"adoption, false", "discharge, true", "revocation, true"})
    void a_draft_is_first_proposed(String act, boolean ending) {
        // given
        UUID id = aDraft("2026-07-01", "2099-07-01");

        // when
        Response refused = ending ? command(id, act, "Why not?") : command(id, act);

        // then
        assertThatProblem(refused).is(409, "mandate-transition-not-allowed");
        assertThat(readMandate(id).<String>path("state")).isEqualTo("DRAFT");
    }

    @Test
    void one_whose_days_are_over_is_not_adopted() {
        // given
        UUID id = aDraft("2020-01-01", "2021-01-01");
        command(id, "proposal");

        // when
        Response refused = command(id, "adoption");

        // then
        assertThatProblem(refused).is(422, "mandate-period-over");
        assertThat(readMandate(id).<String>path("state")).isEqualTo("PROPOSED");
    }

    @Test
    void one_that_has_not_begun_is_revoked_but_not_discharged() {
        // given
        UUID id = anAdoptedMandate(
                today.plusDays(9).toString(), today.plusDays(99).toString());

        // when
        Response discharge = command(id, "discharge", "Done?");
        Response revocation = command(id, "revocation", "Taken back.");

        // then
        assertThatProblem(discharge).is(409, "mandate-transition-not-allowed");
        assertThat(revocation.<String>path("state")).isEqualTo("REVOKED");
    }

    @Test
    void the_state_is_checked_before_what_the_caller_saw() {
        // given
        UUID id = aDraft("2026-07-01", "2099-07-01");
        String seen = readMandate(id).header("ETag");
        command(id, "proposal");

        // when
        Response again = asSecretariat().header("If-Match", seen).post(MANDATES + "/" + id + "/proposal");
        Response adoption = asSecretariat().header("If-Match", seen).post(MANDATES + "/" + id + "/adoption");
        Response blind = asSecretariat().post(MANDATES + "/" + id + "/adoption");

        // then
        assertThatProblem(again).is(409, "mandate-transition-not-allowed");
        assertThatProblem(adoption).is(412, "stale-epoch");
        assertThatProblem(blind).is(428, "precondition-required");
    }

    @Test
    void the_list_is_filtered_by_committee_and_by_the_state_of_this_day() {
        // given
        UUID active = anAdoptedMandate(today.toString(), today.plusDays(5).toString());
        UUID waiting =
                anAdoptedMandate(today.plusDays(1).toString(), today.plusDays(5).toString());
        UUID lapsing = anAdoptedMandate(today.toString(), today.plusDays(1).toString());
        String filter = "committee=%s&committee=%s&committee=%s&limit=200"
                .formatted(committeeOf(active), committeeOf(waiting), committeeOf(lapsing));

        // when
        TestDatabase.moveClock(Duration.ofDays(1));

        // then
        assertThat(ids(filter + "&state=ACTIVE")).containsExactlyInAnyOrder(active, waiting);
        assertThat(ids(filter + "&state=EXPIRED")).containsExactly(lapsing);
        assertThat(ids(filter + "&state=EXPIRED&state=ACTIVE")).hasSize(3);
        assertThat(ids(filter + "&state=ADOPTED")).isEmpty();
        assertThat(ids(filter)).hasSize(3);
    }

    @Test
    void the_list_is_read_part_by_part() {
        // given
        List<UUID> made = List.of(aDraft("2026-07-01", "2099-07-01"), aDraft("2026-07-01", "2099-07-01"));
        List<String> seen = new ArrayList<>();

        // when
        Response part = asReader().get(MANDATES + "?limit=1");
        seen.addAll(part.path("items.id"));
        while (part.<Boolean>path("page.hasMore")) {
            part = asReader().get(MANDATES + "?limit=1&after=" + part.path("page.endCursor"));
            seen.addAll(part.path("items.id"));
        }

        // then
        assertThat(seen).containsAll(made.stream().map(UUID::toString).toList()).doesNotHaveDuplicates();
    }

    private static String committeeOf(UUID mandate) {
        return readMandate(mandate).path("committee");
    }

    private static List<UUID> ids(String filter) {
        List<String> ids = asReader().get(MANDATES + "?" + filter).path("items.id");
        return ids.stream().map(UUID::fromString).toList();
    }
}
