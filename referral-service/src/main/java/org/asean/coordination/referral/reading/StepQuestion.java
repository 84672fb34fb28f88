package org.asean.coordination.referral.reading;

import java.util.List;
import java.util.Set;
import org.asean.coordination.referral.issue.StepKind;
import org.jspecify.annotations.Nullable;

/**
 * Which next steps are asked for.
 *
 * @param holder who owes them; null for whoever does
 * @param raisers only of issues that one of these bodies or states raised; null for whoever did
 * @param steps only these; none for all
 * @param overdue only those that are late
 */
public record StepQuestion(
        @Nullable String holder, @Nullable List<String> raisers, Set<StepKind> steps, boolean overdue) {}
