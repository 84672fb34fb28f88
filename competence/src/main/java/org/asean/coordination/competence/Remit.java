package org.asean.coordination.competence;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A remit as the rules see it: an admitted version, with what it covers and when.
 *
 * @param id identity of the remit over all its versions
 * @param version number of the version, from 1
 * @param body code of the body that is competent
 * @param capacity in which capacity
 * @param topics nodes of the taxonomy; each covers its descendants
 * @param functions the functions covered
 * @param territory where it holds
 * @param excludes nodes carved out, with their descendants
 * @param period when it is in force
 */
public record Remit(
        UUID id,
        int version,
        String body,
        Capacity capacity,
        Set<Topic> topics,
        Set<Function> functions,
        Territory territory,
        Set<Topic> excludes,
        Period period) {

    /** Copies the sets, so that the value never changes. */
    public Remit {
        topics = Set.copyOf(topics);
        functions = Set.copyOf(functions);
        excludes = Set.copyOf(excludes);
    }

    /** Whether the remit covers everything of the classification on the day. */
    public boolean covers(Classification classification, LocalDate day) {
        return period.contains(day)
                && functions.contains(classification.function())
                && covers(classification.topic())
                && territory.covers(classification.states());
    }

    /** Whether the remit covers the topic, whatever the function, the states and the day. */
    public boolean covers(Topic topic) {
        return topics.stream().anyMatch(node -> node.covers(topic))
                && excludes.stream().noneMatch(node -> node.covers(topic));
    }
}
