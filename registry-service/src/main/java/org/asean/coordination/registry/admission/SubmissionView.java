package org.asean.coordination.registry.admission;

import java.util.List;
import org.asean.coordination.registry.overlap.OverlapView;
import org.asean.coordination.registry.remit.RemitView;

/**
 * What a submission does, or would do.
 *
 * @param dryRun whether nothing was changed
 * @param remit as it is after the submission, or still is after a dry run
 * @param overlaps what it collides with, in which cells, on what ground
 */
record SubmissionView(boolean dryRun, RemitView remit, List<OverlapView> overlaps) {}
