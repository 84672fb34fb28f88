package org.asean.coordination.gateway.route;

import java.util.List;
import java.util.Set;
import org.asean.coordination.gateway.caller.Role;

import static org.asean.coordination.gateway.caller.Role.BODY_HEAD;
import static org.asean.coordination.gateway.caller.Role.BODY_OFFICER;
import static org.asean.coordination.gateway.caller.Role.CHAIR;
import static org.asean.coordination.gateway.caller.Role.INTEGRATOR;
import static org.asean.coordination.gateway.caller.Role.SECRETARIAT;
import static org.asean.coordination.gateway.caller.Role.STATE_FOCAL;
import static org.asean.coordination.gateway.caller.Role.VICE_CHAIR;
import static org.asean.coordination.gateway.route.Precondition.IF_MATCH;

/** The parts of an issue that have a life of their own: supports, questions, entries and what is attached to them. */
final class PartRoutes {
    private static final Set<Role> PARTIES =
            Set.of(CHAIR, VICE_CHAIR, SECRETARIAT, BODY_HEAD, BODY_OFFICER, STATE_FOCAL, INTEGRATOR);

    private PartRoutes() {}

    static List<Route> all() {
        return List.of(
                command("askForSupport", "/issues/{ref}/supports", BODY_HEAD, CHAIR, VICE_CHAIR, SECRETARIAT),
                read("listSupports", "/issues/{ref}/supports"),
                read("getSupport", "/supports/{id}"),
                command("acceptSupport", "/supports/{id}/acceptance", BODY_HEAD),
                command("declineSupport", "/supports/{id}/decline", BODY_HEAD),
                command("contributeToIssue", "/supports/{id}/contribution", BODY_HEAD, BODY_OFFICER),
                command("closeSupport", "/supports/{id}/closure", BODY_HEAD, CHAIR, VICE_CHAIR, SECRETARIAT),
                command("withdrawSupport", "/supports/{id}/withdrawal", BODY_HEAD, CHAIR, VICE_CHAIR, SECRETARIAT),
                command("askRaiser", "/referrals/{id}/questions", BODY_HEAD, BODY_OFFICER),
                read("listQuestions", "/issues/{ref}/questions"),
                read("getQuestion", "/questions/{id}"),
                command(
                        "answerQuestion",
                        "/questions/{id}/answer",
                        BODY_HEAD,
                        BODY_OFFICER,
                        STATE_FOCAL,
                        INTEGRATOR,
                        SECRETARIAT),
                command("writeEntry", "/issues/{ref}/entries", PARTIES.toArray(Role[]::new)),
                read("listEntries", "/issues/{ref}/entries"),
                read("getEntry", "/entries/{id}"),
                Route.upload("attachFile", "/entries/{id}/attachments", PARTIES, Service.REFERRAL)
                        .needing(IF_MATCH),
                read("getAttachment", "/attachments/{id}"));
    }

    private static Route read(String operationId, String template) {
        return Route.read(operationId, template, Readers.OF_CONTENT, Service.REFERRAL);
    }

    private static Route command(String operationId, String template, Role... roles) {
        return Route.command(operationId, template, Set.of(roles), Service.REFERRAL)
                .needing(IF_MATCH);
    }
}
