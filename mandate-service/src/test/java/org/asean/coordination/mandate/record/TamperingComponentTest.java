package org.asean.coordination.mandate.record;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.asean.coordination.kit.record.SealingRecord;
import org.asean.coordination.kit.record.VerifyingRecord;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.mandate.record.Verifier.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** I18: what was done to the record behind the service's back is found, by the verifiers outside and by the one inside. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class TamperingComponentTest {

    @Inject
    SealingRecord sealing;

    @Inject
    VerifyingRecord verifying;

    @TempDir
    Path folder;

    private static List<Verifier> verifiers;

    @BeforeAll
    static void whateverRunsHere() throws InterruptedException {
        verifiers = Verifier.allThatRun();
    }

    @Test
    void a_record_that_nobody_has_tampered_with_verifies() throws IOException, InterruptedException {
        // given
        SealedRecord.make(sealing);

        // when
        Path export = Export.record(folder);
        Path told = Export.told(folder);

        // then
        for (Verifier verifier : verifiers) {
            Verdict verdict = verifier.verify(export, told);
            assertThat(verdict.lines())
                    .as(verifier.name())
                    .containsExactly(
                            "10 entries of 4 things under 3 seals, 1 not sealed yet; 10 contents, 0 withheld, 0 removed:"
                                    + " verified");
            assertThat(verdict.exitCode()).isZero();
        }
        assertThat(findingsInside()).isEmpty();
    }

    @Test
    void a_record_verifies_without_what_retention_has_removed() throws IOException, InterruptedException, SQLException {
        // given
        SealedRecord record = SealedRecord.make(sealing);

        // when
        AsRole.OWNER.execute("select remove_record_content('committee', '" + record.committee() + "', now())");

        // then
        Path export = Export.record(folder);
        for (Verifier verifier : verifiers) {
            Verdict verdict = verifier.verify(export);
            assertThat(verdict.lines())
                    .as(verifier.name())
                    .containsExactly(
                            "10 entries of 4 things under 3 seals, 1 not sealed yet; 6 contents, 0 withheld, 4 removed:"
                                    + " verified");
            assertThat(verdict.exitCode()).isZero();
        }
        assertThat(findingsInside()).isEmpty();
    }

    @Test
    void whatever_is_done_to_it_is_found() throws IOException, InterruptedException {
        // given
        SealedRecord.make(sealing);
        SealedRecord.keep();
        Path told = Export.told(folder);
        Map<String, List<Tampering>> missed = new TreeMap<>();

        // when
        for (Tampering tampering : Tampering.values()) {
            SealedRecord.putBack();
            tampering.happen();
            for (String verifier : missedBy(tampering, told)) {
                missed.computeIfAbsent(verifier, none -> new ArrayList<>()).add(tampering);
            }
        }

        // then
        TestDatabase.execute("drop schema kept cascade");
        InvariantLedger.record(
                "I18",
                "ways to tamper with the record, found by " + (verifiers.size() + 1) + " verifiers",
                (long) Tampering.values().length * (verifiers.size() + 1),
                missed.values().stream().mapToLong(List::size).sum());
        assertThat(missed).isEmpty();
    }

    private List<String> missedBy(Tampering tampering, Path told) throws IOException, InterruptedException {
        List<String> missed = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        Path export = Export.record(folder);
        for (Verifier verifier : verifiers) {
            Verdict verdict = verifier.verify(export, told);
            if (verdict.exitCode() != 1 || verdict.findings().isEmpty()) {
                missed.add(verifier.name());
            }
            verdicts.add(verdict);
        }
        if (findingsInside().isEmpty()) {
            missed.add("inside");
        }
        assertThat(verdicts).as("what they say of " + tampering).containsOnly(verdicts.get(0));
        return missed;
    }

    private List<String> findingsInside() {
        List<String> findings = new ArrayList<>();
        QuarkusTransaction.requiringNew().run(() -> {
            verifying.chains(findings::add);
            verifying.seals(findings::add);
        });
        return findings;
    }
}
