package org.asean.coordination.referral.reading;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.asean.coordination.referral.PartStory;
import org.asean.coordination.referral.Story;

import static org.asean.coordination.kittest.TestTokens.as;
import static org.asean.coordination.kittest.TestTokens.headOf;
import static org.asean.coordination.kittest.TestTokens.officerOf;
import static org.asean.coordination.referral.Story.accept;
import static org.asean.coordination.referral.Story.act;
import static org.asean.coordination.referral.Story.chair;
import static org.asean.coordination.referral.Story.command;
import static org.asean.coordination.referral.Story.done;
import static org.asean.coordination.referral.Story.lead;
import static org.asean.coordination.referral.Story.offer;

/**
 * An issue to which there is somebody in every relation of the marking table: raised by ANSAC, led once by AFCDM and now by STOM, which
 * offers its lead to SOMTC-WG-CC; SOMTC raised another one that was merged into it; ADGSOM is asked to help, SOMHD helps, and ASCCE is
 * kept informed. All of that happens before it is marked.
 *
 * @param marking as it is written in JSON
 * @param ref its reference
 * @param raisedAt when it was raised
 */
record MarkedIssues(String marking, String ref, Instant raisedAt) {

    /** Stands in the title only. */
    static final String IN_TITLE = "Zirconium";

    /** Stands in the summary only, with an accent. */
    static final String IN_SUMMARY = "obsidi\u00e1n";

    /** Stands in reasons that were given while AFCDM led. */
    static final String IN_REASON_BEFORE = "Malachite";

    /** Stands in reasons that were given since. */
    static final String IN_REASON_SINCE = "Haematite";

    private static final String NAMED = "a-person-named";

    /** Somebody in each relation to such an issue. */
    private static final Map<String, String> READERS = Map.ofEntries(
            Map.entry("partner", as("partner-observer").token()),
            Map.entry("other body", officerOf("SOMRI").token()),
            Map.entry("other state", as("state-focal").state("TL").token()),
            Map.entry("offered", headOf("SOMTC-WG-CC").token()),
            Map.entry("past lead", headOf("AFCDM").token()),
            Map.entry("lead", headOf("STOM").token()),
            Map.entry("asked to help", headOf("ADGSOM").token()),
            Map.entry("supporting", headOf("SOMHD").token()),
            Map.entry("informed", headOf("ASCCE").token()),
            Map.entry("raiser's body", headOf("ANSAC").token()),
            Map.entry("raiser of a part", headOf("SOMTC").token()),
            Map.entry("focal of a state", as("state-focal").state("SG").token()),
            Map.entry("chair", chair()),
            Map.entry("vice-chair", as("vice-chair").token()),
            Map.entry("secretariat", as("secretariat").token()),
            Map.entry("auditor", as("auditor").token()),
            Map.entry("person named", officerOf("SOMRI").subject(NAMED).token()));

    /** The token of somebody who has the relation to such an issue. */
    static String reader(String relation) {
        return Objects.requireNonNull(READERS.get(relation), relation);
    }

    /** Whether a text tells something of such an issue. */
    static boolean isToldIn(String text) {
        return Stream.of(IN_TITLE, IN_SUMMARY, IN_REASON_BEFORE, IN_REASON_SINCE)
                .anyMatch(text::contains);
    }

    static MarkedIssues under(String marking) {
        Response raised =
                done(command(officerOf("ANSAC").token()).body(matter()).post("/api/v1/issues"));
        String ref = raised.path("ref");
        act("/issues/" + ref, "triage", chair(), Map.of());
        Story.classify(ref, "cyber.cii.finance", "OPERATIONAL");
        leadBy(ref, "AFCDM", IN_REASON_BEFORE);
        act(
                lead(ref),
                "return",
                headOf("AFCDM").token(),
                Map.of("reason", IN_REASON_BEFORE, "handBackNote", IN_REASON_BEFORE));
        leadBy(ref, "STOM", IN_REASON_SINCE);
        Response part = done(
                command(officerOf("SOMTC").token()).body(Story.matter("GREEN")).post("/api/v1/issues"));
        act("/issues/" + part.path("ref"), "merge", chair(), Map.of("into", ref, "reason", IN_REASON_SINCE));
        act(
                lead(ref),
                "transfer-offers",
                headOf("STOM").token(),
                Map.of("body", "SOMTC-WG-CC", "reason", IN_REASON_SINCE, "handOverNote", IN_REASON_SINCE));
        askFor(ref, "ADGSOM", "SUPPORT");
        Response help = askFor(ref, "SOMHD", "SUPPORT");
        act("/supports/" + help.path("id"), "acceptance", headOf("SOMHD").token(), Map.of());
        askFor(ref, "ASCCE", "INFORM");
        act(
                "/issues/" + ref,
                "marking",
                officerOf("ANSAC").token(),
                Map.of("marking", marking, "reason", IN_REASON_SINCE, "namedPersons", List.of(NAMED)));
        return new MarkedIssues(marking, ref, Instant.parse(raised.path("raisedAt")));
    }

    private static Map<String, Object> matter() {
        Map<String, Object> matter = new HashMap<>(Story.matter("GREEN"));
        matter.put("title", IN_TITLE + " at a regional bank");
        matter.put("summary", "The vault of " + IN_SUMMARY + " is open.");
        return matter;
    }

    private static Response askFor(String ref, String body, String role) {
        return done(PartStory.askFor(ref, body, role, headOf("STOM").token()));
    }

    private static void leadBy(String ref, String body, String reason) {
        Response offered = done(offer(ref, Map.of("body", body, "reason", reason)));
        done(accept(offered.path("id"), body, offered.header("ETag")));
    }
}
