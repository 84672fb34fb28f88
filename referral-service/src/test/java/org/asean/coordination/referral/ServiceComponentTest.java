package org.asean.coordination.referral;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asean.coordination.kit.problem.ProblemCatalogue;
import org.asean.coordination.kit.problem.ProblemCode;
import org.asean.coordination.kittest.AccessMatrix;
import org.asean.coordination.kittest.ConstraintNames;
import org.asean.coordination.kittest.ContractAssert;
import org.asean.coordination.kittest.DocumentedProblems;
import org.asean.coordination.kittest.NeighbourStub;
import org.asean.coordination.kittest.TestDatabase;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is true of the service as a whole: who may call what, what its API says, what its database refuses. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(NeighbourStub.class)
@SuppressWarnings("NullAway.Init")
class ServiceComponentTest {

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

    private static final String[] PARTIES = {
        "chair", "vice-chair", "secretariat", "body-head", "body-officer", "state-focal", "integrator"
    };

    private static final String[] READERS_AND_SERVICES =
            Stream.concat(Stream.of(READERS), Stream.of("service")).toArray(String[]::new);

    /** What only lets other constraints refer to it decides no race. */
    private static final Set<String> KEYS_OF_OTHERS =
            Set.of("ux_issue__state_can_be_referred_to", "ux_referral__can_be_transferred_while_it_leads");

    @Inject
    ProblemCatalogue problems;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String app;

    @TestFactory
    Stream<DynamicTest> who_may_call_what() {
        return new AccessMatrix()
                .row("listIssues", READERS)
                .row("getIssue", READERS)
                .row("listReferrals", READERS)
                .row("getReferral", READERS)
                .row("listTransferOffers", READERS)
                .row("getTransferOffer", READERS)
                .row("leadOfIssue", READERS)
                .row("listLeads", READERS)
                .row("countIssues", READERS)
                .row("timelineOfIssue", READERS)
                .row(
                        "listNextSteps",
                        "chair",
                        "vice-chair",
                        "secretariat",
                        "body-head",
                        "body-officer",
                        "state-focal",
                        "integrator",
                        "auditor")
                .row("listTriage", "chair", "vice-chair", "secretariat")
                .row("raiseIssue", "body-officer", "state-focal", "secretariat", "integrator")
                .row("takeIssue", "chair", "vice-chair", "secretariat")
                .row("classifyIssue", "chair", "vice-chair", "secretariat")
                .row("offerReferral", "chair", "vice-chair", "secretariat")
                .row("acceptReferral", "body-head")
                .row("declineReferral", "body-head")
                .row("setIssueAside", "chair", "vice-chair", "secretariat")
                .row("reopenIssue", "chair", "vice-chair", "secretariat")
                .row("resolveIssue", "chair", "vice-chair", "secretariat")
                .row("closeIssue", "chair", "vice-chair", "secretariat")
                .row("refuseWithdrawal", "chair", "vice-chair", "secretariat")
                .row("mergeIssue", "chair", "vice-chair", "secretariat")
                .row("detachIssue", "chair", "vice-chair", "secretariat")
                .row("splitIssue", "chair", "vice-chair", "secretariat")
                .row("recallReferral", "chair", "vice-chair", "secretariat")
                .row("reassignReferral", "chair", "vice-chair", "secretariat")
                .row("consentToTransfer", "chair", "vice-chair", "secretariat")
                .row("markIssue", "chair", "vice-chair", "body-head", "body-officer", "state-focal", "integrator")
                .row(
                        "withdrawIssue",
                        "chair",
                        "vice-chair",
                        "secretariat",
                        "body-head",
                        "body-officer",
                        "state-focal",
                        "integrator")
                .row("startReferral", "body-head", "body-officer")
                .row("reportProgress", "body-head", "body-officer")
                .row("holdReferral", "body-head")
                .row("resumeReferral", "body-head")
                .row("returnReferral", "body-head")
                .row("completeReferral", "body-head")
                .row("offerTransfer", "body-head")
                .row("acceptTransfer", "body-head")
                .row("refuseTransfer", "body-head")
                .row("withdrawTransfer", "body-head")
                .row("askForSupport", "body-head", "chair", "vice-chair", "secretariat")
                .row("listSupports", READERS)
                .row("getSupport", READERS)
                .row("acceptSupport", "body-head")
                .row("declineSupport", "body-head")
                .row("contributeToIssue", "body-head", "body-officer")
                .row("closeSupport", "body-head", "chair", "vice-chair", "secretariat")
                .row("withdrawSupport", "body-head", "chair", "vice-chair", "secretariat")
                .row("askRaiser", "body-head", "body-officer")
                .row("listQuestions", READERS)
                .row("getQuestion", READERS)
                .row("answerQuestion", "body-head", "body-officer", "state-focal", "integrator", "secretariat")
                .row("writeEntry", PARTIES)
                .row("listEntries", READERS)
                .row("getEntry", READERS)
                .row("attachFile", PARTIES)
                .row("getAttachment", READERS)
                .row("listReferralEvents", READERS_AND_SERVICES)
                .row("streamReferralEvents", READERS_AND_SERVICES)
                .row("exportReferralRecord", "chair", "vice-chair", "secretariat", "auditor")
                .row("listReferralSeals", "chair", "vice-chair", "secretariat", "auditor")
                .row("verifyHistory", "auditor", "chair", "secretariat")
                .row("rebuildDirectory", "operator")
                .row("directoryStatus", "operator", "chair", "vice-chair", "secretariat")
                .tests();
    }

    @Test
    void the_api_is_what_the_committed_contract_says() {
        ContractAssert.assertThatContractIsCommitted("referral-service");
    }

    @Test
    void every_constraint_has_a_name_that_is_a_sentence() {
        assertThat(ConstraintNames.all()).allMatch(name -> name.matches("(pk|fk|ck|ux|ex)_.+"));
    }

    @Test
    void every_constraint_that_decides_a_race_has_a_problem_code() {
        // given
        List<String> answered = problems.codes().stream()
                .map(ProblemCode::constraint)
                .flatMap(Optional::stream)
                .toList();

        // then
        assertThat(ConstraintNames.thatDecideRaces())
                .isNotEmpty()
                .allMatch(name -> answered.contains(name) || KEYS_OF_OTHERS.contains(name));
        assertThat(ConstraintNames.all()).containsAll(answered);
    }

    @Test
    void every_code_has_its_row_in_the_documentation() {
        DocumentedProblems.assertThatEachIsDocumented("referral", problems);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from referral",
                "truncate referral",
                "delete from membership",
                "delete from transfer_offer",
                "delete from issue",
                "delete from support",
                "delete from question",
                "delete from entry",
                "update attachment set name = 'other.pdf'",
                "delete from attachment",
                "update attachment_content set bytes = ''",
                "delete from attachment_content",
                "update event set data = null",
                "delete from event",
                "truncate event",
                "update feed set position = 0",
                "alter table referral drop constraint ex_referral__holds_never_overlap",
                "drop index ux_referral__one_live_per_issue",
                "create table mine (id int)",
                "update test_clock set ahead = interval '1 day'"
            })
    void the_application_role_can_neither_remove_history_nor_weaken_the_guarantee(String statement)
            throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, app, app);
                Statement sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute(statement))
                    .isInstanceOf(SQLException.class)
                    .extracting(refused -> ((SQLException) refused).getSQLState())
                    .isEqualTo("42501");
        }
    }
}
