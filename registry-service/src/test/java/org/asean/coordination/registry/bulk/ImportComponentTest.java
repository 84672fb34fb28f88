package org.asean.coordination.registry.bulk;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.registry.Desk;
import org.asean.coordination.registry.StubMandate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.registry.Desk.asReader;
import static org.asean.coordination.registry.Desk.asSecretariat;
import static org.asean.coordination.registry.Desk.rehearse;
import static org.asean.coordination.registry.Desk.resource;
import static org.asean.coordination.registry.Desk.take;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class ImportComponentTest {

    private static final String BODIES = resource("bodies.csv");
    private static final String REMITS = resource("remits.csv");

    @BeforeEach
    void anEmptyRegistry() {
        Desk.empty();
    }

    private static int count(String list) {
        return asReader()
                .get("/api/v1/" + list + "?limit=200")
                .jsonPath()
                .getList("items")
                .size();
    }

    @Test
    void the_real_directory_comes_in_whole() {
        // given
        Response bodies = take("bodies", BODIES);

        // when
        Response remits = take("remits", REMITS);

        // then
        assertThat(bodies.path("accepted").toString()).isEqualTo("44");
        assertThat(remits.path("accepted").toString()).isEqualTo("24");
        assertThat(count("bodies")).isEqualTo(44);
        assertThat(count("remits")).isEqualTo(24);
        Response successor = asReader().get("/api/v1/bodies/ADGMIN");
        assertThat(successor.path("predecessor").toString()).isEqualTo("TELMIN");
        assertThat(successor.path("origin").toString()).isEqualTo("IMPORTED");
    }

    @Test
    void a_dry_run_reports_every_row_and_changes_nothing() {
        // when
        Response report = rehearse("bodies", BODIES.replace("Health Development,ASCC", "Health Development,ASC"));

        // then
        assertThat(report.statusCode()).as(report.asString()).isEqualTo(200);
        assertThat(report.path("dryRun").toString()).isEqualTo("true");
        assertThat(report.jsonPath().getList("rows")).hasSize(44);
        assertThat(report.path("refused").toString()).isEqualTo("1");
        assertThat(report.jsonPath().getString("rows.find { it.code == 'SOMHD' }.problem"))
                .startsWith("pillar must be one of");
        assertThat(count("bodies")).isZero();
    }

    @Test
    void one_bad_row_keeps_all_out_and_is_named() {
        // given
        take("bodies", BODIES);
        String bad = REMITS.replace("STOM,LEAD,cyber.cii.transport", "STOM,LEAD,cyber.cii.space")
                .replace("SOME,LEAD", "NOBODY,LEAD");

        // when
        Response answer = take("remits", bad);

        // then
        assertThatProblem(answer).is(422, "import-refused");
        assertThat(answer.jsonPath().getList("rows.row", Integer.class)).containsExactly(16, 17);
        assertThat(answer.jsonPath().getList("rows.code", String.class)).containsExactly("STOM", "NOBODY");
        assertThat(answer.jsonPath().getString("rows[0].problem")).contains("cyber.cii.space");
        assertThat(count("remits")).isZero();
    }

    @Test
    void only_an_empty_registry_takes_a_directory_in() {
        // given
        take("bodies", BODIES);
        take("remits", REMITS);

        // when
        Response bodies = take("bodies", BODIES);
        Response remits = take("remits", REMITS);

        // then
        assertThatProblem(bodies).is(409, "registry-not-empty");
        assertThatProblem(remits).is(409, "registry-not-empty");
        assertThatProblem(rehearse("bodies", BODIES)).is(409, "registry-not-empty");
    }

    @Test
    void of_two_imports_at_once_one_comes_in() throws Exception {
        // given
        ExecutorService threads = Executors.newFixedThreadPool(2);

        // when
        List<Future<Response>> answers =
                threads.invokeAll(List.of(() -> take("bodies", BODIES), () -> take("bodies", BODIES)));

        // then
        threads.shutdown();
        assertThat(List.of(
                        answers.get(0).get().statusCode(), answers.get(1).get().statusCode()))
                .containsExactlyInAnyOrder(200, 409);
        assertThat(count("bodies")).isEqualTo(44);
    }

    @Test
    void a_file_with_other_columns_or_no_file_is_malformed() {
        // when
        Response columns = take("bodies", "code,title\nACC,Council\n");
        Response empty = take("bodies", "");
        Response json = asSecretariat().body("{}").post("/api/v1/bodies/import");

        // then
        assertThatProblem(columns).is(400, "malformed-request");
        assertThat(columns.path("detail").toString()).contains("code,name,pillar");
        assertThatProblem(empty).is(400, "malformed-request");
        assertThatProblem(json).is(415, "unsupported-media-type");
    }

    @Test
    void a_file_over_the_limit_is_refused() {
        // when
        Response answer = take("bodies", BODIES + "#".repeat(1_100_000));

        // then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(count("bodies")).isZero();
    }
}
