package org.asean.coordination.registry;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.kittest.TestTokens;
import org.jspecify.annotations.Nullable;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The desks of the chair, the secretariat and the bodies in tests: they ask as clients do, over HTTP. */
public final class Desk {

    /** In office in the golden message of mandate-service. */
    public static final String CHAIR_IN_OFFICE = "00000000-0000-4000-8000-000000000001";

    /** The deputy in office there. */
    public static final String VICE_CHAIR_IN_OFFICE = "00000000-0000-4000-8000-000000000002";

    /** The chair of a term that has ended there. */
    public static final String FORMER_CHAIR = "00000000-0000-4000-8000-000000000099";

    private static final List<String> RECORDS = List.of(
            "body",
            "body_step",
            "body_name",
            "contact_point",
            "overlap",
            "remit",
            "remit_cell",
            "remit_topic",
            "remit_exclude",
            "remit_noted_collision",
            "precedence_rule",
            "precedence_rule_topic",
            "precedence_rule_body",
            "cell_not_applicable",
            "idempotency_key");

    private Desk() {}

    /** A request with this token. */
    public static RequestSpecification as(TestTokens who) {
        return given().auth().oauth2(who.token()).contentType(ContentType.JSON);
    }

    /** A request of the chair in office. */
    public static RequestSpecification asChair() {
        return as(TestTokens.as("chair").subject(CHAIR_IN_OFFICE).seat("CYBER-CC", "HEAD"));
    }

    /** A request of the secretariat. */
    public static RequestSpecification asSecretariat() {
        return as(TestTokens.as("secretariat"));
    }

    /** A request of somebody who only reads. */
    public static RequestSpecification asReader() {
        return as(TestTokens.as("auditor"));
    }

    /** A request of the head of a body. */
    public static RequestSpecification asHeadOf(String body) {
        return as(TestTokens.headOf(body));
    }

    /**
     * Forgets every record, so that a test begins with an empty registry. Truncating costs far more when there are few rows:
     * it gives every table and every index new files.
     */
    public static void empty() {
        TestDatabase.execute("do $$ begin set local session_replication_role = replica; "
                + RECORDS.stream().map("delete from %s; "::formatted).collect(Collectors.joining())
                + "end $$");
    }

    /** Forgets the remits that came one by one; those of the directory stay. */
    public static void withoutRegisteredRemits() {
        TestDatabase.execute("create temporary table gone as select id from remit where origin = 'REGISTERED';"
                + " delete from overlap where a_remit in (select id from gone) or b_remit in (select id from gone);"
                + " delete from remit_cell where remit_id in (select id from gone);"
                + " delete from remit_topic where remit_id in (select id from gone);"
                + " delete from remit where id in (select id from gone); drop table gone");
    }

    /** An empty registry that took the real directory in. */
    public static void withTheDirectory() {
        empty();
        assertThat(take("bodies", resource("bodies.csv")).statusCode()).isEqualTo(200);
        assertThat(take("remits", resource("remits.csv")).statusCode()).isEqualTo(200);
    }

    /** Imports a file. */
    public static Response take(String what, String csv) {
        return asSecretariat().contentType("text/csv; charset=utf-8").body(csv).post("/api/v1/" + what + "/import");
    }

    /** Only tries to. */
    public static Response rehearse(String what, String csv) {
        return asSecretariat()
                .contentType("text/csv; charset=utf-8")
                .body(csv)
                .post("/api/v1/" + what + "/import?dryRun=true");
    }

    /** A file of the directory. */
    public static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(Desk.class.getResourceAsStream("/directory/" + name), name)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The request for a LEAD remit on a cell, open in time and everywhere. */
    public static String remit(String topic, String function) {
        return """
                {"capacity":"LEAD","topics":["%s"],"functions":["%s"],"scope":"What the body is competent for",
                 "legalBasis":{"title":"Decision of the first meeting","url":"https://example.org/decision"},
                 "validFrom":"2026-01-01"}""".formatted(topic, function);
    }

    /** Drafts a remit for a body; its id. */
    public static String aDraftOf(String body, String remit) {
        Response answer = asHeadOf(body).body(remit).post("/api/v1/remits");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.path("id");
    }

    /** Drafts and submits a remit for a body; its id. */
    public static String aSubmissionOf(String body, String remit) {
        String id = aDraftOf(body, remit);
        Response answer = command(asHeadOf(body), id, "submission");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return id;
    }

    /** Carries a command on a remit out, with its tag of now. */
    public static Response command(RequestSpecification who, String id, String command) {
        return who.header("If-Match", read(id).header("ETag")).post("/api/v1/remits/" + id + "/" + command);
    }

    /** The remit as it is now. */
    public static Response read(String id) {
        return asReader().get("/api/v1/remits/" + id);
    }

    /** Records a rule that orders the bodies in a cell; the answer. */
    public static Response adopt(
            String topic, String function, String bodies, String validFrom, @Nullable String validTo) {
        return asChair()
                .body("""
                        {"topics":["%s"],"functions":["%s"],"bodies":%s,"validFrom":"%s","validTo":%s,
                         "decision":"Third meeting of the committee"}""".formatted(topic, function, bodies, validFrom, validTo == null ? "null" : '"' + validTo + '"'))
                .post("/api/v1/precedence-rules");
    }

    /** What the record says was done to a thing, the oldest first. */
    public static List<String> recorded(String itemType, String itemId) {
        String query = "select action from record_entry where item_type = ? and item_id = ? order by number";
        try {
            return TestDatabase.inSession(session -> {
                try (PreparedStatement statement = session.prepareStatement(query)) {
                    statement.setString(1, itemType);
                    statement.setString(2, itemId);
                    List<String> actions = new ArrayList<>();
                    ResultSet rows = statement.executeQuery();
                    while (rows.next()) {
                        actions.add(rows.getString(1));
                    }
                    return actions;
                }
            });
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
