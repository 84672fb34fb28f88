package org.asean.coordination.systemtests;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.client.Reply;
import org.asean.coordination.suite.client.Session;

/**
 * What the officials of the demonstration do through the gateway.
 *
 * @param suite whose officials they are
 */
record Officials(Suite suite) {

    /** To whom routing sends operational matters of the topic. */
    String leadOf(String topic) {
        return suite.session("chair")
                .get("/api/v1/routing?topic=" + topic + "&function=OPERATIONAL&states=SG")
                .expect(200)
                .text("lead");
    }

    /** The chair's act on a body, as in {@code suspension}. */
    void decide(String code, String act) {
        Session chair = suite.session("chair");
        String path = "/api/v1/bodies/" + code;
        chair.post(path + "/" + act, chair.get(path).expect(200).etag(), Map.of("reason", "Tried by a test"))
                .expect(200);
    }

    /** A LEAD remit in force, of a body that has an officer and a head. */
    void admitRemitOf(String body, String topic) {
        Reply draft = suite.session("officer-" + body)
                .post(
                        "/api/v1/remits",
                        Map.of(
                                "capacity",
                                "LEAD",
                                "topics",
                                List.of(topic),
                                "functions",
                                List.of("OPERATIONAL"),
                                "scope",
                                "Admitted after the backup",
                                "legalBasis",
                                Map.of("title", "Terms of reference"),
                                "validFrom",
                                "2026-01-01"))
                .expect(201);
        String path = "/api/v1/remits/" + draft.text("id");
        Reply submitted = suite.session("head-" + body)
                .post(path + "/submission", draft.etag(), Session.nothing())
                .expect(200);
        suite.session("secretariat")
                .post(path + "/admission", submitted.etag(), Session.nothing())
                .expect(200);
    }

    /** A body that nobody has heard of. */
    void registerBody() {
        String code = "R" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        suite.session("secretariat")
                .post("/api/v1/bodies", Map.of("code", code, "name", code, "pillar", "CROSS", "tier", "WORKING_GROUP"))
                .expect(201);
    }

    /** An issue that can be offered. */
    Reply readyIssue(String topic) {
        Session secretariat = suite.session("secretariat");
        Reply raised = secretariat
                .post(
                        "/api/v1/issues",
                        Map.of(
                                "title", "A matter of two moments",
                                "summary", "Offered before and after a restore.",
                                "severity", "LOW",
                                "marking", "GREEN"))
                .expect(201);
        String path = "/api/v1/issues/" + raised.text("ref");
        Reply taken = secretariat
                .post(path + "/triage", raised.etag(), Session.nothing())
                .expect(200);
        return secretariat
                .post(
                        path + "/classification",
                        taken.etag(),
                        Map.of("topic", topic, "function", "OPERATIONAL", "states", List.of("SG")))
                .expect(200);
    }

    /** Offers the issue, as it is now, to a body. */
    Reply offer(Reply issue, String body) {
        Session chair = suite.session("chair");
        String path = "/api/v1/issues/" + issue.text("ref");
        return chair.post(
                path + "/referrals",
                chair.get(path).expect(200).etag(),
                Map.of("body", body, "reason", "Whatever routing says"));
    }

    /** To whom the issue is offered; empty when to nobody. */
    String openOfferOf(Reply issue) {
        return suite.session("chair")
                .get("/api/v1/issues/" + issue.text("ref"))
                .expect(200)
                .body()
                .at("/offer/body")
                .asText("");
    }
}
