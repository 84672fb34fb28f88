package org.asean.coordination.mandate.event;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.mandate.Secretariat;

import static org.asean.coordination.mandate.Secretariat.aCommittee;
import static org.asean.coordination.mandate.Secretariat.aDraft;
import static org.asean.coordination.mandate.Secretariat.anAdoptedMandate;
import static org.asean.coordination.mandate.Secretariat.appoint;
import static org.asean.coordination.mandate.Secretariat.asSecretariat;
import static org.asean.coordination.mandate.Secretariat.command;
import static org.asean.coordination.mandate.Secretariat.member;
import static org.assertj.core.api.Assertions.assertThat;

/** Some weeks of a committee, in which every command of the service is given, and then days on which only the clock moves. */
final class Story {

    private static final String BEGIN = "2026-01-01T00:00:00Z";
    private static final Duration LATER = Duration.ofDays(10);

    private Story() {}

    static void tell() {
        String committee = aCommittee();
        aCommittee();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        accepted(appoint(committee, member("the-chair", "CHAIR", BEGIN, today.plusDays(5) + "T00:00:00Z")));
        accepted(appoint(committee, member("the-next", "CHAIR", today.plusDays(5) + "T00:00:00Z")));
        accepted(appoint(committee, member("the-vice-chair", "VICE_CHAIR", BEGIN)));
        accepted(appoint(committee, member("a-member", "MEMBER", BEGIN)));
        accepted(appoint(committee, member("an-observer", "OBSERVER", "2098-01-01T00:00:00Z")));
        end(committee, "a-member");
        accepted(onSeat(committee, "the-vice-chair", "end", "{\"at\":\"2049-01-01T00:00:00Z\"}"));
        accepted(appoint(
                committee,
                member("never", "VICE_CHAIR", "2050-01-01T00:00:00Z", "2051-01-01T00:00:00Z")
                        .replace("\"state\":\"SG\"", "\"body\":\"STOM\"")));
        end(committee, "never");
        stepAside(committee, today);
        mandates(today);
        TestDatabase.moveClock(LATER);
    }

    private static void stepAside(String committee, LocalDate today) {
        String tomorrow = today.plusDays(1) + "T00:00:00Z";
        String next = today.plusDays(2) + "T00:00:00Z";
        accepted(onSeat(
                committee,
                "the-chair",
                "absences",
                "{\"reason\":\"On leave\",\"from\":\"" + tomorrow + "\",\"to\":\"" + next + "\"}"));
        accepted(onSeat(committee, "the-chair", "absences", "{\"reason\":\"Later\",\"from\":\"" + next + "\"}"));
        accepted(onSeat(committee, "the-chair", "recusals", "{\"reason\":\"Came from there\",\"body\":\"STOM\"}"));
        accepted(onSeat(
                committee, "the-vice-chair", "recusals", "{\"reason\":\"Wrote it\",\"issue\":\"CSC-2026-000007\"}"));
        for (int which = 0; which < 2; which++) {
            String aside = Secretariat.read(committee)
                    .path("members.find{it.subject=='the-chair'}.asides.findAll{it.to==null}[0].id");
            accepted(onSeat(committee, "the-chair", "asides/" + aside + "/end", ""));
        }
    }

    private static void mandates(LocalDate today) {
        String first = today.toString();
        String last = today.plusYears(1).toString();
        aDraft(first, last);
        accepted(command(aDraft(first, last), "proposal"));
        accepted(command(anAdoptedMandate(first, last), "discharge", "All was delivered."));
        accepted(command(anAdoptedMandate(first, last), "revocation", "Taken back."));
        anAdoptedMandate(first, last);
        anAdoptedMandate(first, today.plusDays(3).toString());
        anAdoptedMandate(today.plusDays(3).toString(), last);
        anAdoptedMandate(today.plusDays(50).toString(), last);
    }

    /** What no rule of the service allows: it is answered, and nothing has happened. */
    static void refuse() {
        String committee = aCommittee();
        UUID draft = aDraft("2026-01-01", "2099-01-01");
        accepted(appoint(committee, member("the-chair", "CHAIR", BEGIN)));
        long told = FreshFeed.all(200).size();
        refused(appoint(committee, member("another", "CHAIR", BEGIN)));
        refused(onSeat(committee, "the-chair", "absences", "{\"reason\":\"Was away\",\"from\":\"" + BEGIN + "\"}"));
        refused(onSeat(committee, "the-chair", "end", "{\"at\":\"" + BEGIN + "\"}"));
        refused(command(draft, "adoption"));
        refused(command(draft, "discharge", "Done?"));
        refused(asSecretariat().header("If-Match", "\"0.99.0\"").post("/api/v1/mandates/" + draft + "/proposal"));
        refused(asSecretariat()
                .body("{\"code\":\"" + committee + "\",\"name\":\"N\",\"kind\":\"STANDING\"}")
                .post("/api/v1/committees"));
        refused(asSecretariat()
                .body(Secretariat.mandate("NO-SUCH", "2026-01-01", "2027-01-01"))
                .post("/api/v1/mandates"));
        assertThat(TestDatabase.count("select count(*) from event")).isEqualTo(told);
    }

    private static void end(String committee, String subject) {
        accepted(onSeat(committee, subject, "end", "{}"));
    }

    private static Response onSeat(String committee, String subject, String what, String body) {
        Response seen = Secretariat.read(committee);
        String member = seen.path("members.find{it.subject=='" + subject + "'}.id");
        return asSecretariat()
                .header("If-Match", seen.header("ETag"))
                .body(body)
                .post("/api/v1/committees/" + committee + "/members/" + member + "/" + what);
    }

    private static void accepted(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    private static void refused(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(400, 499);
    }
}
