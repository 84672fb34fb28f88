package org.asean.coordination.referral.reading;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

import static io.restassured.RestAssured.given;
import static org.asean.coordination.referral.reading.MarkedIssues.IN_REASON_BEFORE;
import static org.asean.coordination.referral.reading.MarkedIssues.IN_REASON_SINCE;
import static org.asean.coordination.referral.reading.MarkedIssues.IN_TITLE;

/**
 * The paths by which something of an issue could be read, each with what is seen there by somebody who may read nothing (-), by
 * reference (R), a preview (P), everything until the end of its tenure (U), or everything (A). A count is the number.
 */
@SuppressWarnings("ImmutableEnumChecker")
enum Paths {
    ITEM("- R P U A", (issue, token) -> item(get(token, "/issues/" + issue.ref()))),
    LIST("- R P U A", (issue, token) -> listed(issue, token, Map.of())),
    WORD_OF_THE_SUMMARY("- - - U A", (issue, token) -> listed(issue, token, Map.of("q", "Obsidian"))),
    WORD_OF_THE_TITLE("- - - U A", (issue, token) -> listed(issue, token, Map.of("q", IN_TITLE))),
    SEVERITY("- - P U A", (issue, token) -> listed(issue, token, Map.of("severity", "CRITICAL"))),
    MARKING("- - P U A", (issue, token) -> listed(issue, token, Map.of("marking", issue.marking()))),
    RAISER("- - - U A", (issue, token) -> listed(issue, token, Map.of("raisedBy", "ANSAC"))),
    LED_BY("- R P U A", (issue, token) -> listed(issue, token, Map.of("lead", "STOM"))),
    COUNT("0 1 1 1 1", (issue, token) -> counted(issue, token, Map.of())),
    COUNT_OF_A_WORD("0 0 0 1 1", (issue, token) -> counted(issue, token, Map.of("q", "Obsidian"))),
    COUNT_OF_A_SEVERITY("0 0 1 1 1", (issue, token) -> counted(issue, token, Map.of("severity", "CRITICAL"))),
    COUNT_OF_A_MARKING("0 0 1 1 1", (issue, token) -> counted(issue, token, Map.of("marking", issue.marking()))),
    COUNT_OF_A_RAISER("0 0 0 1 1", (issue, token) -> counted(issue, token, Map.of("raisedBy", "ANSAC"))),
    REFERRALS("- R R U A", (issue, token) -> reasons(get(token, "/issues/" + issue.ref() + "/referrals"))),
    TRANSFER_OFFERS("- R A R A", (issue, token) -> reasons(get(token, "/issues/" + issue.ref() + "/transfer-offers"))),
    TIMELINE("- R R U A", (issue, token) -> reasons(get(token, "/issues/" + issue.ref() + "/timeline"))),
    LEAD("- R R R R", (issue, token) -> reasons(get(token, "/issues/" + issue.ref() + "/lead"))),
    LEADS("- R R R R", (issue, token) -> leads(issue, get(token, "/leads?limit=200")));

    private static final List<String> RIGHTS = List.of("-", "R", "P", "U", "A");

    private final List<String> expected;
    private final BiFunction<MarkedIssues, String, String> seen;

    Paths(String expected, BiFunction<MarkedIssues, String, String> seen) {
        this.expected = List.of(expected.split(" "));
        this.seen = seen;
    }

    /** What is to be seen by somebody with the right; who is asked to help (H) has a preview, and no part in a transfer. */
    String expected(String right) {
        if (right.equals("H")) {
            return this == TRANSFER_OFFERS ? "R" : expected("P");
        }
        return expected.get(RIGHTS.indexOf(right));
    }

    /** What is seen with the token. */
    String seen(MarkedIssues issue, String token) {
        return seen.apply(issue, token);
    }

    private static Response get(String token, String path) {
        return given().auth().oauth2(token).get("/api/v1" + path);
    }

    private static Response asked(MarkedIssues issue, String token, String path, Map<String, String> filter) {
        return given().auth()
                .oauth2(token)
                .queryParam("raisedFrom", issue.raisedAt().toString())
                .queryParam("raisedTo", issue.raisedAt().plusNanos(1000).toString())
                .queryParams(filter)
                .get("/api/v1" + path);
    }

    private static String listed(MarkedIssues issue, String token, Map<String, String> filter) {
        Response list = asked(issue, token, "/issues", filter);
        List<Object> items = list.jsonPath().getList("items");
        return items.isEmpty() ? "-" : item(list.path("items[0].access"), list.path("items[0].contentUntil"), list);
    }

    private static String item(Response answer) {
        return answer.statusCode() == 404 ? "-" : item(answer.path("access"), answer.path("contentUntil"), answer);
    }

    /** What the answer says that it shows, unless it shows something else. */
    private static String item(String access, @Nullable String until, Response answer) {
        String right = access.equals("FULL") ? (until == null ? "A" : "U") : access.substring(0, 1);
        boolean title = answer.asString().contains(IN_TITLE);
        boolean summary = answer.asString().contains("vault");
        boolean asSaid = title == !right.equals("R")
                && summary == (right.equals("A") || right.equals("U"))
                && (right.equals("A") || !answer.asString().contains(IN_REASON_SINCE));
        return asSaid ? right : "other than it says: " + answer.asString();
    }

    private static String counted(MarkedIssues issue, String token, Map<String, String> filter) {
        return Objects.toString(asked(issue, token, "/issues/counts", filter).path("total"));
    }

    private static String leads(MarkedIssues issue, Response leads) {
        return leads.jsonPath().getList("items.issue").contains(issue.ref()) ? reasons(leads) : "-";
    }

    private static String reasons(Response answer) {
        return answer.statusCode() == 404 ? "-" : reasons(answer.asString());
    }

    /** What of it is shown: what happened since AFCDM's end, what happened before, or neither. */
    static String reasons(String shown) {
        if (shown.contains(IN_REASON_SINCE)) {
            return "A";
        }
        return shown.contains(IN_REASON_BEFORE) ? "U" : "R";
    }
}
