package org.asean.coordination.referral;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static org.asean.coordination.kittest.TestTokens.as;
import static org.asean.coordination.kittest.TestTokens.headOf;
import static org.asean.coordination.kittest.TestTokens.officerOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The steps of a referral over HTTP, as the people of the story take them. */
public final class Story {

    /** The chair in term, as the mandate service tells. */
    public static final String CHAIR = "00000000-0000-4000-8000-000000000001";

    private Story() {}

    /** The chair's token. */
    public static String chair() {
        return as("chair").subject(CHAIR).seat("CYBER-CC", "HEAD").token();
    }

    /** Lets the neighbours tell the real directory and waits until the service knows it. */
    public static void directoryIsRead() {
        Neighbours.tellWhatIsReal();
        await().atMost(Duration.ofSeconds(20)).pollDelay(Duration.ZERO).until(() -> {
            Response status = given().auth().oauth2(chair()).get("/api/v1/directory/status");
            return status.jsonPath().getBoolean("registry.current")
                    && status.jsonPath().getBoolean("mandates.current")
                    && status.jsonPath().getInt("mandates.position") > 0;
        });
    }

    /** A request with a token and a new idempotency key. */
    public static RequestSpecification command(String token) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json");
    }

    /** An issue that ANSAC raised, on finance, operational: AFCDM is competent. */
    public static Map<String, Object> matter(String marking) {
        return Map.of(
                "title", "Ransomware at a regional bank",
                "summary", "Core systems of a bank operating in three member states are encrypted.",
                "topic", "cyber.cii.finance",
                "function", "OPERATIONAL",
                "states", new String[] {"SG", "MY"},
                "severity", "CRITICAL",
                "marking", marking);
    }

    /** Raises an issue and answers its reference. */
    public static String raise(String marking) {
        return raise(matter(marking));
    }

    /** Raises an issue and answers its reference. */
    public static String raise(Map<String, Object> matter) {
        Response raised = command(officerOf("ANSAC").token()).body(matter).post("/api/v1/issues");
        assertThat(raised.statusCode()).as(raised.asString()).isEqualTo(201);
        return raised.path("ref");
    }

    /** Raises an issue and makes it ready to be offered. */
    public static String ready(String marking) {
        return ready(marking, "cyber.cii.finance", "OPERATIONAL");
    }

    /** Raises an issue and makes it ready to be offered, as one on this topic. */
    public static String ready(String marking, String topic, String function) {
        String ref = raise(marking);
        Response taken =
                command(chair()).header("If-Match", etag(ref)).body("{}").post("/api/v1/issues/" + ref + "/triage");
        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
        classify(ref, topic, function);
        return ref;
    }

    /** Classifies an issue in triage. */
    public static void classify(String ref, String topic, String function) {
        Response classified = command(chair())
                .header("If-Match", etag(ref))
                .body(Map.of("topic", topic, "function", function, "states", new String[] {"SG", "MY"}))
                .post("/api/v1/issues/" + ref + "/classification");
        assertThat(classified.statusCode()).as(classified.asString()).isEqualTo(200);
    }

    /** The chair offers the issue. */
    public static Response offer(String ref, String body) {
        return offer(ref, Map.of("body", body));
    }

    /** The chair offers the issue. */
    public static Response offer(String ref, Map<String, Object> request) {
        return command(chair())
                .header("If-Match", etag(ref))
                .body(request)
                .post("/api/v1/issues/" + ref + "/referrals");
    }

    /** The head of the body accepts. */
    public static Response accept(String referral, String body, String etag) {
        return command(headOf(body).token())
                .header("If-Match", etag)
                .post("/api/v1/referrals/" + referral + "/acceptance");
    }

    /** The chair's view of the issue. */
    public static Response issue(String ref) {
        return issue(ref, chair());
    }

    /** Somebody's view of the issue itself, also where it is led as a part of another one. */
    public static Response issue(String ref, String token) {
        return given().auth().oauth2(token).redirects().follow(false).get("/api/v1/issues/" + ref);
    }

    /** The issue's entity tag, as the chair sees it. */
    public static String etag(String ref) {
        Response issue = issue(ref);
        assertThat(issue.statusCode()).as(issue.asString()).isEqualTo(200);
        return issue.header("ETag");
    }

    /** An issue that the body leads. */
    public static String led(String marking, String body) {
        String ref = ready(marking);
        Response offered = offer(ref, Map.of("body", body, "reason", "It is theirs."));
        assertThat(offered.statusCode()).as(offered.asString()).isEqualTo(201);
        Response accepted = accept(offered.path("id"), body, offered.header("ETag"));
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(200);
        return ref;
    }

    /** The address of the referral under which the issue is led. */
    public static String lead(String ref) {
        return "/referrals/" + issue(ref).path("lead.referral");
    }

    /** Somebody does something to a thing as it is now, and it is done. */
    public static Response act(String thing, String command, String token, Map<String, ?> request) {
        Response seen = given().auth().oauth2(chair()).get("/api/v1" + thing);
        return done(on(thing, command, token, request, seen.header("ETag")));
    }

    /** Somebody tries to do something to a thing that was seen under this tag. */
    public static Response on(String thing, String command, String token, Map<String, ?> request, String etag) {
        return command(token).header("If-Match", etag).body(request).post("/api/v1" + thing + "/" + command);
    }

    /** The same answer, which is one of success. */
    public static Response done(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 201);
        return answer;
    }

    /** The entity tag of an issue as the chair's list shows it, which merged ones are in too. */
    public static String listedTag(String ref) {
        return given().auth()
                .oauth2(chair())
                .get("/api/v1/issues?limit=200")
                .path("items.find { it.ref == '%s' }.etag".formatted(ref));
    }
}
