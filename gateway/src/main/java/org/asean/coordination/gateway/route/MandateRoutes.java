package org.asean.coordination.gateway.route;

import java.util.List;
import java.util.Set;
import org.asean.coordination.gateway.caller.Role;

import static org.asean.coordination.gateway.route.Precondition.IF_MATCH;

/** Committees, their members, and mandates: read by all, kept by the secretariat; who presides steps aside. */
final class MandateRoutes {
    private MandateRoutes() {}

    static List<Route> all() {
        return List.of(
                read("listCommittees", "/committees"),
                read("getCommittee", "/committees/{code}"),
                command("establishCommittee", "/committees"),
                command("appointMember", "/committees/{code}/members").needing(IF_MATCH),
                command("endMembership", "/committees/{code}/members/{id}/end").needing(IF_MATCH),
                preside("declareAbsence", "/committees/{code}/members/{id}/absences"),
                preside("declareRecusal", "/committees/{code}/members/{id}/recusals"),
                preside("endAside", "/committees/{code}/members/{id}/asides/{aside}/end"),
                watch("readCommitteeRecord", "/committees/{code}/record"),
                read("listMandates", "/mandates"),
                read("getMandate", "/mandates/{id}"),
                watch("readMandateRecord", "/mandates/{id}/record"),
                command("draftMandate", "/mandates"),
                command("proposeMandate", "/mandates/{id}/proposal").needing(IF_MATCH),
                command("adoptMandate", "/mandates/{id}/adoption").needing(IF_MATCH),
                command("revokeMandate", "/mandates/{id}/revocation").needing(IF_MATCH),
                command("dischargeMandate", "/mandates/{id}/discharge").needing(IF_MATCH));
    }

    private static Route read(String operationId, String template) {
        return Route.read(operationId, template, Readers.ALL, Service.MANDATE);
    }

    private static Route watch(String operationId, String template) {
        return Route.read(operationId, template, Readers.OF_EVERY_RECORD, Service.MANDATE);
    }

    private static Route preside(String operationId, String template) {
        return Route.command(
                        operationId, template, Set.of(Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARIAT), Service.MANDATE)
                .needing(IF_MATCH);
    }

    private static Route command(String operationId, String template) {
        return Route.command(operationId, template, Set.of(Role.SECRETARIAT), Service.MANDATE);
    }
}
