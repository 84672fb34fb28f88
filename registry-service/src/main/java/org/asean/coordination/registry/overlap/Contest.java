package org.asean.coordination.registry.overlap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asean.coordination.competence.Competences;
import org.asean.coordination.competence.Overlap;
import org.asean.coordination.competence.Overlaps;
import org.asean.coordination.competence.PrecedenceRule;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.registry.remit.Remit;
import org.asean.coordination.registry.remit.RemitKey;

/** What collides on a day, from the remits, the rules and the taxonomy given: the rules are those of the competence module. */
final class Contest {

    private final Overlaps overlaps;
    private final Competences rules;
    private final LocalDate day;

    Contest(Collection<Topic> taxonomy, Collection<PrecedenceRule> rules, LocalDate day) {
        this.overlaps = new Overlaps(taxonomy);
        this.rules = new Competences(List.of(), rules);
        this.day = day;
    }

    /** Every overlap among the remits. */
    List<OverlapView> among(Collection<Remit> remits) {
        return views(overlaps.among(competences(remits)), remits);
    }

    /** The overlaps of the remit with each of the others. */
    List<OverlapView> of(Remit remit, Collection<Remit> others) {
        List<Overlap> found = overlaps.of(remit.competence(), competences(others));
        return views(found, Stream.concat(Stream.of(remit), others.stream()).toList());
    }

    private static List<org.asean.coordination.competence.Remit> competences(Collection<Remit> remits) {
        return remits.stream().map(Remit::competence).toList();
    }

    private List<OverlapView> views(List<Overlap> found, Collection<Remit> remits) {
        Map<RemitKey, Remit> byKey = remits.stream().collect(Collectors.toMap(Remit::key, Function.identity()));
        return found.stream()
                .filter(overlap -> overlap.period().to() == null
                        || day.isBefore(overlap.period().to()))
                .map(overlap -> OverlapView.of(
                        overlap,
                        OverlapView.Side.of(side(overlap.a(), byKey), day),
                        OverlapView.Side.of(side(overlap.b(), byKey), day),
                        Overlaps.isSettled(overlap, rules, day) ? OverlapState.SETTLED : OverlapState.OPEN))
                .toList();
    }

    private static Remit side(org.asean.coordination.competence.Remit remit, Map<RemitKey, Remit> byKey) {
        return Objects.requireNonNull(byKey.get(new RemitKey(remit.id(), remit.version())));
    }
}
