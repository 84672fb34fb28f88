package org.asean.coordination.registry.organ;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.registry.Desk;
import org.asean.coordination.registry.StubMandate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.registry.BodyDesk.BODIES;
import static org.asean.coordination.registry.BodyDesk.REASON;
import static org.asean.coordination.registry.BodyDesk.active;
import static org.asean.coordination.registry.BodyDesk.bodyBelow;
import static org.asean.coordination.registry.BodyDesk.by;
import static org.asean.coordination.registry.BodyDesk.chairs;
import static org.asean.coordination.registry.BodyDesk.done;
import static org.asean.coordination.registry.Desk.asReader;
import static org.asean.coordination.registry.Desk.resource;
import static org.asean.coordination.registry.Desk.take;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class OrganComponentTest {

    @BeforeEach
    void theBodiesOfTheDirectory() {
        Desk.empty();
        done(take("bodies", resource("bodies.csv")));
    }

    private static List<String> above(String code) {
        return asReader().get(BODIES + "/" + code + "/ancestors").path("organs.code");
    }

    private static Response lowest(String... codes) {
        return done(asReader().get("/api/v1/lowest-common-organ?body=" + String.join("&body=", codes)));
    }

    @Test
    void the_organs_above_a_body_are_told_from_the_nearest_to_the_highest() {
        // when
        List<String> organs = above("SOMTC-WG-CC");

        // then
        assertThat(organs).containsExactly("SOMTC", "AMMTC", "APSC-COUNCIL", "ACC");
        assertThat(above("ACC")).isEmpty();
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "SOMTC-WG-CC, ASLOM, APSC-COUNCIL",
        "ANSAC, WG-AS, ADGSOM",
        "AFCDM, SOMTC, ACC",
        "ADGSOM, ANSAC, ADGMIN",
        "ASCCE, AJCCBC, ACC",
        "ACC, ANSAC, none"
    })
    void the_lowest_common_organ_is_above_each_and_itself_none(String one, String other, String organ) {
        // when
        Response answer = lowest(one, other);

        // then
        assertThat(
                        answer.path("organ") == null
                                ? "none"
                                : answer.path("organ.code").toString())
                .isEqualTo(organ)
                .isEqualTo(organOf(lowest(other, one)));
    }

    private static String organOf(Response answer) {
        return answer.path("organ") == null ? "none" : answer.path("organ.code");
    }

    @Test
    void no_organ_is_said_and_not_left_out() {
        // when
        Response answer = lowest("ACC", "ANSAC");

        // then
        assertThat(answer.jsonPath().getMap("")).containsEntry("organ", null).containsKey("bodies");
    }

    @Test
    void several_bodies_have_one_lowest_common_organ() {
        // when
        Response answer = lowest("ANSAC", "WG-AS", "AFCDM", "STOM");

        // then
        assertThat(answer.path("organ.code").toString()).isEqualTo("AEC-COUNCIL");
        assertThat(answer.path("organ.name").toString()).isEqualTo("ASEAN Economic Community Council");
    }

    @Test
    void an_organ_that_was_succeeded_stands_as_its_successor() {
        // given
        done(chairs("ADGSOM", "succession", by("SEOM")));

        // when
        List<String> organs = above("ANSAC");

        // then
        assertThat(organs).containsExactly("SEOM", "AEM", "AEC-COUNCIL", "ACC");
        assertThat(organOf(lowest("ANSAC", "ACCED"))).isEqualTo("SEOM");
    }

    @Test
    void a_body_that_takes_the_place_of_its_own_organ_stands_below_the_next_one() {
        // given
        done(chairs("ADGSOM", "succession", by("ANSAC")));

        // when
        List<String> itsOwn = above("ANSAC");
        List<String> ofItsSister = above("WG-AS");

        // then
        assertThat(itsOwn).containsExactly("ADGMIN", "AEC-COUNCIL", "ACC");
        assertThat(ofItsSister).containsExactly("ANSAC", "ADGMIN", "AEC-COUNCIL", "ACC");
    }

    @Test
    void successions_and_parents_never_lead_in_a_circle() {
        // given
        active(bodyBelow("LOW", "WG-AS"), bodyBelow("LOWER", "LOW"));
        done(chairs("ADGMIN", "succession", by("ADGSOM")));
        done(chairs("ADGSOM", "succession", by("WG-AS")));
        done(chairs("WG-AS", "succession", by("LOWER")));

        // when
        List<String> organs = above("LOWER");

        // then
        assertThat(organs).containsExactly("LOW", "AEC-COUNCIL", "ACC");
    }

    @Test
    void an_organ_that_is_not_active_decides_nothing() {
        // given
        done(chairs("ADGSOM", "suspension", REASON));
        done(chairs("ADGMIN", "dissolution", REASON));

        // when
        Response answer = lowest("ANSAC", "WG-AS");

        // then
        assertThat(answer.path("organ.code").toString()).isEqualTo("AEC-COUNCIL");
        assertThat(above("ANSAC")).startsWith("ADGSOM", "ADGMIN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/lowest-common-organ",
                "/lowest-common-organ?body=ACC",
                "/lowest-common-organ?body=ACC&body=ACC",
                "/lowest-common-organ?body=ACC&body=lower",
                "/lowest-common-organ?body=ACC&body=ANSAC&colour=red",
                "/bodies/lower/ancestors"
            })
    void a_malformed_question_is_refused(String question) {
        assertThatProblem(asReader().get("/api/v1" + question)).is(400, "malformed-request");
    }

    @Test
    void what_is_not_there_is_said() {
        assertThatProblem(asReader().get(BODIES + "/NOBODY/ancestors")).is(404, "not-found");
        assertThatProblem(asReader().get("/api/v1/lowest-common-organ?body=ACC&body=NOBODY"))
                .is(422, "unknown-body");
    }
}
