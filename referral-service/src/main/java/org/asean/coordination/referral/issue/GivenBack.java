package org.asean.coordination.referral.issue;

/**
 * What a lead says when it gives the issue back.
 *
 * @param reason why
 * @param note what the next lead has to know
 */
public record GivenBack(String reason, String note) {}
