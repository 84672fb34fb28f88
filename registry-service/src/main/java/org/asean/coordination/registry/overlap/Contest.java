package org.asean.coordination.registry.overlap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asean.coordination.competence.Competences;
import org.asean.coordination.competence.Overlap;
import org.asean.coordination.competence.Overlaps;
import org.asean.coordination.competence.PrecedenceRule;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.registry.provenance.AsOf;
import org.asean.coordination.registry.remit.Remit;
import org.asean.coordination.registry.remit.RemitKey;
import org.asean.coordination.registry.remit.Remits;

/** What two remits contest on a day, from the rules and the taxonomy given: the rules are those of the competence module. */
final class Contest {

    private final Overlaps overlaps;
    private final Competences rules;
    private final AsOf when;

    Contest(Collection<Topic> taxonomy, Collection<PrecedenceRule> rules, AsOf when) {
        this.overlaps = new Overlaps(taxonomy);
        this.rules = new Competences(List.of(), rules);
        this.when = when;
    }

    /** The overlaps of the pairs, in their order. */
    List<OverlapView> among(Collection<OverlapPair> pairs, Remits remits) {
        List<RemitKey> keys = pairs.stream()
                .flatMap(pair -> Stream.of(pair.a(), pair.b()))
                .distinct()
                .toList();
        Map<RemitKey, Remit> byKey =
                remits.byKeys(keys).stream().collect(Collectors.toMap(Remit::key, Function.identity()));
        return pairs.stream()
                .flatMap(pair -> between(side(byKey, pair.a()), side(byKey, pair.b())).stream())
                .toList();
    }

    private static Remit side(Map<RemitKey, Remit> byKey, RemitKey key) {
        return Objects.requireNonNull(byKey.get(key));
    }

    /** The overlaps of the remit with each of the others. */
    List<OverlapView> of(Remit remit, Collection<Remit> others) {
        return others.stream().flatMap(other -> between(remit, other).stream()).toList();
    }

    private Optional<OverlapView> between(Remit one, Remit other) {
        Remit a = one.body().compareTo(other.body()) < 0 ? one : other;
        Remit b = a == one ? other : one;
        return overlaps.between(a.competence(when.known()), b.competence(when.known()))
                .map(overlap -> OverlapView.of(
                        overlap, OverlapView.Side.of(a, when), OverlapView.Side.of(b, when), state(overlap)));
    }

    private OverlapState state(Overlap overlap) {
        return Overlaps.isSettled(overlap, rules, when.day()) ? OverlapState.SETTLED : OverlapState.OPEN;
    }
}
