package org.asean.coordination.kittest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A neighbour's feed: the semantics of the real one, over a list that tests append to. */
final class FeedStub {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CURSOR = Pattern.compile("([0-9a-f-]{36})\\.([0-9]{1,18})");

    private final String name;
    private final List<ObjectNode> events = new ArrayList<>();
    private UUID generation = UUID.randomUUID();

    FeedStub(String name) {
        this.name = name;
    }

    synchronized long tell(ToldEvent told) {
        events.add(event(told, events.size() + 1));
        notifyAll();
        return events.size();
    }

    synchronized void restore(List<ToldEvent> told) {
        generation = UUID.randomUUID();
        events.clear();
        told.forEach(this::tell);
        notifyAll();
    }

    synchronized boolean isEmpty() {
        return events.isEmpty();
    }

    /** Something has changed about whether there is an answer. */
    synchronized void disturb() {
        notifyAll();
    }

    private ObjectNode event(ToldEvent told, int position) {
        ObjectNode event = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", UUID.randomUUID().toString())
                .put("source", "/api/v1/" + name + "/events")
                .put("type", "org.asean.coordination." + name + "." + told.code())
                .put("subject", told.subject())
                .put("sequence", Integer.toString(position))
                .put("time", Instant.now().truncatedTo(ChronoUnit.MICROS).toString());
        String data = told.data();
        if (data != null) {
            event.put("datacontenttype", "application/json")
                    .put("dataschema", "urn:coordination:schema:" + name + ":" + told.code())
                    .set("data", read(data));
        }
        return event;
    }

    private static JsonNode read(String data) {
        try {
            return JSON.readTree(data);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("The data of an event is JSON.", notJson);
        }
    }

    void answer(HttpExchange exchange) throws IOException {
        Map<String, List<String>> asked = parameters(exchange.getRequestURI());
        Answer answer = answer(
                asked.getOrDefault("after", List.of("")).get(0),
                asked.getOrDefault("types", List.of()),
                Integer.parseInt(asked.getOrDefault("limit", List.of("50")).get(0)),
                Integer.parseInt(asked.getOrDefault("wait", List.of("0")).get(0)));
        if (answer.status == 503) {
            exchange.sendResponseHeaders(503, -1);
            return;
        }
        byte[] body = JSON.writeValueAsBytes(answer.document);
        exchange.getResponseHeaders()
                .add("Content-Type", answer.status == 200 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(answer.status, body.length);
        exchange.getResponseBody().write(body);
    }

    private synchronized Answer answer(String after, List<String> types, int limit, int wait) {
        Matcher cursor = CURSOR.matcher(after);
        if (!after.isEmpty() && !cursor.matches()) {
            return problem(400, "malformed-request");
        }
        UUID known = after.isEmpty() ? generation : UUID.fromString(cursor.group(1));
        long position = after.isEmpty() ? 0 : Long.parseLong(cursor.group(2));
        awaitMore(known, position, System.nanoTime() + TimeUnit.SECONDS.toNanos(wait));
        if (NeighbourStub.isSilent()) {
            return problem(503, "feed-busy");
        }
        return isCurrent(known, position) ? page((int) position, types, limit) : problem(410, "feed-restarted");
    }

    private boolean isCurrent(UUID known, long position) {
        return known.equals(generation) && position <= events.size();
    }

    private synchronized void awaitMore(UUID known, long position, long deadline) {
        try {
            long left = deadline - System.nanoTime();
            while (left > 0 && isCurrent(known, position) && position == events.size() && !NeighbourStub.isSilent()) {
                wait(TimeUnit.NANOSECONDS.toMillis(left) + 1);
                left = deadline - System.nanoTime();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer page(int position, List<String> types, int limit) {
        int end = Math.min(events.size(), position + limit);
        ObjectNode page = JSON.createObjectNode();
        page.putArray("items")
                .addAll(events.subList(position, end).stream()
                        .filter(event -> types.isEmpty()
                                || types.contains(event.path("type").asText()))
                        .toList());
        page.putObject("page").put("endCursor", generation + "." + end).put("hasMore", end < events.size());
        return new Answer(200, page);
    }

    private static Answer problem(int status, String code) {
        return new Answer(
                status,
                JSON.createObjectNode()
                        .put("type", "/problems/" + code)
                        .put("title", code)
                        .put("status", status)
                        .put("code", code));
    }

    private static Map<String, List<String>> parameters(URI asked) {
        String query = asked.getRawQuery() == null ? "" : asked.getRawQuery();
        return Arrays.stream(query.split("&", -1))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.groupingBy(
                        pair -> pair[0],
                        Collectors.mapping(pair -> URLDecoder.decode(pair[1], UTF_8), Collectors.toList())));
    }

    private record Answer(int status, JsonNode document) {}
}
