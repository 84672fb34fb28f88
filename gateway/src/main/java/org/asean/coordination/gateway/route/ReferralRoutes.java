package org.asean.coordination.gateway.route;

import java.util.List;
import java.util.Set;
import org.asean.coordination.gateway.caller.Role;

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
                read("leadOfIssue", "/issues/{ref}/lead"),
                read("listLeads", "/leads"),
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

    private static Route leadChange(String operationId, String template, Role... roles) {
        return command(operationId, template, roles).needing(IF_MATCH, IDEMPOTENCY_KEY);
    }
}
