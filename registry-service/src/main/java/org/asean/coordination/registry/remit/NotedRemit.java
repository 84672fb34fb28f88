package org.asean.coordination.registry.remit;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/**
 * A remit in force that the chair's note speaks of.
 *
 * @param otherId identity of the remit
 * @param otherVersion the version that was in force
 */
@Embeddable
record NotedRemit(UUID otherId, int otherVersion) implements Serializable {

    static NotedRemit of(RemitKey key) {
        return new NotedRemit(key.id(), key.version());
    }
}
