package org.asean.coordination.registry;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.asean.coordination.kittest.TestTokens;

import static org.asean.coordination.registry.Desk.as;
import static org.asean.coordination.registry.Desk.asChair;
import static org.asean.coordination.registry.Desk.asReader;
import static org.asean.coordination.registry.Desk.asSecretariat;
import static org.assertj.core.api.Assertions.assertThat;

/** What tests do with bodies, over HTTP. */
public final class BodyDesk {

    /** Where bodies are. */
    public static final String BODIES = "/api/v1/bodies";

    /** A reason that a test has. */
    public static final String REASON = "{\"reason\":\"Decision of the third meeting\"}";

    private BodyDesk() {}

    /** The request to register a working group. */
    public static String body(String code) {
        return "{\"code\":\"%s\",\"name\":\"A working group\",\"pillar\":\"AEC\",\"tier\":\"WORKING_GROUP\"}"
                .formatted(code);
    }

    /** The same, with another word after its code. */
    public static String bodyBelow(String code, String parent) {
        return body(code).replace("}", ",\"parent\":\"" + parent + "\"}");
    }

    /** Registers a body; its ETag. */
    public static String registered(String request) {
        Response answer = asSecretariat().body(request).post(BODIES);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.header("ETag");
    }

    /** Registers and validates bodies. */
    public static void active(String... requests) {
        for (String request : requests) {
            String etag = registered(request);
            String code = request.replaceAll(".*\"code\":\"([A-Z0-9-]+)\".*", "$1");
            done(asChair().header("If-Match", etag).post(BODIES + "/" + code + "/validation"));
        }
    }

    /** The body as it is now. */
    public static Response read(String code) {
        return asReader().get(BODIES + "/" + code);
    }

    /** Carries a command on a body out, with its tag of now. */
    public static Response command(RequestSpecification who, String code, String command, String request) {
        return who.header("If-Match", read(code).header("ETag"))
                .body(request)
                .post(BODIES + "/" + code + "/" + command);
    }

    /** The chair carries a command out. */
    public static Response chairs(String code, String command, String request) {
        return command(asChair(), code, command, request);
    }

    /** The chair in office, who sits in a body too. */
    public static RequestSpecification asChairWhoSitsIn(String body) {
        return as(TestTokens.as("chair").subject(Desk.CHAIR_IN_OFFICE).seat(body, "HEAD"));
    }

    /** The request that a body is succeeded. */
    public static String by(String successor) {
        return "{\"successor\":\"%s\",\"reason\":\"Renamed\"}".formatted(successor);
    }

    /** Asserts that it was done. */
    public static Response done(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
        return answer;
    }

    /** Two requests at once; their statuses in order. */
    public static List<Integer> together(Callable<Response> one, Callable<Response> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Response>> answers = threads.invokeAll(List.of(atOnce(start, one), atOnce(start, other)));
            return List.of(answers.get(0).get(), answers.get(1).get()).stream()
                    .map(Response::statusCode)
                    .sorted()
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    private static Callable<Response> atOnce(CyclicBarrier start, Callable<Response> call) {
        return () -> {
            start.await();
            return call.call();
        };
    }
}
