package org.asean.coordination.suite.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.asean.coordination.suite.client.Session;
import org.asean.coordination.suite.console.Console;
import org.asean.coordination.suite.console.SuiteFailure;

/**
 * The story of the suite, played through the gateway by its demonstration users: a body registers a remit; five issues are raised, offered to
 * the lead that routing finds and accepted by it; a second offer is refused; a tie is settled by a precedence rule; the chair sees who leads what.
 * Every step states what it must lead to, and the first that does not ends the story.
 */
public final class Story {

    private final URI gateway;
    private final UnaryOperator<String> tokenOf;
    private final Console console;

    /**
     * @param gateway where it is played
     * @param tokenOf gives the token of a user
     * @param console where it is told
     */
    public Story(URI gateway, UnaryOperator<String> tokenOf, Console console) {
        this.gateway = gateway;
        this.tokenOf = tokenOf;
        this.console = console;
    }

    /** Plays it, once in the life of a state folder, and tells its outcome as a table. */
    public void play() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        new RemitChapter(session("officer-somhd"), session("head-somhd"), session("secretariat"), console).play(today);
        var routing = new Routing(session("chair"));
        var tie = new TieChapter(session("chair"), routing, console);
        List<Outcome> outcomes = new ArrayList<>();
        for (StoryIssue issue : StoryIssue.all()) {
            if (issue.isTied()) {
                tie.settle(issue, today);
            }
            outcomes.add(chapter(issue, routing).play());
        }
        requireLeads(outcomes);
        OutcomeTable.of(outcomes).forEach(console::line);
    }

    private IssueChapter chapter(StoryIssue issue, Routing routing) {
        String officer = "officer-" + issue.raisedBy().toLowerCase(Locale.ROOT);
        String head = "head-" + issue.lead().toLowerCase(Locale.ROOT);
        return new IssueChapter(issue, session(officer), session("chair"), session(head), routing, console);
    }

    private void requireLeads(List<Outcome> outcomes) {
        Map<String, String> shown = leads();
        for (Outcome outcome : outcomes) {
            if (!outcome.lead().equals(shown.get(outcome.reference()))) {
                throw new SuiteFailure("The chair is shown " + shown.get(outcome.reference()) + " as the lead of "
                        + outcome.reference() + " instead of " + outcome.lead() + ".");
            }
        }
        console.line("The chair sees who leads what: all five as accepted.");
    }

    /** Who leads which issue, as the chair sees it: all parts of the list, since the suite may have led much before. */
    private Map<String, String> leads() {
        Map<String, String> shown = new HashMap<>();
        String after = "";
        JsonNode part;
        do {
            part = session("chair")
                    .get("/api/v1/leads?limit=200" + after)
                    .expect(200)
                    .body();
            part.path("items")
                    .forEach(lead -> shown.put(
                            lead.path("issue").asText(), lead.path("body").asText()));
            after = "&after=" + part.at("/page/endCursor").asText();
        } while (part.at("/page/hasMore").asBoolean());
        return shown;
    }

    private Session session(String user) {
        return new Session(gateway, () -> tokenOf.apply(user));
    }
}
