package org.asean.coordination.registry;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.asean.coordination.kittest.AccessMatrix;
import org.asean.coordination.kittest.TestDatabase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class AccessMatrixComponentTest {

    private static final String[] READERS = {
        "chair",
        "vice-chair",
        "secretariat",
        "body-head",
        "body-officer",
        "state-focal",
        "centre-manager",
        "integrator",
        "auditor",
        "partner-observer"
    };

    private static final String[] ALL =
            Stream.concat(Stream.of(READERS), Stream.of("operator")).toArray(String[]::new);

    @TestFactory
    Stream<DynamicTest> who_may_call_what() {
        return new AccessMatrix()
                .row("listBodies", ALL)
                .row("getBody", ALL)
                .row("registerBody", "secretariat")
                .row("validateBody", "chair", "vice-chair")
                .row("refuseBody", "chair", "vice-chair")
                .row("importBodies", "secretariat")
                .row("listRemits", READERS)
                .row("getRemit", READERS)
                .row("draftRemit", "body-officer")
                .row("submitRemit", "body-head")
                .row("withdrawRemit", "body-head")
                .row("noteCollision", "chair", "vice-chair")
                .row("admitRemit", "secretariat")
                .row("refuseRemit", "secretariat")
                .row("importRemits", "secretariat")
                .row("listOverlaps", READERS)
                .row("listPrecedenceRules", READERS)
                .row("adoptPrecedenceRule", "chair", "vice-chair")
                .row("findRoute", READERS)
                .row("listTopics", ALL)
                .row("listMemberStates", ALL)
                .row("readRegistryDirectory", "service")
                .tests();
    }
}
