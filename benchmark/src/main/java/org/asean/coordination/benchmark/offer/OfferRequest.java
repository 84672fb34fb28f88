package org.asean.coordination.benchmark.offer;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.asean.coordination.suite.client.Reply;
import org.asean.coordination.suite.client.Session;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The offer that is made of every issue: to the body that routing answers with, which needs no reason.
 *
 * @param ref the first issue, which the others are copies of
 * @param etag of it, and so of its copies
 */
public record OfferRequest(String ref, String etag) {

    private static final String TO = "AFCDM";
    private static final String BODY = "{\"body\":\"" + TO + "\"}";

    /** Raises the first issue and brings it as far as it can be offered. */
    public static OfferRequest prepared(Session secretariat) {
        Reply raised = secretariat
                .post(
                        "/api/v1/issues",
                        Map.of(
                                "title", "A matter that is offered once",
                                "summary", "Raised for the benchmark. The core systems of two banks are encrypted.",
                                "severity", "HIGH",
                                "marking", "AMBER"))
                .expect(201);
        String path = "/api/v1/issues/" + raised.text("ref");
        Reply taken = secretariat
                .post(path + "/triage", raised.etag(), Session.nothing())
                .expect(200);
        Reply ready = secretariat
                .post(
                        path + "/classification",
                        taken.etag(),
                        Map.of(
                                "topic", "cyber.cii.finance",
                                "function", "OPERATIONAL",
                                "states", List.of("SG", "MY")))
                .expect(200);
        return new OfferRequest(raised.text("ref"), ready.etag());
    }

    /** Where the offer of the issue is posted to. */
    static String path(String issue) {
        return "/api/v1/issues/" + issue + "/referrals";
    }

    /** Makes it once, as any client would. */
    Reply make(Session chair, String issue, String key) {
        try {
            return chair.post(path(issue), etag, Map.of("body", TO), key).expect(201);
        } catch (IOException e) {
            throw new IllegalStateException("the offer was not answered", e);
        }
    }

    /** The bytes of the request. */
    byte[] bytes(URI address, String token, String issue, String key) {
        return ("POST " + path(issue) + " HTTP/1.1\r\nHost: " + address.getAuthority()
                        + "\r\nAuthorization: Bearer " + token
                        + "\r\nAccept: application/json\r\nContent-Type: application/json\r\nContent-Length: "
                        + BODY.length()
                        + "\r\nIdempotency-Key: " + key + "\r\nIf-Match: " + etag + "\r\n\r\n" + BODY)
                .getBytes(UTF_8);
    }
}
