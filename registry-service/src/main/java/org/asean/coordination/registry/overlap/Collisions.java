package org.asean.coordination.registry.overlap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.asean.coordination.registry.precedence.Rules;
import org.asean.coordination.registry.reference.Topics;
import org.asean.coordination.registry.remit.Remit;
import org.asean.coordination.registry.remit.Remits;

/** Computes overlaps from what the database holds now; nothing of them is stored, so none can be stale. */
@ApplicationScoped
public class Collisions {

    private final Remits remits;
    private final Rules rules;
    private final Topics topics;

    Collisions(Remits remits, Rules rules, Topics topics) {
        this.remits = remits;
        this.rules = rules;
        this.topics = topics;
    }

    /** The overlaps that the remit has, or would have, with remits that are admitted or stand for admission. */
    public List<OverlapView> of(Remit remit, LocalDate day) {
        return contest(day).of(remit, remits.leadsBeside(remit, day));
    }

    /** The overlaps in force on the day. */
    List<OverlapView> on(LocalDate day) {
        return contest(day).among(remits.leadsInForceOn(day));
    }

    private Contest contest(LocalDate day) {
        return new Contest(topics.taxonomy(), rules.inForceOn(day), day);
    }
}
