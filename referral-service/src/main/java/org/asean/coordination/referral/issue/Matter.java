package org.asean.coordination.referral.issue;

import java.util.List;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.referral.marking.Marking;
import org.jspecify.annotations.Nullable;

/**
 * What is raised; topic, function and states may be left to triage.
 *
 * @param title one line
 * @param summary what happened
 * @param topic node of the taxonomy, or null
 * @param function kind of work asked for, or null
 * @param states member states concerned
 * @param severity how urgent
 * @param marking who may read it
 * @param alreadyRaisedAt where else it was raised
 * @param namedPersons subjects that may read it when it is RED, beside the raiser
 */
public record Matter(
        String title,
        String summary,
        @Nullable Topic topic,
        @Nullable Function function,
        List<String> states,
        Severity severity,
        Marking marking,
        List<String> alreadyRaisedAt,
        List<String> namedPersons) {}
