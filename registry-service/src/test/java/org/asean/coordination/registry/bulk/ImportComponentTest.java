package org.asean.coordination.registry.bulk;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.kittest.TestTokens;
import org.asean.coordination.registry.Desk;
import org.asean.coordination.registry.StubMandate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.nio.charset.StandardCharsets.US_ASCII;
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
        Response xml =
                asSecretariat().contentType(ContentType.XML).body("<bodies/>").post("/api/v1/bodies/import");

        // then
        assertThatProblem(columns).is(400, "malformed-request");
        assertThat(columns.path("detail").toString()).contains("code,name,pillar");
        assertThatProblem(empty).is(400, "malformed-request");
        assertThatProblem(xml).is(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|",
                "null|",
                "[{\"code\":\"ACC\",\"colour\":\"red\"}]|/0/colour",
                "[{},{\"code\":7}]|/1/code",
                "[{\"aliases\":\"Council\"}]|/0/aliases",
                "[{\"code\":\"ACC\",\"code\":\"ABC\"}]|",
                "[|",
                "[]]|"
            })
    void json_of_another_form_is_malformed(String file, String pointer) {
        // when
        Response answer = asSecretariat().body(file).post("/api/v1/bodies/import");

        // then
        assertThatProblem(answer).is(400, "malformed-request");
        if (pointer != null) {
            assertThatProblem(answer).pointsAt(pointer);
        }
    }

    @Test
    void a_dry_run_of_json_counts_its_rows_from_one() {
        // when
        Response report = asSecretariat()
                .body(
                        "[{\"code\":\"ACC\",\"name\":\"Council\",\"pillar\":\"CROSS\",\"tier\":\"MINISTERIAL\",\"state\":\"ACTIVE\"},null]")
                .post("/api/v1/bodies/import?dryRun=true");

        // then
        assertThat(report.statusCode()).as(report.asString()).isEqualTo(200);
        assertThat(report.jsonPath().getList("rows.row", Integer.class)).containsExactly(1, 2);
        assertThat(report.jsonPath().getList("rows.problem", String.class)).containsExactly(null, "the row is empty");
        assertThat(count("bodies")).isZero();
    }

    @Test
    void remits_come_as_drafts_into_a_registry_that_has_some() {
        // given
        take("bodies", BODIES);
        take("remits", REMITS);

        // when
        Response answer = asSecretariat().contentType("text/csv").body(REMITS).post("/api/v1/remits/import?as=DRAFT");

        // then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        List<Map<String, Object>> drafts = asReader()
                .get("/api/v1/remits?state=DRAFT&limit=200")
                .jsonPath()
                .getList("items");
        assertThat(drafts).hasSize(24).allSatisfy(draft -> assertThat(draft).containsEntry("origin", "IMPORTED"));
        assertThat(asReader().get("/api/v1/overlaps").jsonPath().getList("items"))
                .hasSize(3);
        assertThatProblem(asSecretariat().contentType("text/csv").body(REMITS).post("/api/v1/remits/import?as=WISH"))
                .is(400, "malformed-request");
    }

    @Test
    void the_three_overlaps_of_the_directory_show_and_no_fourth() {
        // given
        take("bodies", BODIES);

        // when
        take("remits", REMITS);

        // then
        List<String> pairs =
                asReader().get("/api/v1/overlaps").jsonPath().getList("items.collect { it.a.body + ' ' + it.b.body }");
        assertThat(pairs).containsExactly("AJCCBC ASCCE", "ARF-ISM-ICT ASEAN-SOM", "ASLOM SOM-MLAT");
    }

    @Test
    void what_came_in_without_a_legal_basis_is_a_finding() {
        // given
        take("bodies", BODIES);

        // when
        take("remits", REMITS);

        // then
        List<List<String>> findings = asReader()
                .get("/api/v1/remits?finding=LEGAL_BASIS_MISSING&limit=200")
                .jsonPath()
                .getList("items.findings");
        assertThat(findings).isNotEmpty().allSatisfy(of -> assertThat(of).containsExactly("LEGAL_BASIS_MISSING"));
    }

    @Test
    void the_record_knows_each_body_and_remit_that_came_in() {
        // given
        take("bodies", BODIES);

        // when
        take("remits", REMITS);

        // then
        String remit = asReader().get("/api/v1/remits?limit=1").path("items[0].id");
        assertThat(Desk.recorded("body", "TELMIN")).endsWith("body-imported");
        assertThat(Desk.recorded("remit", remit)).containsExactly("remit-imported");
    }

    @Test
    void a_file_sent_twice_with_one_key_comes_in_once() {
        // given
        String key = UUID.randomUUID().toString();

        // when
        Response first = asSecretariat()
                .contentType("text/csv")
                .header("Idempotency-Key", key)
                .body(BODIES)
                .post("/api/v1/bodies/import");
        Response second = asSecretariat()
                .contentType("text/csv")
                .header("Idempotency-Key", key)
                .body(BODIES)
                .post("/api/v1/bodies/import");

        // then
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void only_a_file_may_be_large() throws Exception {
        // given
        String large = "#".repeat(1_100_000);

        // when
        Response file = take("bodies", BODIES + large);
        Response command = asSecretariat().body(large).post("/api/v1/bodies");
        Response whole = take("bodies", BODIES + "#".repeat(33 * 1024 * 1024));

        // then
        assertThatProblem(file).is(422, "import-refused");
        assertThat(command.statusCode()).isEqualTo(413);
        assertThat(whole.statusCode()).isEqualTo(413);
        assertThat(count("bodies")).isZero();
    }

    @Test
    void a_body_of_unknown_length_is_cut_off_where_no_file_comes_in() throws Exception {
        // given
        HttpRequest command = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/bodies"))
                .header(
                        "Authorization",
                        "Bearer " + TestTokens.as("secretariat").token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(" ".repeat(2_000_000).getBytes(US_ASCII))))
                .build();

        // when
        HttpResponse<String> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(command, BodyHandlers.ofString());

        // then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"request-too-large\"");
        assertThat(answer.headers().firstValue("Connection")).hasValue("close");
    }
}
