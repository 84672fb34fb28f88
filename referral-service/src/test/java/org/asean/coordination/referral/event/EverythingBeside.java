package org.asean.coordination.referral.event;

import io.restassured.response.Response;
import java.util.Map;
import org.asean.coordination.referral.Story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.asean.coordination.kittest.TestTokens.headOf;
import static org.asean.coordination.kittest.TestTokens.officerOf;
import static org.asean.coordination.referral.PartStory.act;
import static org.asean.coordination.referral.PartStory.askFor;
import static org.asean.coordination.referral.PartStory.attach;
import static org.asean.coordination.referral.PartStory.comment;
import static org.asean.coordination.referral.Story.chair;
import static org.asean.coordination.referral.Story.done;
import static org.asean.coordination.referral.Story.led;
import static org.asean.coordination.referral.Story.ready;

/** Everything that can happen beside the lead of an issue, at least once. */
final class EverythingBeside {

    private static final Map<String, Object> REASON = Map.of("reason", "The story needs it.");

    private EverythingBeside() {}

    static void happens() {
        bodiesHelp();
        raisersAreAsked();
        partiesComment();
    }

    private static void bodiesHelp() {
        String ref = led("AMBER", "AFCDM");
        String helper = headOf("SOMTC-WG-CC").token();
        Response asked = done(askFor(ref, "SOMTC-WG-CC", "SUPPORT", chair()));
        Response accepted = done(act("supports", asked, "acceptance", helper, Map.of()));
        Response helped = done(
                act("supports", accepted, "contribution", helper, Map.of("contribution", "The servers are found.")));
        done(act("supports", helped, "closure", chair(), REASON));
        Response declined = done(askFor(ref, "SOMRI", "CONSULT", chair()));
        done(act("supports", declined, "decline", headOf("SOMRI").token(), REASON));
        done(act("supports", done(askFor(ref, "SOMRI", "SUPPORT", chair())), "withdrawal", chair(), REASON));
        done(askFor(ref, "STOM", "INFORM", chair()));
    }

    private static void partiesComment() {
        String ref = ready("AMBER");
        String raiser = officerOf("ANSAC").token();
        Response written =
                done(comment(ref, raiser, Map.of("text", "We found the way in.", "marking", "AMBER+STRICT")));
        done(attach(written, raiser, "text/csv", "indicators.csv", "address,kind\n192.0.2.1,ip\n".getBytes(UTF_8)));
    }

    private static void raisersAreAsked() {
        String ref = ready("AMBER");
        Response offered = done(Story.offer(ref, "AFCDM"));
        Response asked = done(act(
                "referrals", offered, "questions", officerOf("AFCDM").token(), Map.of("text", "Since when is it?")));
        done(act("questions", asked, "answer", officerOf("ANSAC").token(), Map.of("text", "Since Monday.")));
    }
}
