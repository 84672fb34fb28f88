package org.asean.coordination.referral.issue;

/** How urgent an issue is; it sets how long a body may take to answer an offer ({@code referral.acknowledge.*}). */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW
}
