package org.asean.coordination.referral.event;

import org.asean.coordination.referral.issue.RoutingAnswer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What routing answers since an issue was classified anew, and what it answered before; it moves no lead.
 *
 * @param before with the former classification
 * @param after with the new one
 */
@Schema(name = "Reclassification")
public record Reclassification(RoutingAnswer before, RoutingAnswer after) {}
