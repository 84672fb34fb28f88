package org.asean.coordination.referral;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.asean.coordination.kittest.TestDatabase;

import static io.restassured.RestAssured.given;
import static org.asean.coordination.kittest.TestTokens.headOf;
import static org.asean.coordination.referral.Story.command;
import static org.asean.coordination.referral.Story.done;
import static org.asean.coordination.referral.Story.etag;

/** What people do beside a referral: support, ask, comment. */
public final class PartStory {

    private PartStory() {}

    /** The id of the referral that is live. */
    public static String live(String ref) {
        Response issue = Story.issue(ref);
        return issue.path("lead") == null ? issue.path("offer.referral") : issue.path("lead.referral");
    }

    /** Somebody asks for a body's support. */
    public static Response askFor(String ref, String body, String role, String token) {
        return command(token)
                .header("If-Match", etag(ref))
                .body(Map.of("body", body, "role", role, "reason", "They know the matter."))
                .post("/api/v1/issues/" + ref + "/supports");
    }

    /** The lead asks for the support of a body. */
    public static Response asked(String ref, String body, String role) {
        return done(askFor(ref, body, role, headOf("AFCDM").token()));
    }

    /** Somebody does something to a thing that was seen as in this answer. */
    public static Response act(String things, Response seen, String command, String token, Map<String, ?> request) {
        return command(token)
                .header("If-Match", seen.header("ETag"))
                .body(request)
                .post("/api/v1/" + things + "/" + seen.path("id") + "/" + command);
    }

    /** Somebody says something on an issue. */
    public static Response comment(String ref, String token, Map<String, ?> request) {
        return command(token).header("If-Match", etag(ref)).body(request).post("/api/v1/issues/" + ref + "/entries");
    }

    /** Somebody attaches a file to an entry that was seen as in this answer. */
    public static Response attach(Response entry, String token, String type, String name, byte[] content) {
        return command(token)
                .contentType(type)
                .header("If-Match", entry.header("ETag"))
                .queryParam("name", name)
                .body(content)
                .post("/api/v1/entries/" + entry.path("id") + "/attachments");
    }

    /** A list below an issue, as somebody sees it. */
    public static List<Map<String, Object>> listed(String ref, String things, String token) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/issues/" + ref + "/" + things)
                .jsonPath()
                .getList("items");
    }

    /** The codes of the events of a thing, in their order. */
    public static List<String> told(String subject) {
        String codes = TestDatabase.value(
                "select string_agg(type, ',' order by seq) from event where subject = '" + subject + "'");
        return codes == null ? List.of() : List.of(codes.split(","));
    }
}
