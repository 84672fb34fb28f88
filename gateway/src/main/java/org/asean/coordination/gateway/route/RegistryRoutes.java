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
                command("validateBody", "/bodies/{code}/validation", CHAIR, VICE_CHAIR)
                        .needing(IF_MATCH),
                command("refuseBody", "/bodies/{code}/refusal", CHAIR, VICE_CHAIR)
                        .needing(IF_MATCH),
                intake("importBodies", "/bodies/import", SECRETARIAT),
                read("listRemits", "/remits", Readers.OF_CONTENT),
                read("getRemit", "/remits/{id}", Readers.OF_CONTENT),
                command("draftRemit", "/remits", BODY_OFFICER),
                command("submitRemit", "/remits/{id}/submission", BODY_HEAD).needing(IF_MATCH),
                command("withdrawRemit", "/remits/{id}/withdrawal", BODY_HEAD).needing(IF_MATCH),
                command("noteCollision", "/remits/{id}/collision-note", CHAIR, VICE_CHAIR)
                        .needing(IF_MATCH),
                command("admitRemit", "/remits/{id}/admission", SECRETARIAT).needing(IF_MATCH),
                command("refuseRemit", "/remits/{id}/refusal", SECRETARIAT).needing(IF_MATCH),
                intake("importRemits", "/remits/import", SECRETARIAT),
                read("listOverlaps", "/overlaps", Readers.OF_CONTENT),
                read("listPrecedenceRules", "/precedence-rules", Readers.OF_CONTENT),
                command("adoptPrecedenceRule", "/precedence-rules", CHAIR, VICE_CHAIR),
                read("findRoute", "/routing", Readers.OF_CONTENT),
                read("listTopics", "/topics", Readers.ALL),
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
