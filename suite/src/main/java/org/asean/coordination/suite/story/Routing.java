package org.asean.coordination.suite.story;

import org.asean.coordination.suite.client.Reply;
import org.asean.coordination.suite.client.Session;

/** Asks routing. referral-service may hear a moment later of what has changed; an offer asks again before it is refused for that. */
final class Routing {

    private final Session chair;

    Routing(Session chair) {
        this.chair = chair;
    }

    /** Routing's answer for the issue today. */
    Reply ask(StoryIssue issue) {
        return chair.get("/api/v1/routing?topic=" + issue.topic() + "&function=" + issue.function() + "&states="
                        + String.join("&states=", issue.states()))
                .expect(200);
    }
}
