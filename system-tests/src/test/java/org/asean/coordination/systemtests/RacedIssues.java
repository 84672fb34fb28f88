package org.asean.coordination.systemtests;

import java.util.Map;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.client.Reply;
import org.asean.coordination.suite.client.Session;

/**
 * Issues brought to where two commands can meet at them.
 *
 * @param suite whose they are
 */
record RacedIssues(Suite suite) {

    private static final String BODY = "AFCDM";

    Reply ready() {
        return new Officials(suite).readyIssue("cyber.cii.finance");
    }

    /** Offered to the body that routing names; the referral. */
    Reply offered() {
        Reply issue = ready();
        return suite.session("chair")
                .post("/api/v1/issues/" + issue.text("ref") + "/referrals", issue.etag(), Map.of("body", BODY))
                .expect(201);
    }

    /** Accepted; the referral. */
    Reply led() {
        return as("head-afcdm", offered(), "acceptance", Map.of(), 200);
    }

    /** Begun; the referral. */
    Reply started() {
        return as("head-afcdm", led(), "start", Map.of(), 200);
    }

    /** The lead offers to hand over, and the chair consents; the transfer offer. */
    Reply transferOffered(Reply lead) {
        Map<String, Object> request =
                Map.of("body", "SOMTC-WG-CC", "reason", "It is a crime.", "handOverNote", "The logs are safe.");
        Reply transfer = as("head-afcdm", lead, "transfer-offers", request, 201);
        return suite.session("chair")
                .post("/api/v1/transfer-offers/" + transfer.text("id") + "/consent", transfer.etag(), Session.nothing())
                .expect(200);
    }

    private Reply as(String user, Reply referral, String command, Map<String, Object> request, int expected) {
        return suite.session(user)
                .post("/api/v1/referrals/" + referral.text("id") + "/" + command, referral.etag(), request)
                .expect(expected);
    }

    /** The entity tag of a thing as the chair sees it now. */
    String etag(String path) {
        return suite.session("chair").get(path).expect(200).etag();
    }
}
