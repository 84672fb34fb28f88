package org.asean.coordination.kit.arrival;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.asean.coordination.kit.problem.FrameworkProblem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers a body over the limit with a problem document: before any of it is read where it says how long it is, else as soon as
 * too much of it has come. The platform's own answer has no body. What the platform takes at most is for whole files only:
 * {@code coordination.request.bulk-paths} names where they come in, with a star for a segment that varies, and everywhere else
 * {@code coordination.request.max-body-size} is the limit.
 */
@Singleton
public final class OversizedRequests {

    /** Before the platform's own check. */
    private static final int FIRST = 10_000;

    /** After the platform has said what it takes at most of a body whose length is not known. */
    private static final int LAST = 1;

    private static final String CUT_OFF_AT = "io.quarkus.max-request-size";

    /** The platform reads ahead, and would cut off what has not yet been counted here. */
    private static final long READ_AHEAD = 1024L * 1024;

    private final long most;
    private final long usual;
    private final Pattern bulkPaths;
    private final ObjectMapper json;

    OversizedRequests(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most,
            @ConfigProperty(name = "coordination.request.max-body-size") MemorySize usual,
            @ConfigProperty(name = "coordination.request.bulk-paths") Optional<Set<String>> bulkPaths,
            ObjectMapper json) {
        this.most = most.asLongValue();
        this.usual = usual.asLongValue();
        this.bulkPaths = pattern(bulkPaths.orElse(Set.of()));
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuse, FIRST);
        filters.register(this::cutOffEarlier, LAST);
    }

    /** How many bytes a request to this path has at most. */
    long limit(String path) {
        return bulkPaths.matcher(path).matches() ? most : Math.min(usual, most);
    }

    private static Pattern pattern(Set<String> paths) {
        return Pattern.compile(paths.stream()
                .map(path -> Pattern.quote(path).replace("*", "\\E[^/]+\\Q"))
                .collect(Collectors.joining("|")));
    }

    /** What is said to a sender of more. */
    static String refusal(long limit) {
        return "A request has at most " + limit + " bytes.";
    }

    private void cutOffEarlier(RoutingContext exchange) {
        if (exchange.get(CUT_OFF_AT) != null) {
            exchange.put(CUT_OFF_AT, limit(exchange.request().path()) + READ_AHEAD);
        }
        exchange.next();
    }

    private void refuse(RoutingContext exchange) {
        long limit = limit(exchange.request().path());
        if (announced(exchange.request()) <= limit) {
            exchange.next();
            return;
        }
        exchange.response()
                .setStatusCode(FrameworkProblem.REQUEST_TOO_LARGE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(document(exchange.request().path(), limit));
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    private String document(String path, long limit) {
        FrameworkProblem meaning = FrameworkProblem.REQUEST_TOO_LARGE;
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", meaning.type());
        problem.put("title", meaning.title());
        problem.put("status", meaning.status());
        problem.put("detail", refusal(limit));
        problem.put("instance", path);
        problem.put("code", meaning.code());
        problem.put("traceId", Span.current().getSpanContext().getTraceId());
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
