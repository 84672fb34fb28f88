package org.asean.coordination.suite.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.asean.coordination.suite.client.Reply;
import org.asean.coordination.suite.client.Session;
import org.asean.coordination.suite.console.SuiteFailure;

/** Asks routing, and waits until referral-service knows the registry as routing does. */
final class Routing {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Session chair;

    Routing(Session chair) {
        this.chair = chair;
    }

    /** Routing's answer for the issue today, once offers rest on the same version of the registry. */
    Reply ask(StoryIssue issue) {
        Instant end = Instant.now().plus(LIMIT);
        Reply route = answer(issue);
        while (!route.text("directoryVersion").equals(knownToReferrals())) {
            if (Instant.now().isAfter(end)) {
                throw new SuiteFailure("referral-service has not read the registry's version "
                        + route.text("directoryVersion") + " within " + LIMIT.toSeconds() + " s.");
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            route = answer(issue);
        }
        return route;
    }

    private Reply answer(StoryIssue issue) {
        return chair.get("/api/v1/routing?topic=" + issue.topic() + "&function=" + issue.function() + "&states="
                        + String.join("&states=", issue.states()))
                .expect(200);
    }

    private String knownToReferrals() {
        JsonNode status = chair.get("/api/v1/directory/status").expect(200).body();
        return status.path("registry").path("version").asText("").replace("\"", "");
    }
}
