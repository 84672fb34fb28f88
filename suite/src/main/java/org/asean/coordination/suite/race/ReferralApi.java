package org.asean.coordination.suite.race;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.asean.coordination.suite.client.CarefulSession;
import org.asean.coordination.suite.client.CarefulSession.Answered;
import org.asean.coordination.suite.client.Reply;
import org.asean.coordination.suite.client.Session;
import org.asean.coordination.suite.race.NaiveTable.Connections;

/**
 * The real thing: each client offers the issue to another body, through another replica of referral-service than its neighbour. A client whose
 * replica dies under it asks the next replica with the same idempotency key, so that an offer that was made and not
 * answered is answered and not made again.
 */
public final class ReferralApi implements RaceTarget {

    /** Bodies with a LEAD remit in the shipped directory; the chair may offer to any of them with a reason. */
    private static final List<String> BODIES = List.of(
            "AFCDM",
            "SOMTC-WG-CC",
            "SOMRI",
            "ADGSOM",
            "STOM",
            "SOM-MLAT",
            "ASLOM",
            "ANSAC",
            "WG-AS",
            "SOMHD",
            "ADSOM",
            "ACICE",
            "SOME",
            "ACWC",
            "ACCED",
            "ASCCE");

    private final CarefulSession chair;
    private final Session secretariat;
    private final Connections database;
    private volatile String issue = "";
    private volatile String etag = "";

    /**
     * @param replicas where offers go, in turn; the first also prepares the issues
     * @param tokenOf gives the token of a user
     * @param database opens connections to the database of referral-service
     */
    public ReferralApi(List<URI> replicas, UnaryOperator<String> tokenOf, Connections database) {
        this.chair = new CarefulSession(replicas.stream()
                .map(replica -> new Session(replica, () -> tokenOf.apply("chair")))
                .toList());
        this.secretariat = new Session(replicas.get(0), () -> tokenOf.apply("secretariat"));
        this.database = database;
    }

    @Override
    public String name() {
        return "referral-service, " + chair.replicas() + " replicas";
    }

    @Override
    public void nextIssue() {
        Map<String, Object> classification =
                Map.of("topic", "cyber.cii.finance", "function", "OPERATIONAL", "states", List.of("SG"));
        Reply raised = secretariat
                .post(
                        "/api/v1/issues",
                        Map.of(
                                "title", "A matter that many want at once",
                                "summary", "Raised for the race; every client offers it to another body.",
                                "severity", "LOW",
                                "marking", "GREEN"))
                .expect(201);
        String path = "/api/v1/issues/" + raised.text("ref");
        Reply taken = secretariat
                .post(path + "/triage", raised.etag(), Session.nothing())
                .expect(200);
        Reply ready = secretariat
                .post(path + "/classification", taken.etag(), classification)
                .expect(200);
        issue = path;
        etag = ready.etag();
    }

    @Override
    public Attempt tryAs(int client) {
        Map<String, Object> offer =
                Map.of("body", BODIES.get(client % BODIES.size()), "reason", "The race: client " + client);
        try {
            Answered answered = chair.post(client, issue + "/referrals", etag, offer);
            Reply reply = answered.reply();
            return new Attempt(
                    reply.status() == 201 ? Attempt.WON : reply.status() + " " + reply.code(), answered.retries());
        } catch (IOException nobody) {
            return new Attempt("no answer", CarefulSession.MOST_RETRIES);
        }
    }

    @Override
    public List<String> heldTwice() {
        List<String> twice = new ArrayList<>();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select distinct a.issue_ref from referral a join referral b"
                        + " on a.issue_ref = b.issue_ref and a.id < b.id"
                        + " and tstzrange(a.offered_at, a.ended_at) && tstzrange(b.offered_at, b.ended_at)")) {
            while (rows.next()) {
                twice.add(rows.getString(1));
            }
            return twice;
        } catch (SQLException e) {
            throw new IllegalStateException("the referrals cannot be read", e);
        }
    }
}
