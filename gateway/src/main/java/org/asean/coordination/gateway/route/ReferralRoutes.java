package org.asean.coordination.gateway.route;

import java.util.List;
import java.util.Set;
import org.asean.coordination.gateway.caller.Role;

import static org.asean.coordination.gateway.caller.Role.AUDITOR;
import static org.asean.coordination.gateway.caller.Role.BODY_HEAD;
import static org.asean.coordination.gateway.caller.Role.BODY_OFFICER;
import static org.asean.coordination.gateway.caller.Role.CHAIR;
import static org.asean.coordination.gateway.caller.Role.INTEGRATOR;
import static org.asean.coordination.gateway.caller.Role.OPERATOR;
import static org.asean.coordination.gateway.caller.Role.SECRETARIAT;
import static org.asean.coordination.gateway.caller.Role.STATE_FOCAL;
import static org.asean.coordination.gateway.caller.Role.VICE_CHAIR;
import static org.asean.coordination.gateway.route.Precondition.IDEMPOTENCY_KEY;
import static org.asean.coordination.gateway.route.Precondition.IF_MATCH;

/** Issues, their referrals, and who leads. */
final class ReferralRoutes {
    private ReferralRoutes() {}

    static List<Route> all() {
        return List.of(
                read("listIssues", "/issues"),
                read("getIssue", "/issues/{ref}"),
                command("raiseIssue", "/issues", BODY_OFFICER, STATE_FOCAL, SECRETARIAT, INTEGRATOR),
                command("takeIssue", "/issues/{ref}/triage", CHAIR, VICE_CHAIR, SECRETARIAT)
                        .needing(IF_MATCH),
                command("classifyIssue", "/issues/{ref}/classification", CHAIR, VICE_CHAIR, SECRETARIAT)
                        .needing(IF_MATCH),
                leadChange("offerReferral", "/issues/{ref}/referrals", CHAIR, VICE_CHAIR, SECRETARIAT),
                read("listReferrals", "/issues/{ref}/referrals"),
                read("getReferral", "/referrals/{id}"),
                leadChange("acceptReferral", "/referrals/{id}/acceptance", BODY_HEAD),
                leadChange("declineReferral", "/referrals/{id}/decline", BODY_HEAD),
                chairs("setIssueAside", "/issues/{ref}/out-of-scope"),
                command(
                                "markIssue",
                                "/issues/{ref}/marking",
                                CHAIR,
                                VICE_CHAIR,
                                BODY_HEAD,
                                BODY_OFFICER,
                                STATE_FOCAL,
                                INTEGRATOR)
                        .needing(IF_MATCH),
                chairs("resolveIssue", "/issues/{ref}/resolution"),
                chairs("closeIssue", "/issues/{ref}/closure"),
                chairs("reopenIssue", "/issues/{ref}/reopening"),
                command(
                                "withdrawIssue",
                                "/issues/{ref}/withdrawal",
                                CHAIR,
                                VICE_CHAIR,
                                SECRETARIAT,
                                BODY_HEAD,
                                BODY_OFFICER,
                                STATE_FOCAL,
                                INTEGRATOR)
                        .needing(IF_MATCH),
                chairs("refuseWithdrawal", "/issues/{ref}/withdrawal/refusal"),
                leadChange("mergeIssue", "/issues/{ref}/merge", CHAIR, VICE_CHAIR, SECRETARIAT),
                leadChange("detachIssue", "/issues/{ref}/detachment", CHAIR, VICE_CHAIR, SECRETARIAT),
                leadChange("splitIssue", "/issues/{ref}/split", CHAIR, VICE_CHAIR, SECRETARIAT),
                leadChange("recallReferral", "/referrals/{id}/recall", CHAIR, VICE_CHAIR, SECRETARIAT),
                leadChange("reassignReferral", "/referrals/{id}/reassignment", CHAIR, VICE_CHAIR, SECRETARIAT),
                leadChange("startReferral", "/referrals/{id}/start", BODY_HEAD, BODY_OFFICER),
                leadChange("holdReferral", "/referrals/{id}/hold", BODY_HEAD),
                leadChange("resumeReferral", "/referrals/{id}/resumption", BODY_HEAD),
                leadChange("reportProgress", "/referrals/{id}/reports", BODY_HEAD, BODY_OFFICER),
                leadChange("returnReferral", "/referrals/{id}/return", BODY_HEAD),
                leadChange("completeReferral", "/referrals/{id}/completion", BODY_HEAD),
                leadChange("offerTransfer", "/referrals/{id}/transfer-offers", BODY_HEAD),
                leadChange("consentToTransfer", "/transfer-offers/{id}/consent", CHAIR, VICE_CHAIR, SECRETARIAT),
                leadChange("acceptTransfer", "/transfer-offers/{id}/acceptance", BODY_HEAD),
                leadChange("refuseTransfer", "/transfer-offers/{id}/refusal", BODY_HEAD),
                leadChange("withdrawTransfer", "/transfer-offers/{id}/withdrawal", BODY_HEAD),
                read("listTransferOffers", "/issues/{ref}/transfer-offers"),
                read("getTransferOffer", "/transfer-offers/{id}"),
                read("leadOfIssue", "/issues/{ref}/lead"),
                read("listLeads", "/leads"),
                read("countIssues", "/issues/counts"),
                read("timelineOfIssue", "/issues/{ref}/timeline"),
                Route.read(
                        "listNextSteps",
                        "/next-steps",
                        Set.of(
                                CHAIR,
                                VICE_CHAIR,
                                SECRETARIAT,
                                BODY_HEAD,
                                BODY_OFFICER,
                                STATE_FOCAL,
                                INTEGRATOR,
                                Role.AUDITOR),
                        Service.REFERRAL),
                Route.read("listTriage", "/triage", Set.of(CHAIR, VICE_CHAIR, SECRETARIAT), Service.REFERRAL),
                Route.audit(
                        "verifyHistory",
                        "/referral/verification",
                        Set.of(AUDITOR, CHAIR, SECRETARIAT),
                        Service.REFERRAL),
                Route.read(
                        "directoryStatus",
                        "/directory/status",
                        Set.of(OPERATOR, CHAIR, VICE_CHAIR, SECRETARIAT),
                        Service.REFERRAL),
                command("rebuildDirectory", "/directory/rebuilding", OPERATOR));
    }

    private static Route read(String operationId, String template) {
        return Route.read(operationId, template, Readers.OF_CONTENT, Service.REFERRAL);
    }

    private static Route command(String operationId, String template, Role... roles) {
        return Route.command(operationId, template, Set.of(roles), Service.REFERRAL);
    }

    private static Route chairs(String operationId, String template) {
        return command(operationId, template, CHAIR, VICE_CHAIR, SECRETARIAT).needing(IF_MATCH);
    }

    private static Route leadChange(String operationId, String template, Role... roles) {
        return command(operationId, template, roles).needing(IF_MATCH, IDEMPOTENCY_KEY);
    }
}
