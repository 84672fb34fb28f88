package org.asean.coordination.referral.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How an integrating system names the matter: the same name never makes a second issue.
 *
 * @param system the system, from the client's token
 * @param id the name there
 */
@Embeddable
public record ExternalReference(
        @Column(name = "external_system", updatable = false) String system,
        @Column(name = "external_id", updatable = false) String id) {}
