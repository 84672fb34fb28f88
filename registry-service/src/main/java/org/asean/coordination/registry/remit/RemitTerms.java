package org.asean.coordination.registry.remit;

import java.util.Set;
import org.asean.coordination.competence.Capacity;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.Period;
import org.asean.coordination.competence.Remit;
import org.asean.coordination.competence.Territory;
import org.asean.coordination.competence.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What a remit says.
 *
 * @param capacity in which capacity
 * @param topics nodes covered, with their descendants
 * @param functions functions covered
 * @param territory where
 * @param excludes nodes carved out, with their descendants
 * @param period when
 * @param scope in words
 * @param legalBasis on what ground; null only where imported
 */
public record RemitTerms(
        Capacity capacity,
        Set<Topic> topics,
        Set<Function> functions,
        Territory territory,
        Set<Topic> excludes,
        Period period,
        String scope,
        @Nullable LegalBasis legalBasis) {

    /** As the rules see a remit of the body that says this, on the days on which it is in force. */
    Remit of(RemitKey key, String body, Period inForce) {
        return new Remit(key.id(), key.version(), body, capacity, topics, functions, territory, excludes, inForce);
    }

    /**
     * Refuses an exclude that carves nothing out, or everything.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code exclude-outside-topics}
     */
    public void requireExcludesWithin() {
        for (Topic exclude : excludes) {
            if (topics.contains(exclude) || topics.stream().noneMatch(topic -> topic.covers(exclude))) {
                throw RemitProblem.EXCLUDE_OUTSIDE_TOPICS.because(
                        exclude + " does not lie below a topic of the remit.");
            }
        }
    }
}
