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

    private static final String[] INSIDERS =
            Stream.of(READERS).filter(role -> !role.equals("partner-observer")).toArray(String[]::new);

    private static final String[] ALL =
            Stream.concat(Stream.of(READERS), Stream.of("operator")).toArray(String[]::new);

    private static final String[] FOLLOWERS =
            Stream.concat(Stream.of(ALL), Stream.of("service")).toArray(String[]::new);

    @TestFactory
    Stream<DynamicTest> who_may_call_what() {
        return new AccessMatrix()
                .row("listBodies", ALL)
                .row("getBody", ALL)
                .row("registerBody", "secretariat")
                .row("validateBody", "chair", "vice-chair", "secretariat")
                .row("refuseBody", "chair", "vice-chair", "secretariat")
                .row("suspendBody", "chair", "vice-chair", "secretariat")
                .row("resumeBody", "chair", "vice-chair", "secretariat")
                .row("succeedBody", "chair", "vice-chair", "secretariat")
                .row("dissolveBody", "chair", "vice-chair", "secretariat")
                .row("addBodyName", "secretariat")
                .row("endBodyName", "secretariat")
                .row("readBodyRecord", "chair", "vice-chair", "secretariat", "auditor", "body-head", "body-officer")
                .row("listAncestors", ALL)
                .row("findLowestCommonOrgan", ALL)
                .row("listContactPointsOfBody", INSIDERS)
                .row("listContactPoints", INSIDERS)
                .row("addContactPoint", "body-officer", "secretariat")
                .row("assureContactPoint", "body-officer", "secretariat")
                .row("removeContactPoint", "body-officer", "secretariat")
                .row("importBodies", "secretariat")
                .row("exportBodies", ALL)
                .row("listRemits", READERS)
                .row("getRemit", READERS)
                .row("listRemitVersions", READERS)
                .row("getRemitVersion", READERS)
                .row("readRemitRecord", "chair", "vice-chair", "secretariat", "auditor", "body-head", "body-officer")
                .row("draftRemit", "body-officer")
                .row("draftRemitVersion", "body-officer")
                .row("submitRemit", "body-head")
                .row("withdrawRemit", "body-head")
                .row("retireRemit", "body-head")
                .row("noteCollision", "chair", "vice-chair", "secretariat")
                .row("admitRemit", "secretariat")
                .row("refuseRemit", "secretariat")
                .row("importRemits", "secretariat")
                .row("exportRemits", READERS)
                .row("listOverlaps", READERS)
                .row("listCoverage", READERS)
                .row("summariseCoverage", READERS)
                .row("listNotApplicableCells", READERS)
                .row("markCellNotApplicable", "secretariat")
                .row("removeNotApplicableMark", "secretariat")
                .row("listPrecedenceRules", READERS)
                .row("adoptPrecedenceRule", "chair", "vice-chair", "secretariat")
                .row("findRoute", READERS)
                .row("listTopics", ALL)
                .row("getTopic", ALL)
                .row("addTopic", "secretariat")
                .row("removeTopic", "secretariat")
                .row("listPartners", ALL)
                .row("listMemberStates", ALL)
                .row("listRegistryEvents", FOLLOWERS)
                .row("streamRegistryEvents", FOLLOWERS)
                .row("exportRegistryRecord", "chair", "vice-chair", "secretariat", "auditor")
                .row("listRegistrySeals", "chair", "vice-chair", "secretariat", "auditor")
                .tests();
    }
}
