package org.asean.coordination.referral.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * How far the registry's feed was known when a referral was begun.
 *
 * @param generation of the feed
 * @param position of the last event, comparable within the generation
 */
@Embeddable
public record RegistryPosition(
        @Column(name = "registry_generation", updatable = false)
        UUID generation,

        @Column(name = "registry_position", updatable = false)
        long position) {}
