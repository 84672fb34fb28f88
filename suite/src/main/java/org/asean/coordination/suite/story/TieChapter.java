package org.asean.coordination.suite.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asean.coordination.suite.client.Reply;
import org.asean.coordination.suite.client.Session;
import org.asean.coordination.suite.console.Console;
import org.asean.coordination.suite.console.SuiteFailure;

/** Two bodies tie, until the committee's precedence rule orders them. */
final class TieChapter {

    private final Session chair;
    private final Routing routing;
    private final Console console;

    TieChapter(Session chair, Routing routing, Console console) {
        this.chair = chair;
        this.routing = routing;
        this.console = console;
    }

    void settle(StoryIssue issue, LocalDate today) {
        List<String> bodies = new ArrayList<>(issue.tied() == null ? List.of() : issue.tied());
        Reply route = routing.ask(issue);
        List<String> tied = new ArrayList<>();
        for (JsonNode body : route.body().path("tied")) {
            tied.add(body.asText());
        }
        if (!route.text("outcome").equals("TIE") || !tied.containsAll(bodies)) {
            throw new SuiteFailure("Routing answers " + route.text("outcome") + " " + tied + " for \"" + issue.title()
                    + "\" instead of TIE " + bodies + ".");
        }
        console.line("\"" + issue.title() + "\" routes to TIE of " + String.join(" and ", tied) + ".");
        bodies.remove(issue.lead());
        bodies.add(0, issue.lead());
        chair.post(
                        "/api/v1/precedence-rules",
                        Map.of(
                                "topics", List.of(issue.topic()),
                                "functions", List.of(issue.function()),
                                "bodies", bodies,
                                "validFrom", today.toString(),
                                "decision", "Demonstration: the committee by no-objection"))
                .expect(201);
        console.line("  The committee adopts a precedence rule: " + String.join(" before ", bodies) + ".");
    }
}
