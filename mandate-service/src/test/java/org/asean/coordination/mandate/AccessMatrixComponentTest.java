package org.asean.coordination.mandate;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.asean.coordination.kittest.AccessMatrix;
import org.asean.coordination.kittest.TestDatabase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AccessMatrixComponentTest {

    private static final String[] ALL = {
        "chair",
        "vice-chair",
        "secretariat",
        "body-head",
        "body-officer",
        "state-focal",
        "centre-manager",
        "integrator",
        "auditor",
        "partner-observer",
        "operator"
    };

    @TestFactory
    Stream<DynamicTest> who_may_call_what() {
        return new AccessMatrix()
                .row("listCommittees", ALL)
                .row("getCommittee", ALL)
                .row("establishCommittee", "secretariat")
                .row("appointMember", "secretariat")
                .row("endMembership", "secretariat")
                .row("declareAbsence", "chair", "vice-chair", "secretariat")
                .row("declareRecusal", "chair", "vice-chair", "secretariat")
                .row("endAside", "chair", "vice-chair", "secretariat")
                .row("listMandates", ALL)
                .row("getMandate", ALL)
                .row("draftMandate", "secretariat")
                .row("proposeMandate", "secretariat")
                .row("adoptMandate", "secretariat")
                .row("revokeMandate", "secretariat")
                .row("dischargeMandate", "secretariat")
                .row("readCommitteeRecord", "chair", "vice-chair", "secretariat", "auditor")
                .row("readMandateRecord", "chair", "vice-chair", "secretariat", "auditor")
                .row("listMandateEvents", and("service"))
                .row("streamMandateEvents", and("service"))
                .row("exportMandateRecord", "chair", "vice-chair", "secretariat", "auditor")
                .row("listMandateSeals", "chair", "vice-chair", "secretariat", "auditor")
                .tests();
    }

    private static String[] and(String role) {
        return Stream.concat(Arrays.stream(ALL), Stream.of(role)).toArray(String[]::new);
    }
}
