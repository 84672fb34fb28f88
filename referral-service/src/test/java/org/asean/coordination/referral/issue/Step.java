package org.asean.coordination.referral.issue;

import java.time.Duration;

/**
 * One thing that somebody tries.
 *
 * @param pause how long nothing happened before
 * @param command what is tried
 * @param issue on which of the two issues
 * @param body by, or of, which body
 * @param ahead until when, where the command says so
 */
record Step(Duration pause, String command, int issue, String body, Duration ahead) {}
