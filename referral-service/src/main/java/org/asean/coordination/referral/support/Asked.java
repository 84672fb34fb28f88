package org.asean.coordination.referral.support;

/**
 * What is asked of a body.
 *
 * @param body its code
 * @param role what it is to be beside the lead
 * @param reason why
 */
public record Asked(String body, SupportRole role, String reason) {}
