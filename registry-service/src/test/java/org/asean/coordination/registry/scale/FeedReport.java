package org.asean.coordination.registry.scale;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.asean.coordination.kit.follow.Following;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.kittest.TestTokens;
import org.asean.coordination.registry.Desk;
import org.asean.coordination.registry.StubMandate;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the feed of events costs and how soon it is known: written beside plain inserts of the same rows, followed over HTTP, and read
 * from zero where the directory is large. All in one run, against a real PostgreSQL. No build runs it; by hand, and alone, for what it
 * leaves in the feed is not so:
 *
 * <pre>./mvnw -pl registry-service -am test -Dtest=FeedReport -Dsurefire.failIfNoSpecifiedTests=false -Dshort.jvm=</pre>
 *
 * It prints tables, writes them to {@code target/feed-report.md}, and fails when an event is missing, doubled or out of order; it judges
 * no figure. The service, its clients and the database share the machine. {@code short.jvm} is emptied so that the compilers are
 * those that services have.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class FeedReport {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final int TOPICS = 2_000;
    private static final int BODIES = 2_000;
    private static final int REMITS = 50_000;

    @Inject
    ToldChanges changes;

    @Inject
    Following following;

    @Inject
    ObjectMapper json;

    @Test
    void every_event_is_told_once_and_in_order_however_many_there_are() throws Exception {
        // given
        FeedReader feed = new FeedReader(json);
        double imported = imported(new GeneratedDirectory(GeneratedDirectory.SEED, TOPICS, BODIES));

        // when
        String rebuilt = new Rebuilding(changes, feed, following, json).measured(BODIES, REMITS, imported);
        String delays = new Delay(changes, feed).measured();
        String written = new Writing(changes).measured();

        // then
        String report = String.join("\n", written, delays, rebuilt);
        System.out.println(report);
        Files.writeString(Path.of("target", "feed-report.md"), report);
        assertThat(ToldChanges.isGapless()).isTrue();
    }

    /** Imports the directory; how many seconds its bodies and remits took. */
    private static double imported(GeneratedDirectory directory) throws Exception {
        Desk.empty();
        for (String code : directory.topics()) {
            send("topics", "application/json", "{\"code\":\"%s\",\"label\":\"Made up\"}".formatted(code), 201);
        }
        String bodies = directory.bodiesFile();
        String remits = directory.remitsFile(REMITS);
        long started = System.nanoTime();
        send("bodies/import", "text/csv", bodies, 200);
        send("remits/import", "text/csv", remits, 200);
        return (System.nanoTime() - started) / 1e9;
    }

    private static void send(String path, String mediaType, String body, int expected) throws Exception {
        URI address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/" + path);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofMinutes(5))
                .header(
                        "Authorization",
                        "Bearer " + TestTokens.as("secretariat").token())
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
    }
}
