package org.asean.coordination.gateway.route;

import java.util.List;
import java.util.Set;
import org.asean.coordination.gateway.caller.Role;

import static org.asean.coordination.gateway.caller.Role.BODY_HEAD;
import static org.asean.coordination.gateway.caller.Role.BODY_OFFICER;
import static org.asean.coordination.gateway.caller.Role.CHAIR;
import static org.asean.coordination.gateway.caller.Role.SECRETARIAT;
import static org.asean.coordination.gateway.caller.Role.VICE_CHAIR;
import static org.asean.coordination.gateway.route.Precondition.IF_MATCH;

/** Bodies, remits, overlaps, precedence and routing. */
final class RegistryRoutes {
    private RegistryRoutes() {}

    static List<Route> all() {
        return List.of(
                read("listBodies", "/bodies", Readers.ALL),
                read("getBody", "/bodies/{code}", Readers.ALL),
                command("registerBody", "/bodies", SECRETARIAT),
                command("validateBody", "/bodies/{code}/validation", CHAIR, VICE_CHAIR, SECRETARIAT)
                        .needing(IF_MATCH),
                command("refuseBody", "/bodies/{code}/refusal", CHAIR, VICE_CHAIR, SECRETARIAT)
                        .needing(IF_MATCH),
                command("suspendBody", "/bodies/{code}/suspension", CHAIR, VICE_CHAIR, SECRETARIAT)
                        .needing(IF_MATCH),
                command("resumeBody", "/bodies/{code}/resumption", CHAIR, VICE_CHAIR, SECRETARIAT)
                        .needing(IF_MATCH),
                command("succeedBody", "/bodies/{code}/succession", CHAIR, VICE_CHAIR, SECRETARIAT)
                        .needing(IF_MATCH),
                command("dissolveBody", "/bodies/{code}/dissolution", CHAIR, VICE_CHAIR, SECRETARIAT)
                        .needing(IF_MATCH),
                command("addBodyName", "/bodies/{code}/names", SECRETARIAT).needing(IF_MATCH),
                command("endBodyName", "/bodies/{code}/names/{id}/end", SECRETARIAT)
                        .needing(IF_MATCH),
                read("readBodyRecord", "/bodies/{code}/record", Readers.OF_THE_RECORD),
                read("listAncestors", "/bodies/{code}/ancestors", Readers.ALL),
                read("findLowestCommonOrgan", "/lowest-common-organ", Readers.ALL),
                read("listContactPointsOfBody", "/bodies/{code}/contact-points", Readers.INSIDE),
                read("listContactPoints", "/contact-points", Readers.INSIDE),
                command("addContactPoint", "/bodies/{code}/contact-points", BODY_OFFICER, SECRETARIAT)
                        .needing(IF_MATCH),
                command("assureContactPoint", "/bodies/{code}/contact-points/{id}/assurance", BODY_OFFICER, SECRETARIAT)
                        .needing(IF_MATCH),
                command("removeContactPoint", "/bodies/{code}/contact-points/{id}/removal", BODY_OFFICER, SECRETARIAT)
                        .needing(IF_MATCH),
                intake("importBodies", "/bodies/import", SECRETARIAT),
                read("exportBodies", "/bodies/export", Readers.ALL),
                read("listRemits", "/remits", Readers.OF_CONTENT),
                read("getRemit", "/remits/{id}", Readers.OF_CONTENT),
                read("listRemitVersions", "/remits/{id}/versions", Readers.OF_CONTENT),
                read("getRemitVersion", "/remits/{id}/versions/{version}", Readers.OF_CONTENT),
                read("readRemitRecord", "/remits/{id}/record", Readers.OF_THE_RECORD),
                command("draftRemit", "/remits", BODY_OFFICER),
                command("draftRemitVersion", "/remits/{id}/versions", BODY_OFFICER)
                        .needing(IF_MATCH),
                command("submitRemit", "/remits/{id}/submission", BODY_HEAD).needing(IF_MATCH),
                command("withdrawRemit", "/remits/{id}/withdrawal", BODY_HEAD).needing(IF_MATCH),
                command("retireRemit", "/remits/{id}/retirement", BODY_HEAD).needing(IF_MATCH),
                command("noteCollision", "/remits/{id}/collision-note", CHAIR, VICE_CHAIR, SECRETARIAT)
                        .needing(IF_MATCH),
                command("admitRemit", "/remits/{id}/admission", SECRETARIAT).needing(IF_MATCH),
                command("refuseRemit", "/remits/{id}/refusal", SECRETARIAT).needing(IF_MATCH),
                intake("importRemits", "/remits/import", SECRETARIAT),
                read("exportRemits", "/remits/export", Readers.OF_CONTENT),
                read("listOverlaps", "/overlaps", Readers.OF_CONTENT),
                read("listCoverage", "/coverage", Readers.OF_CONTENT),
                read("summariseCoverage", "/coverage/summary", Readers.OF_CONTENT),
                read("listNotApplicableCells", "/coverage/not-applicable", Readers.OF_CONTENT),
                command("markCellNotApplicable", "/coverage/not-applicable", SECRETARIAT),
                command("removeNotApplicableMark", "/coverage/not-applicable/removal", SECRETARIAT),
                read("listPrecedenceRules", "/precedence-rules", Readers.OF_CONTENT),
                command("adoptPrecedenceRule", "/precedence-rules", CHAIR, VICE_CHAIR, SECRETARIAT),
                read("findRoute", "/routing", Readers.OF_CONTENT),
                read("listTopics", "/topics", Readers.ALL),
                read("getTopic", "/topics/{code}", Readers.ALL),
                command("addTopic", "/topics", SECRETARIAT),
                command("removeTopic", "/topics/{code}/removal", SECRETARIAT).needing(IF_MATCH),
                read("listPartners", "/partners", Readers.ALL),
                read("listMemberStates", "/member-states", Readers.ALL));
    }

    private static Route read(String operationId, String template, Set<Role> roles) {
        return Route.read(operationId, template, roles, Service.REGISTRY);
    }

    private static Route command(String operationId, String template, Role... roles) {
        return Route.command(operationId, template, Set.of(roles), Service.REGISTRY);
    }

    private static Route intake(String operationId, String template, Role... roles) {
        return Route.intake(operationId, template, Set.of(roles), Service.REGISTRY);
    }
}
