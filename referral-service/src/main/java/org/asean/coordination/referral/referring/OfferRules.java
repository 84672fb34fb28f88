package org.asean.coordination.referral.referring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.asean.coordination.competence.Classification;
import org.asean.coordination.competence.Presidium.Matter;
import org.asean.coordination.competence.Presidium.Seat;
import org.asean.coordination.competence.Route;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.referral.AckLimits;
import org.asean.coordination.referral.ReferralConfig;
import org.asean.coordination.referral.directory.Directory.Ground;
import org.asean.coordination.referral.directory.MandateFacts;
import org.asean.coordination.referral.directory.RegistryFacts;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.Offer;
import org.asean.coordination.referral.issue.Raiser;
import org.asean.coordination.referral.issue.RegistryPosition;
import org.asean.coordination.referral.issue.RoutingAnswer;

import static org.asean.coordination.referral.issue.IssueProblem.ALREADY_DECLINED;
import static org.asean.coordination.referral.issue.IssueProblem.BODY_NOT_ACTIVE;
import static org.asean.coordination.referral.issue.IssueProblem.MANDATE_NOT_IN_FORCE;
import static org.asean.coordination.referral.issue.IssueProblem.OVERRIDE_REASON_REQUIRED;
import static org.asean.coordination.referral.issue.IssueProblem.RECUSED;
import static org.asean.coordination.referral.issue.IssueProblem.REMIT_NOT_IN_FORCE;
import static org.asean.coordination.referral.issue.IssueProblem.UNKNOWN_BODY;

/** Which body an issue may be offered to, on what ground, and by whom not. */
@ApplicationScoped
class OfferRules {

    private final ReferralConfig config;
    private final AckLimits limits;

    OfferRules(ReferralConfig config, AckLimits limits) {
        this.config = config;
        this.limits = limits;
    }

    /** Routing's answer for the issue at this instant. */
    RoutingAnswer route(Issue issue, Ground ground, Instant now) {
        Route route = ground.registry().facts().route(issue.classification(), day(now));
        return RoutingAnswer.of(
                route, ground.registry().version(), ground.mandates().version());
    }

    /** Who is a party to the offer: the raiser, the candidates and the body offered to. The committee itself makes nobody partial. */
    Matter matter(Issue issue, RoutingAnswer routing, String body) {
        Set<String> concerned = new HashSet<>(routing.candidates());
        concerned.add(body);
        if (issue.raiser().kind() == Raiser.Kind.BODY) {
            concerned.add(issue.raiser().code());
        }
        concerned.remove(config.committee());
        return new Matter(concerned, issue.ref().toString());
    }

    /**
     * Refuses a chair or vice-chair whose own body is a party, whatever the record says. The secretariat decides nothing itself.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code recused}
     */
    void requireImpartial(Caller caller, Seat seat, Matter matter) {
        if (seat != Seat.COMMITTEE && caller.bodies().stream().anyMatch(matter.parties()::contains)) {
            throw RECUSED.because("Your own body is the raiser, a candidate or the body offered to. A recusal that is "
                    + "declared lets others decide.");
        }
    }

    /**
     * The offer, when the body may have it.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code unknown-body}, {@code body-not-active},
     *     {@code remit-not-in-force}, {@code mandate-not-in-force}: no reason helps; {@code override-reason-required},
     *     {@code already-declined}: a reason does
     */
    Offer judge(OfferReferral request, Issue issue, RoutingAnswer routing, Ground ground, Instant now) {
        requireCompetent(request.body(), issue.classification(), ground, day(now));
        boolean routed = request.body().equals(routing.lead());
        if (request.reason() == null) {
            requireNoReasonNeeded(request.body(), routed, issue, routing);
        }
        return new Offer(
                request.body(),
                routed ? Offer.Basis.ROUTED : Offer.Basis.OVERRIDE,
                request.reason(),
                routing,
                new RegistryPosition(
                        UUID.fromString(ground.registry().generation()),
                        ground.registry().position()),
                limits.of(issue.matter().severity()));
    }

    private static void requireCompetent(String body, Classification matter, Ground ground, LocalDate day) {
        RegistryFacts registry = ground.registry().facts();
        MandateFacts mandates = ground.mandates().facts();
        if (!registry.knowsBody(body)) {
            throw UNKNOWN_BODY.because("The registry has no " + body + ".");
        }
        if (!registry.isActive(body)) {
            throw BODY_NOT_ACTIVE.because(body + " is not active.");
        }
        if (registry.couldLead(body, day) || mandates.hasMandate(body, matter, day)) {
            return;
        }
        throw mandates.isCommittee(body)
                ? MANDATE_NOT_IN_FORCE.because(body + " has no active mandate for this matter.")
                : REMIT_NOT_IN_FORCE.because(body + " has no LEAD or RESIDUAL remit in force.");
    }

    private static void requireNoReasonNeeded(String body, boolean routed, Issue issue, RoutingAnswer routing) {
        if (issue.wasRefusedBy(body)) {
            throw ALREADY_DECLINED.because(body + " has refused this issue before; say why it is asked again.");
        }
        if (!routed) {
            throw OVERRIDE_REASON_REQUIRED
                    .because("Routing's answer is " + routing.outcome() + "; say why " + body + " is asked.")
                    .with("routing", routing);
        }
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
