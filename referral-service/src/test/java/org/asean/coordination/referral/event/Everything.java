package org.asean.coordination.referral.event;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.referral.Neighbours;
import org.asean.coordination.referral.Story;

import static org.asean.coordination.kittest.TestTokens.headOf;
import static org.asean.coordination.referral.Story.act;
import static org.asean.coordination.referral.Story.chair;
import static org.asean.coordination.referral.Story.done;
import static org.asean.coordination.referral.Story.lead;
import static org.asean.coordination.referral.Story.led;
import static org.asean.coordination.referral.Story.on;
import static org.asean.coordination.referral.Story.raise;
import static org.asean.coordination.referral.Story.ready;

/** Everything that can happen to an issue, at least once. */
final class Everything {

    private static final Map<String, Object> REASON = Map.of("reason", "The story needs it.");

    private static boolean happened;

    private Everything() {}

    /** Lets it happen, once for all tests of the class that asks. */
    static void hasHappened() {
        if (!happened) {
            happened = true;
            happens();
        }
    }

    private static void happens() {
        leadsFinishAndGiveBack();
        leadsHandOver();
        raisersTakeBack();
        issuesEndAndBeginAnew();
        issuesBecomeOneAndSeveral();
        EverythingBeside.happens();
        mandatesEnd();
        timeGoesOn();
    }

    private static void leadsFinishAndGiveBack() {
        String ref = led("GREEN", "AFCDM");
        String head = headOf("AFCDM").token();
        act(lead(ref), "start", head, Map.of());
        act(lead(ref), "hold", head, Map.of("reason", "Waiting for the bank.", "until", inDays(3)));
        act(lead(ref), "resumption", head, Map.of());
        act(lead(ref), "reports", head, Map.of("report", "Half of the systems are back."));
        act(lead(ref), "completion", head, Map.of("outcome", "RESOLVED", "report", "All systems are back."));
        String returned = led("AMBER", "AFCDM");
        act(lead(returned), "return", head, Map.of("reason", "Too much at once.", "handBackNote", "Ask the bank."));
        String recalled = led("GREEN", "AFCDM");
        act(lead(recalled), "recall", chair(), REASON);
        String reassigned = led("GREEN", "AFCDM");
        act(
                lead(reassigned),
                "reassignment",
                chair(),
                Map.of("body", "SOMTC-WG-CC", "reason", "The police has the evidence."));
        String declined = ready("AMBER");
        Response offered = Story.offer(declined, "AFCDM");
        act("/referrals/" + offered.path("id"), "decline", head, Map.of("code", "NO_CAPACITY", "reason", "No people."));
    }

    private static void leadsHandOver() {
        String head = headOf("AFCDM").token();
        String other = headOf("SOMTC-WG-CC").token();
        String ref = led("GREEN", "AFCDM");
        String refused = handOver(ref);
        done(on("/transfer-offers/" + refused, "refusal", other, REASON, Story.etag(ref)));
        String withdrawn = handOver(ref);
        done(on("/transfer-offers/" + withdrawn, "withdrawal", head, REASON, Story.etag(ref)));
        String accepted = handOver(ref);
        done(on("/transfer-offers/" + accepted, "consent", chair(), Map.of(), Story.etag(ref)));
        done(on("/transfer-offers/" + accepted, "acceptance", other, Map.of(), Story.etag(ref)));
        String voided = led("GREEN", "AFCDM");
        handOver(voided);
        act(lead(voided), "recall", chair(), REASON);
    }

    private static String handOver(String ref) {
        return act(
                        lead(ref),
                        "transfer-offers",
                        headOf("AFCDM").token(),
                        Map.of("body", "SOMTC-WG-CC", "reason", "It is a crime.", "handOverNote", "The logs are safe."))
                .path("id");
    }

