package org.asean.coordination.registry.scale;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.asean.coordination.competence.Capacity;
import org.asean.coordination.competence.Function;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.kittest.TestTokens;
import org.asean.coordination.registry.Desk;
import org.asean.coordination.registry.StatementCount;
import org.asean.coordination.registry.StubMandate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the registry takes its time for when the directory is large. Measured over HTTP against a real PostgreSQL, at 50 remits
 * and at 50,000, in 2,000 topics of 2,000 bodies. No build runs it; by hand:
 *
 * <pre>./mvnw -pl registry-service -am test -Dtest=ScaleReport -Dsurefire.failIfNoSpecifiedTests=false</pre>
 *
 * It prints a table, writes it to {@code target/scale-report.md}, and fails when something needs more statements than it may,
 * however large the directory is.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class ScaleReport {

    private static final int WARM_UP = 100;
    private static final int MEASURED = 200;
    /** What is found brings its topics and parts with it, a few statements for all; then it is the same for any number. */
    private static final int STATEMENTS_AT_MOST = 20;

    private static final List<String> STATES = List.of("BN", "ID", "KH", "LA", "MY", "PH", "SG", "TH", "VN");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final GeneratedDirectory directory = new GeneratedDirectory(GeneratedDirectory.SEED, 2_000, 2_000);
    private final Random dice = new Random(GeneratedDirectory.SEED);
    private final String secretariat = TestTokens.as("secretariat").token();
    private final String reader = TestTokens.as("auditor").token();

    @AfterAll
    static void leaveNothingBehind() {
        Desk.empty();
        TestDatabase.execute(
                "truncate topic_path; delete from topic where code ~ '\\.t[0-9]'; insert into topic_path"
                        + " select t.code, a.code from topic t join topic a on t.code = a.code or starts_with(t.code, a.code || '.')");
    }

    @Test
    void the_number_of_statements_is_bounded_whatever_the_size() throws Exception {
        // given
        Desk.empty();
        for (String code : directory.topics()) {
            send("topics", "application/json", "{\"code\":\"%s\",\"label\":\"Made up\"}".formatted(code), 201);
        }
        send("bodies/import", "text/csv", directory.bodiesFile(), 200);
        measure("warm-up", 50, new LinkedHashMap<>(), WARM_UP);

        // when
        Map<String, Sample> small = measure("50 remits", 50, new LinkedHashMap<>(), MEASURED);
        Map<String, Sample> large = measure("50,000 remits", 50_000, new LinkedHashMap<>(), MEASURED);

        // then
        print(small, large);
        large.forEach(
                (what, sample) -> assertThat(sample.mostStatements()).as(what).isLessThanOrEqualTo(STATEMENTS_AT_MOST));
    }

    private Map<String, Sample> measure(String size, int remits, Map<String, Sample> samples, int times)
            throws Exception {
        TestDatabase.execute("truncate overlap, remit, remit_cell, remit_topic, remit_exclude, remit_noted_collision");
        String file = directory.remitsFile(remits);
        long started = System.nanoTime();
        send("remits/import", "text/csv", file, 200);
        System.out.printf(
                Locale.ROOT, "%s came in within %.1f s (%d kB)%n", size, since(started) / 1e9, file.length() / 1000);
        TestDatabase.execute("vacuum analyze");
        for (int i = 0; i < times; i++) {
            submit(samples.computeIfAbsent("submitting a remit, with its overlaps", what -> new Sample()));
            route(samples.computeIfAbsent("a routing answer", what -> new Sample()));
            cover(samples.computeIfAbsent("a page of 50 topics of the coverage", what -> new Sample()));
        }
        exportAll(samples.computeIfAbsent("exporting all remits", what -> new Sample()));
        return samples;
    }

    private void submit(Sample sample) throws Exception {
        MadeUpRemit remit = directory.remit(Capacity.LEAD);
        String head = TestTokens.headOf(remit.body()).token();
        HttpResponse<String> draft = client.send(
                request("remits", head)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(remit.draft()))
                        .build(),
                BodyHandlers.ofString());
        assertThat(draft.statusCode()).as(draft.body()).isEqualTo(201);
        String location = draft.headers().firstValue("Location").orElseThrow();
        time(
                sample,
                request("remits/" + location.substring(location.lastIndexOf('/') + 1) + "/submission", head)
                        .header("If-Match", draft.headers().firstValue("ETag").orElseThrow())
                        .POST(BodyPublishers.noBody()));
    }

    private void route(Sample sample) throws Exception {
        String question = "routing?topic=%s&function=%s&states=%s"
                .formatted(one(directory.taxonomy()), one(List.of(Function.values())), one(STATES));
        time(sample, request(question, reader));
    }

    private void cover(Sample sample) throws Exception {
        List<String> codes = directory.taxonomy().stream().sorted().toList();
        String before = one(codes.subList(0, codes.size() - 50));
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(before.getBytes(US_ASCII));
        time(sample, request("coverage?limit=50&after=" + cursor, reader));
    }

    private void exportAll(Sample sample) throws Exception {
        time(sample, request("remits/export", reader).header("Accept", "text/csv"));
    }

    private void time(Sample sample, HttpRequest.Builder request) throws Exception {
        HttpRequest whole = request.build();
        long prepared = StatementCount.now();
        long started = System.nanoTime();
        HttpResponse<String> answer = client.send(whole, BodyHandlers.ofString());
        sample.add(since(started), StatementCount.now() - prepared);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void send(String path, String mediaType, String body, int expected) throws Exception {
        HttpResponse<String> answer = client.send(
                request(path, secretariat)
                        .header("Content-Type", mediaType)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
    }

    private static HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/" + path))
                .timeout(Duration.ofMinutes(10))
                .header("Authorization", "Bearer " + token);
    }

    private <T> T one(List<T> values) {
        return values.get(dice.nextInt(values.size()));
    }

    private static long since(long started) {
        return System.nanoTime() - started;
    }

    private static void print(Map<String, Sample> small, Map<String, Sample> large) throws IOException {
        StringBuilder table = new StringBuilder("""
                | | 50 remits: p50 / p99 | 50,000 remits: p50 / p99 | statements |
                |---|---|---|---|
                """);
        small.forEach((what, few) -> {
            Sample many = large.get(what);
            table.append("| %s | %.1f / %.1f ms | %.1f / %.1f ms | %d, %d |%n"
                    .formatted(
                            what,
                            few.percentile(50),
                            few.percentile(99),
                            many.percentile(50),
                            many.percentile(99),
                            few.mostStatements(),
                            many.mostStatements()));
        });
        System.out.println(table);
        Files.writeString(Path.of("target", "scale-report.md"), table);
    }
}
