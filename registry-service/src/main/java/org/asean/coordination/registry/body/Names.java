package org.asean.coordination.registry.body;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.asean.coordination.kit.problem.KitProblem;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.registry.provenance.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * The names of one body. Its names in full follow one another without a gap: each ends on the day on which the next begins, so
 * the name of a day is the last that has begun by then, also where a later one was not yet known.
 *
 * @param all the oldest first; aliases too
 */
public record Names(List<BodyName> all) {

    private static final Comparator<BodyName> BY_BEGIN =
            Comparator.comparing(BodyName::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Copies the list, so that the value never changes. */
    public Names {
        all = List.copyOf(all);
    }

    /** What of them was known at an instant. */
    public Names knownAt(Instant known) {
        return new Names(all.stream().filter(name -> name.isKnownAt(known)).toList());
    }

    /** What the body was called on a day, if anything is known of it. */
    public Optional<String> on(LocalDate day) {
        return inForceOn(day).map(BodyName::name);
    }

    /** Changes when the clock changes the name: how many names in full had begun by the day, the first not counted. */
    int changesBy(LocalDate day) {
        return (int) Math.max(0, inFull(day).count() - 1);
    }

    /**
     * Makes the body's name from a day on, ending the one before on that day.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code name-begins-that-day} when another does
     */
    public BodyName nameFrom(LocalDate day, String body, String name, Caller caller, Instant at) {
        Optional<BodyName> former = inForceOn(day);
        if (former.map(BodyName::validFrom).filter(day::equals).isPresent()) {
            throw BodyProblem.NAME_BEGINS_THAT_DAY.because("Another name of " + body + " begins on " + day + ".");
        }
        LocalDate next = former.map(BodyName::validTo).orElse(null);
        former.ifPresent(ending -> ending.end(day));
        return BodyName.name(body, name, day, next, Stamp.of(caller, at));
    }

    /**
     * Makes a further alias.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code alias-taken} when the body has it, open-ended, already
     */
    public BodyName alias(@Nullable LocalDate from, String body, String alias, Caller caller, Instant at) {
        if (all.stream()
                .anyMatch(name -> name.isOf(NameKind.ALIAS)
                        && name.validTo() == null
                        && name.name().equalsIgnoreCase(alias))) {
            throw BodyProblem.ALIAS_TAKEN.because(body + " has the alias " + alias + " already.");
        }
        return BodyName.alias(body, alias, from, Stamp.of(caller, at));
    }

    /**
     * Ends an alias.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code not-found}; {@code name-ends-with-the-next} for a name in
     *     full
     */
    public void endAlias(UUID id, LocalDate on) {
        BodyName alias = KitProblem.found(
                all.stream().filter(name -> name.id().equals(id)).findFirst(), "name " + id + " of this body");
        if (!alias.isOf(NameKind.ALIAS)) {
            throw BodyProblem.NAME_ENDS_WITH_THE_NEXT.because("A body is never without a name.");
        }
        alias.end(on);
    }

    private Optional<BodyName> inForceOn(LocalDate day) {
        return inFull(day).max(BY_BEGIN);
    }

    private Stream<BodyName> inFull(LocalDate day) {
        return all.stream().filter(name -> name.isOf(NameKind.NAME) && name.hasBegunBy(day));
    }
}
