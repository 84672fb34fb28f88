package org.asean.coordination.referral.verification;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.asean.coordination.kit.record.SealingRecord;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.kittest.NeighbourStub;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.referral.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.asean.coordination.kittest.TestTokens.as;
import static org.asean.coordination.kittest.TestTokens.headOf;
import static org.asean.coordination.referral.Story.act;
import static org.asean.coordination.referral.Story.chair;
import static org.asean.coordination.referral.Story.done;
import static org.asean.coordination.referral.Story.etag;
import static org.asean.coordination.referral.Story.lead;
import static org.asean.coordination.referral.Story.led;
import static org.asean.coordination.referral.Story.offer;
import static org.asean.coordination.referral.Story.on;
import static org.asean.coordination.referral.Story.ready;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(NeighbourStub.class)
@SuppressWarnings("NullAway.Init")
class VerificationComponentTest {

    private static final Map<String, String> REASON = Map.of("reason", "Another matter came first.");

    @Inject
    SealingRecord sealing;

    @BeforeEach
    void directory() {
        Story.directoryIsRead();
    }

    /** Seals what was entered until now. */
    private void seal() {
        await().until(() -> TestDatabase.value("select count(*) from event where position is null")
                .equals("0"));
        sealing.seal();
    }

    private static Response verification() {
        return given().auth().oauth2(as("auditor").token()).get("/api/v1/referral/verification");
    }

    /** Two tenures, one after the other, and the second goes on. */
    private static String ledTwice() {
        String ref = led("GREEN", "AFCDM");
        act(lead(ref), "recall", chair(), REASON);
        Response again = done(offer(ref, Map.of("body", "SOMTC-WG-CC", "reason", "It is a crime.")));
        done(Story.accept(again.path("id"), "SOMTC-WG-CC", again.header("ETag")));
        return ref;
    }

    @Test
    void what_was_done_by_commands_is_sound() {
        // given
        ledTwice();
        String merged = led("GREEN", "AFCDM");
        act(lead(merged), "start", headOf("AFCDM").token(), Map.of());
        done(on("/issues/" + merged, "merge", chair(), Map.of("into", ready("AMBER"), "reason", "One."), etag(merged)));
        seal();

        // when
        Response verification = verification();

        // then
        assertThat(verification.statusCode()).as(verification.asString()).isEqualTo(200);
        JsonPath answer = verification.jsonPath();
        List<String> checks = answer.getList("checks.name");
        for (int i = 0; i < checks.size(); i++) {
            String check = "checks[" + i + "].";
            InvariantLedger.record(
                    "I3", checks.get(i), answer.getLong(check + "checked"), answer.getLong(check + "violations"));
        }
        assertThat(verification.<Boolean>path("sound"))
                .as(verification.asString())
                .isTrue();
        assertThat(answer.getList("checks.checked", Long.class)).allMatch(checked -> checked > 0);
        assertThat(answer.getList("checks.violations", Integer.class))
                .hasSize(10)
                .containsOnly(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
                    share an instant @ alter table referral drop constraint ex_referral__holds_never_overlap; \
                                       update referral set ended_at = ended_at + interval '1 hour' where issue_ref = 'REF' and epoch = 1 \
                                     @ update referral set ended_at = ended_at - interval '1 hour' where issue_ref = 'REF' and epoch = 1; \
                                       alter table referral add constraint ex_referral__holds_never_overlap \
                                         exclude using gist (issue_ref with =, tstzrange(offered_at, ended_at) with &&)
                    is live          @ update issue set state = 'RESOLVED', closes_at = changed_at where ref = 'REF' \
                                     @ update issue set state = 'READY', closes_at = null where ref = 'REF'
                    without a gap    @ update referral set epoch = 7 where issue_ref = 'REF' and epoch = 2 \
                                     @ update referral set epoch = 2 where issue_ref = 'REF' and epoch = 7
                    merged exactly   @ insert into membership (id, member, canonical, since) \
                                         select gen_random_uuid(), ref, 'CSC-1967-000001', changed_at from issue where ref = 'REF' \
                                     @ delete from membership where member = 'REF'
                    the tables show  @ update referral set body = 'STOM' where issue_ref = 'REF' and epoch = 1 \
                                     @ update referral set body = 'AFCDM' where issue_ref = 'REF' and epoch = 1
                    of an issue told @ update event set data = data || '{"more": 1}' where subject = 'issue/REF' \
                                     @ update event set data = data - 'more' where subject = 'issue/REF'
                    the one before   @ update record_entry set subject = subject || '~' where item_id = 'REF' and nth = 2 \
                                     @ update record_entry set subject = rtrim(subject, '~') where item_id = 'REF' and nth = 2
                    """)
    void what_was_done_past_them_is_found(String check, String tampering, String undoing) {
        // given
        String ref = ledTwice();

        // when
        asMasterOfTheDatabase(tampering.replace("REF", ref));
        Response tampered = verification();
        asMasterOfTheDatabase(undoing.replace("REF", ref));

        // then
        List<String> findings = tampered.path("checks.find { it.name.contains('" + check + "') }.findings");
        InvariantLedger.record("I18", "tampering that is not found: " + check, 1, findings.isEmpty() ? 1 : 0);
        assertThat(tampered.<Boolean>path("sound")).isFalse();
        assertThat(findings).anyMatch(finding -> finding.contains(ref));
        assertThat(verification().<Boolean>path("sound")).isTrue();
    }

    @Test
    void a_seal_that_was_changed_is_found() {
        // given
        ledTwice();
        seal();
        String exchanged = "update record_seal set root = hash, hash = root";

        // when
        asMasterOfTheDatabase(exchanged);
        Response tampered = verification();
        asMasterOfTheDatabase(exchanged);

        // then
        List<String> findings = tampered.path("checks.find { it.name.startsWith('Every seal') }.findings");
        InvariantLedger.record("I18", "tampering that is not found: every seal", 1, findings.isEmpty() ? 1 : 0);
        assertThat(findings).isNotEmpty();
        assertThat(tampered.<Boolean>path("sound")).isFalse();
        assertThat(verification().<Boolean>path("sound")).isTrue();
    }

    /** Whom no trigger and no key stands in the way of. */
    private static void asMasterOfTheDatabase(String statements) {
        TestDatabase.execute("set session_replication_role = replica; " + statements);
    }
}
