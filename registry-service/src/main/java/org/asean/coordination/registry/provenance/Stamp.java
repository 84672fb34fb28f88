package org.asean.coordination.registry.provenance;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.asean.coordination.kit.security.Caller;

/**
 * Who did it and when.
 *
 * @param at the instant of the command, by the domain's clock
 * @param by subject of the token
 */
@Embeddable
public record Stamp(Instant at, String by) {

    /** The caller, now. */
    public static Stamp of(Caller caller, Instant at) {
        return new Stamp(at, caller.subject());
    }
}