    private static void raisersTakeBack() {
        String raiser = headOf("ANSAC").token();
        String offered = ready("GREEN");
        Story.offer(offered, "AFCDM");
        act("/issues/" + offered, "withdrawal", raiser, REASON);
        String kept = led("GREEN", "AFCDM");
        act("/issues/" + kept, "withdrawal", raiser, REASON);
        done(on("/issues/" + kept, "withdrawal/refusal", chair(), REASON, Story.etag(kept)));
        String shared = ready("GREEN");
        merge(ready("GREEN"), shared, Map.of());
        act("/issues/" + shared, "withdrawal", raiser, REASON);
    }

    private static void issuesEndAndBeginAnew() {
        String ref = ready("GREEN");
        act("/issues/" + ref, "classification", chair(), classified("cyber.cii.telecom"));
        act("/issues/" + ref, "marking", chair(), Map.of("marking", "AMBER", "reason", "Names of customers."));
        act("/issues/" + ref, "resolution", chair(), REASON);
        act("/issues/" + ref, "closure", chair(), Map.of());
        act("/issues/" + ref, "reopening", chair(), REASON);
        act("/issues/" + raise("GREEN"), "out-of-scope", chair(), REASON);
    }

    private static Map<String, Object> classified(String topic) {
        return Map.of(
                "topic", topic, "function", "OPERATIONAL", "states", List.of("SG"), "reason", "It is the carrier's.");
    }

    private static void issuesBecomeOneAndSeveral() {
        String source = led("GREEN", "AFCDM");
        merge(source, ready("GREEN"), Map.of());
        String member = raise("GREEN");
        merge(member, ready("AMBER"), Map.of());
        done(on("/issues/" + member, "detachment", chair(), REASON, Story.listedTag(member)));
        String whole = led("GREEN", "AFCDM");
        act(
                "/issues/" + whole,
                "split",
                chair(),
                Map.of(
                        "reason",
                        "Two matters.",
                        "parts",
                        List.of(part("The banks"), part("The customers")),
                        "takenOverBy",
                        0));
    }

    private static Map<String, Object> part(String title) {
        return Map.of(
                "title",
                title,
                "classification",
                Map.of("topic", "cyber.cii.finance", "function", "OPERATIONAL", "states", List.of("SG")));
    }

    static Response merge(String source, String target, Map<String, Object> more) {
        Map<String, Object> request = new HashMap<>(more);
        request.put("into", target);
        request.put("reason", "One matter.");
        return act("/issues/" + source, "merge", chair(), request);
    }

    private static void mandatesEnd() {
        String ref = ready("GREEN", "cyber.cii.finance", "POLICY");
        Story.done(Story.offer(ref, Map.of("body", "CYBER-CC", "reason", "It is for all bodies.")));
        Neighbours.tellMandate("mandate-adopted", "ACTIVE", "2098-01-01");
        EventComponentTest.awaitEvent(ref, "referral-term-changed");
        Neighbours.tellMandate("mandate-adopted", "ACTIVE", "2099-01-01");
    }

    private static void timeGoesOn() {
        String expired = ready("GREEN");
        Story.offer(expired, "AFCDM");
        String transferring = led("GREEN", "AFCDM");
        handOver(transferring);
        TestDatabase.moveClock(Duration.ofDays(30));
        Story.offer(expired, Map.of("body", "AFCDM", "reason", "They were on leave."));
        act(lead(transferring), "start", headOf("AFCDM").token(), Map.of());
        TestDatabase.moveClock(Duration.ZERO);
        // A body that leads little else here: whatever it leads is moved, and ended, one by one.
        String led = led("GREEN", "SOM-MLAT");
        Neighbours.tellBody("SOM-MLAT", "body-succeeded", "SUCCEEDED", "ASLOM");
        EventComponentTest.awaitEvent(led, "referral-succeeded");
        Neighbours.tellBody("ASLOM", "body-suspended", "SUSPENDED");
        EventComponentTest.awaitEvent(led, "referral-cancelled");
        Neighbours.tellBody("ASLOM", "body-resumed", "ACTIVE");
        Neighbours.tellBody("SOM-MLAT", "body-resumed", "ACTIVE");
    }

    private static String inDays(int days) {
        return Instant.parse(TestDatabase.value(
                        "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"))
                .plus(Duration.ofDays(days))
                .toString();
    }
}
