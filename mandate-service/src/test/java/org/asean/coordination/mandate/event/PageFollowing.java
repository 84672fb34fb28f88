package org.asean.coordination.mandate.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Random;
import org.asean.coordination.kittest.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads page after page, of any size, each from the end of the one before; at the end of the feed it waits there for what comes. When
 * the service fails it asks again.
 */
final class PageFollowing extends Following {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random;
    private final String token;

    PageFollowing(String role, int seed) {
        this.random = new Random(seed);
        this.token = TestTokens.as(role).token();
    }

    @Override
    public void run() {
        String after = "";
        while (!isStopped()) {
            HttpResponse<String> answer = ask("?wait=1&limit=" + (1 + random.nextInt(200)) + after);
            if (answer.statusCode() < 500) {
                after = "&after=" + see(answer);
            }
        }
    }

    private String see(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode part = FreshFeed.read(answer.body());
        part.get("items").forEach(event -> see(Seen.of(event)));
        return part.at("/page/endCursor").textValue();
    }

    private HttpResponse<String> ask(String query) {
        URI address = URI.create("http://localhost:" + RestAssured.port + FreshFeed.PATH + query);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }
}
