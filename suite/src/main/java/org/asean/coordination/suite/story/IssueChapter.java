package org.asean.coordination.suite.story;

import java.util.List;
import java.util.Map;
import org.asean.coordination.suite.client.Reply;
import org.asean.coordination.suite.client.Session;
import org.asean.coordination.suite.console.Console;
import org.asean.coordination.suite.console.SuiteFailure;

/** One issue: raised, taken, classified, offered to the body that routing finds, accepted; a second offer is refused. */
final class IssueChapter {

    private final StoryIssue issue;
    private final Session raiser;
    private final Session chair;
    private final Session head;
    private final Routing routing;
    private final Console console;

    IssueChapter(StoryIssue issue, Session raiser, Session chair, Session head, Routing routing, Console console) {
        this.issue = issue;
        this.raiser = raiser;
        this.chair = chair;
        this.head = head;
        this.routing = routing;
        this.console = console;
    }

    Outcome play() {
        Reply ready = raiseAndClassify();
        String path = "/api/v1/issues/" + ready.text("ref");
        Reply route = routing.ask(issue);
        requireEqual("Routing", route.text("lead"), issue.lead());
        Reply offer = chair.post(path + "/referrals", ready.etag(), Map.of("body", issue.lead()))
                .expect(201);
        Reply accepted = head.post(
                        "/api/v1/referrals/" + offer.text("id") + "/acceptance", offer.etag(), Session.nothing())
                .expect(200);
        requireEqual("The referral", accepted.text("state"), "ACCEPTED");
        String refused = secondOffer(path);
        console.line("\"" + issue.title() + "\" is " + ready.text("ref") + ": raised by " + issue.raisedBy()
                + ", offered to and accepted by " + issue.lead() + "; " + refused + ".");
        return new Outcome(
                ready.text("ref"),
                issue.title(),
                route.text("outcome") + " " + route.text("lead") + ": " + route.text("reason"),
                accepted.text("body"),
                accepted.text("acceptedAt"),
                List.of(refused));
    }

    private Reply raiseAndClassify() {
        Reply raised = raiser.post(
                        "/api/v1/issues",
                        Map.of(
                                "title", issue.title(),
                                "summary", issue.summary(),
                                "topic", issue.topic(),
                                "function", issue.function(),
                                "states", issue.states(),
                                "severity", issue.severity(),
                                "marking", issue.marking()))
                .expect(201);
        String path = "/api/v1/issues/" + raised.text("ref");
        Reply taken =
                chair.post(path + "/triage", raised.etag(), Session.nothing()).expect(200);
        return chair.post(
                        path + "/classification",
                        taken.etag(),
                        Map.of("topic", issue.topic(), "function", issue.function(), "states", issue.states()))
                .expect(200);
    }

    private String secondOffer(String path) {
        Reply seen = chair.get(path).expect(200);
        Reply refused = chair.post(
                        path + "/referrals",
                        seen.etag(),
                        Map.of("body", issue.alsoOfferedTo(), "reason", "A second lead beside the first"))
                .expect(409);
        requireEqual("The second offer", refused.code(), "lead-already-held");
        return "second offer to " + issue.alsoOfferedTo() + " refused (409 " + refused.code() + ")";
    }

    private void requireEqual(String what, String actual, String expected) {
        if (!actual.equals(expected)) {
            throw new SuiteFailure(
                    what + " answers " + actual + " for \"" + issue.title() + "\" instead of " + expected + ".");
        }
    }
}
