package org.asean.coordination.referral.referring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.asean.coordination.competence.Classification;
import org.asean.coordination.competence.Route;
import org.asean.coordination.referral.Limits;
import org.asean.coordination.referral.directory.Directory.Ground;
import org.asean.coordination.referral.directory.MandateFacts;
import org.asean.coordination.referral.directory.RegistryFacts;
import org.asean.coordination.referral.issue.Basis;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.Offer;
import org.asean.coordination.referral.issue.RegistryPosition;
import org.asean.coordination.referral.issue.RoutingAnswer;
import org.jspecify.annotations.Nullable;

import static org.asean.coordination.referral.issue.IssueProblem.ALREADY_DECLINED;
import static org.asean.coordination.referral.issue.IssueProblem.BODY_NOT_ACTIVE;
import static org.asean.coordination.referral.issue.IssueProblem.MANDATE_NOT_IN_FORCE;
import static org.asean.coordination.referral.issue.IssueProblem.OVERRIDE_REASON_REQUIRED;
import static org.asean.coordination.referral.issue.IssueProblem.REMIT_NOT_IN_FORCE;
import static org.asean.coordination.referral.issue.IssueProblem.UNKNOWN_BODY;

/** Which body an issue may be offered to, and on what ground. */
@ApplicationScoped
public class OfferRules {

    private final Limits limits;

    OfferRules(Limits limits) {
        this.limits = limits;
    }

    /** Routing's answer for the issue at this instant. */
    public RoutingAnswer route(Issue issue, Ground ground, Instant now) {
        Route route = ground.registry().facts().route(issue.classification(), day(now));
        return RoutingAnswer.of(
                route, ground.registry().version(), ground.mandates().version());
    }

    /**
     * The offer, when the body may have it.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code unknown-body}, {@code body-not-active},
     *     {@code remit-not-in-force}, {@code mandate-not-in-force}: no reason helps; {@code override-reason-required},
     *     {@code already-declined}: a reason does
     */
    Offer judge(OfferReferral request, Issue issue, RoutingAnswer routing, Ground ground, Instant now) {
        String body = request.body();
        Basis basis = basis(body, issue, routing);
        Offer offer = offer(body, basis, request.reason(), issue, routing, ground, now);
        if (request.reason() == null) {
            requireNoReasonNeeded(offer, issue);
        }
        return offer;
    }

    /**
     * The offer of a lead to hand over, when the body may have it; where the chair would have to give a reason, its basis is OVERRIDE.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code unknown-body}, {@code body-not-active},
     *     {@code remit-not-in-force}, {@code mandate-not-in-force}
     */
    public Offer judgeTransfer(
            String body, String reason, Issue issue, RoutingAnswer routing, Ground ground, Instant now) {
        boolean free = body.equals(routing.lead()) && !issue.leadership().wasRefusedBy(body);
        return offer(body, free ? Basis.ROUTED : Basis.OVERRIDE, reason, issue, routing, ground, now);
    }

    private static Basis basis(String body, Issue issue, RoutingAnswer routing) {
        if (issue.formerLead().filter(body::equals).isPresent()) {
            return Basis.FORMER_LEAD;
        }
        return body.equals(routing.lead()) && issue.formerLead().isEmpty() ? Basis.ROUTED : Basis.OVERRIDE;
    }

    private Offer offer(
            String body,
            Basis basis,
            @Nullable String reason,
            Issue issue,
            RoutingAnswer routing,
            Ground ground,
            Instant now) {
        return new Offer(
                body,
                basis,
                reason,
                routing,
                new RegistryPosition(
                        UUID.fromString(ground.registry().generation()),
                        ground.registry().position()),
                limits.toAcknowledge(issue.matter().severity()),
                lapsesAt(body, issue.classification(), ground, day(now)));
    }

    /** When the ground ends on which the body may hold the issue: never, for all that is known, where it is a remit. */
    private static @Nullable Instant lapsesAt(String body, Classification matter, Ground ground, LocalDate day) {
        RegistryFacts registry = ground.registry().facts();
        MandateFacts mandates = ground.mandates().facts();
        if (!registry.knowsBody(body)) {
            throw UNKNOWN_BODY.because("The registry has no " + body + ".");
        }
        if (!registry.isActive(body)) {
            throw BODY_NOT_ACTIVE.because(body + " is not active.");
        }
        if (registry.couldLead(body, day)) {
            return null;
        }
        return mandates.mandateUntil(body, matter, day)
                .orElseThrow(() -> mandates.isCommittee(body)
                        ? MANDATE_NOT_IN_FORCE.because(body + " has no active mandate for this matter.")
                        : REMIT_NOT_IN_FORCE.because(body + " has no LEAD or RESIDUAL remit in force."));
    }

    private static void requireNoReasonNeeded(Offer offer, Issue issue) {
        if (offer.basis() != Basis.FORMER_LEAD && issue.leadership().wasRefusedBy(offer.body())) {
            throw ALREADY_DECLINED.because(offer.body() + " has refused this issue before; say why it is asked again.");
        }
        if (offer.basis() == Basis.OVERRIDE) {
            String first = issue.formerLead()
                    .map(body -> "The first offer after the reopening is " + body + "'s")
                    .orElse("Routing's answer is " + offer.routing().outcome());
            throw OVERRIDE_REASON_REQUIRED
                    .because(first + "; say why " + offer.body() + " is asked.")
                    .with("routing", offer.routing());
        }
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
