package org.asean.coordination.gateway;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is there without a token. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class PagesTest {
    private static final String SCHEMA = "garden/tree-planted.json";

    @Test
    void theLandingPageTellsWhatIsUpAndWhereToReadOn() {
        // given
        var request = Client.request("/");

        // when
        HttpResponse<String> answer = Client.send(request);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body())
                .contains("registry-service", "mandate-service", "referral-service", "href=\"/docs\"", "README.md")
                .doesNotContain("http-equiv", "src=\"http", "href=\"http", "<script", "style=");
    }

    @Test
    void theLandingPageOfAnInstallationNamesNoSignIns() {
        // given
        var request = Client.request("/");

        // when
        HttpResponse<String> answer = Client.send(request);

        // then
        assertThat(answer.body()).doesNotContain("password", "./run token");
    }

    @ParameterizedTest
    @CsvSource({
        "/page.css, text/css",
        "/mark.svg, image/svg+xml",
        "/docs, text/html",
        "/problems, text/html",
        "/events, text/html",
        "/docs/docs.js, text/javascript",
        "/docs/swagger-ui.css, text/css",
        "/docs/swagger-ui-bundle.js, text/javascript",
        "/openapi.json, application/vnd.oai.openapi+json",
        "/openapi.yaml, application/vnd.oai.openapi"
    })
    void whatThePagesNeedIsServedFromHere(String path, String mediaType) {
        HttpResponse<String> answer = Client.send(Client.request(path));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith(mediaType);
        assertThat(answer.body()).isNotEmpty();
    }

    @Test
    void theDocumentIsOneForTheWholeApi() {
        // given
        var request = Client.request("/openapi.json");

        // when
        HttpResponse<String> answer = Client.send(request);

        // then
        assertThat(Client.json(answer).getString("openapi")).startsWith("3.1");
        assertThat(Client.json(answer).getJsonArray("security").encode()).contains("accessToken");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        // given
        String etag = Client.send(Client.request("/openapi.yaml"))
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        // when
        HttpResponse<String> answer =
                Client.send(Client.request("/openapi.yaml").header("If-None-Match", etag));

        // then
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void onlyTheDocumentationPageMayRunScriptsAndOnlyFromHere() {
        // given
        var documentation = Client.request("/docs");

        // when
        HttpResponse<String> answer = Client.send(documentation);

        // then
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("script-src 'self';");
        assertThat(Client.send(Client.request("/")).headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .doesNotContain("script-src", "unsafe");
    }

    @Test
    void theTypeOfAProblemIsThePageThatExplainsIt() {
        // given
        String type = Client.json(Client.send(Client.request("/api/v1/issues"))).getString("type");

        // when
        HttpResponse<String> answer = Client.send(Client.request(type));

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body())
                .contains("<h1>unauthenticated</h1>", "<dd>401</dd>", "Get a new token", "href=\"/problems\"")
                .doesNotContain("lead-already-held", "<script", "style=");
    }

    @Test
    void theListOfProblemsLeadsToThePageOfEach() {
        // given
        String list = Client.send(Client.request("/problems")).body();
        List<String> pages = Pattern.compile("href=\"(/problems/[^\"]+)\"")
                .matcher(list)
                .results()
                .map(link -> link.group(1))
                .toList();

        // when
        Stream<Integer> answers =
                pages.stream().map(page -> Client.send(Client.request(page)).statusCode());

        // then
        assertThat(pages).contains("/problems/lead-already-held", "/problems/uri-too-long");
        assertThat(answers).containsOnly(200);
    }

    @Test
    void theSchemaOfAnEventIsServedAsItIsCommitted() throws IOException {
        // given
        String committed = Files.readString(Path.of("src/test/resources/contracts/events", SCHEMA));

        // when
        HttpResponse<String> answer = Client.send(Client.request("/schemas/" + SCHEMA));

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/schema+json");
        assertThat(answer.body()).isEqualTo(committed);
        assertThat(Client.json(answer).getString("$id")).isNotBlank();
    }

    @Test
    void theListOfEventsLeadsToTheSchemaOfEach() {
        // given
        String list = Client.send(Client.request("/events")).body();
        List<String> schemas = Pattern.compile("href=\"(/schemas/[^\"]+)\"")
                .matcher(list)
                .results()
                .map(link -> link.group(1))
                .toList();

        // when
        Stream<Integer> answers = schemas.stream()
                .map(schema -> Client.send(Client.request(schema)).statusCode());

        // then
        assertThat(answers).allMatch(status -> status == 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/problems/no-such-code",
                "/problems/",
                "/problems/Lead-Already-Held",
                "/schemas/registry/no-such-event.json",
                "/schemas/registry/",
                "/schemas/registry-service.openapi.yaml"
            })
    void aCodeThatNobodyAnswersHasNoPage(String path) {
        HttpResponse<String> answer = Client.send(Client.request(path));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Client.json(answer).getString("code")).isEqualTo("not-found");
    }

    @Test
    void aPageIsOnlyRead() {
        // given
        var request = Client.request("/").POST(BodyPublishers.ofString("x"));

        // when
        HttpResponse<String> answer = Client.send(request);

        // then
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }
}
