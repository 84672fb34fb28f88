package org.asean.coordination.registry.overlap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.asean.coordination.registry.precedence.Rules;
import org.asean.coordination.registry.provenance.AsOf;
import org.asean.coordination.registry.reference.Topics;
import org.asean.coordination.registry.remit.MovedRemits;
import org.asean.coordination.registry.remit.Remit;
import org.asean.coordination.registry.remit.Remits;

/**
 * Finds what collides. Which remits do is stored, in the transaction that makes it so; in which cells, and whether a rule
 * settles it, is computed when it is shown, so that a rule that lapses or a topic that is added shows at once.
 */
@ApplicationScoped
public class Collisions implements MovedRemits {

    /** As many overlaps as a submission answers with; the list of overlaps has the rest. */
    public static final int REPORTED = 200;

    private final OverlapPairs pairs;
    private final Remits remits;
    private final Rules rules;
    private final Topics topics;

    Collisions(OverlapPairs pairs, Remits remits, Rules rules, Topics topics) {
        this.pairs = pairs;
        this.remits = remits;
        this.rules = rules;
        this.topics = topics;
    }

    /** Stores with whom the remit collides from now on; to be called once, in the transaction that submits or moves it. */
    public void register(Remit remit) {
        pairs.register(remit.key());
    }

    @Override
    public void moved(Remit remit) {
        register(remit);
    }

    /** Stores who collides with whom in a directory that came in whole. */
    public void registerAll() {
        pairs.registerAll();
    }

    /** The first overlaps that the remit has, or would have, with remits that are admitted or stand for admission. */
    public List<OverlapView> of(Remit remit, AsOf when) {
        return contest(when).of(remit, remits.byKeys(pairs.collidingWith(remit.key(), when, REPORTED)));
    }

    /** The remits in force, or admitted to come into force, that it collides with: all of them. */
    public List<Remit> inForceWith(Remit remit, AsOf when) {
        return remits.byKeys(pairs.collidingWith(remit.key(), when, Integer.MAX_VALUE)).stream()
                .filter(Remit::isAdmitted)
                .toList();
    }

    List<OverlapView> show(Collection<OverlapPair> shown, AsOf when) {
        return contest(when).among(shown, remits);
    }

    private Contest contest(AsOf when) {
        return new Contest(topics.taxonomy(), rules.inForce(when), when);
    }
}
