package org.asean.coordination.registry.remit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.asean.coordination.competence.Capacity;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.Period;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.kit.record.Change;
import org.asean.coordination.registry.provenance.AsOf;
import org.asean.coordination.registry.provenance.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A remit as it is shown.
 *
 * @param id identity over all versions
 * @param version from 1
 * @param body code of its body
 * @param capacity in which capacity
 * @param topics nodes covered, with their descendants
 * @param functions functions covered
 * @param states states where it holds; empty means every state
 * @param excludes nodes carved out
 * @param scope in words
 * @param legalBasis what makes the body competent
 * @param validFrom first day in force
 * @param validTo first day no longer in force
 * @param state where it is in its life on the day asked for, today as a rule
 * @param inForceFrom first day in force, once it is admitted; validFrom, for a later version not before its admission
 * @param inForceTo first day no longer in force, by validTo or by an act
 * @param stateSince since when, as far as it was recorded; an EXPIRED one ended at validTo
 * @param refusalReason why it was refused
 * @param collisionNote what the chair said to its collisions
 * @param origin how it came into the registry
 * @param findings what is wrong with it all the same
 * @param etag send it as If-Match with a command
 */
public record RemitView(
        UUID id,
        int version,
        String body,
        Capacity capacity,
        List<String> topics,
        List<Function> functions,
        List<String> states,
        List<String> excludes,
        String scope,
        @Nullable LegalBasis legalBasis,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        RemitState state,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        Instant stateSince,
        @Nullable String refusalReason,
        @Nullable CollisionNote collisionNote,
        Origin origin,
        List<Finding> findings,
        String etag) {

    /** What the record calls a remit. */
    static final String ITEM = "remit";

    /** Shows the remit as it is today. */
    public static RemitView of(Remit remit, LocalDate today) {
        return of(remit, AsOf.on(today), today);
    }

    /** Shows the remit as it was on a day, as it was known then; a command is answered by its tag of today. */
    static RemitView of(Remit remit, AsOf when, LocalDate today) {
        RemitTerms said = remit.terms();
        Period days = remit.inForce(when.known());
        return new RemitView(
                remit.key().id(),
                remit.key().version(),
                remit.body(),
                said.capacity(),
                codes(said.topics()),
                said.functions().stream().sorted().toList(),
                said.territory().states().stream().sorted().toList(),
                codes(said.excludes()),
                said.scope(),
                said.legalBasis(),
                said.period().from(),
                said.period().to(),
                remit.stateAsOf(when),
                days == null ? null : days.from(),
                days == null ? null : days.to(),
                remit.stateSince(),
                remit.refusalReason(),
                remit.collisionNote(),
                remit.origin(),
                said.legalBasis() == null ? List.of(Finding.LEGAL_BASIS_MISSING) : List.of(),
                remit.tag(today).toString());
    }

    /** That it was not there before; each version has a life of its own and is told as its own thing. */
    public Change made(RemitEvent how) {
        return Change.made(how, ITEM, id.toString(), this).ofPart(version);
    }

    /** That it was shown differently before. */
    public Change changed(RemitEvent how, RemitView before) {
        return Change.changed(how, ITEM, id.toString(), before, this).ofPart(version);
    }

    private static List<String> codes(Set<Topic> topics) {
        return topics.stream().map(Topic::code).sorted().toList();
    }
}
