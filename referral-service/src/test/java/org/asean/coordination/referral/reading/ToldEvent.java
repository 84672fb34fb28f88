package org.asean.coordination.referral.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * An event of the feed as a reader is shown it.
 *
 * @param subject of what it tells
 * @param shown all of it
 */
record ToldEvent(String subject, String shown) {

    private static final String EVENTS = "/api/v1/referral/events";
    private static final String DATA = "data:";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** All that the feed shows to the reader behind the cursor, part by part. */
    static List<ToldEvent> listed(String token, String after) {
        List<ToldEvent> events = new ArrayList<>();
        JsonPath part = part(token, after);
        add(part, events);
        while (part.getBoolean("page.hasMore")) {
            part = part(token, part.getString("page.endCursor"));
            add(part, events);
        }
        return events;
    }

    private static JsonPath part(String token, String after) {
        return given().auth()
                .oauth2(token)
                .queryParam("limit", 200)
                .queryParam("after", after)
                .get(EVENTS)
                .jsonPath();
    }

    private static void add(JsonPath part, List<ToldEvent> events) {
        part.<Map<String, Object>>getList("items")
                .forEach(event -> events.add(new ToldEvent(String.valueOf(event.get("subject")), event.toString())));
    }

    /** The first so many events behind the cursor that the stream shows to the reader. */
    static List<ToldEvent> streamed(String token, String after, int count) {
        try {
            var connection = (HttpURLConnection)
                    URI.create(RestAssured.baseURI + ":" + RestAssured.port + EVENTS + "/stream?after=" + after)
                            .toURL()
                            .openConnection();
            connection.setReadTimeout(20_000);
            connection.setRequestProperty("Authorization", "Bearer " + token);
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8))) {
                return lines.lines()
                        .filter(line -> line.startsWith(DATA))
                        .limit(count)
                        .map(line -> line.substring(DATA.length()))
                        .map(event -> ToldEvent.read(event))
                        .toList();
            } finally {
                connection.disconnect();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ToldEvent read(String event) {
        try {
            return new ToldEvent(JSON.readTree(event).path("subject").asText(), event);
        } catch (JsonProcessingException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    /** How much of the issue these show, as {@link Paths#reasons} says. */
    static String shown(List<ToldEvent> events, MarkedIssues issue) {
        String all = events.stream()
                .filter(event -> event.subject().split("/", -1)[1].equals(issue.ref()))
                .map(ToldEvent::shown)
                .collect(Collectors.joining());
        return all.isEmpty() ? "-" : Paths.reasons(all);
    }
}
