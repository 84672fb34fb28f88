package org.asean.coordination.registry.body;

import java.time.Instant;
import java.time.LocalDate;
import org.asean.coordination.kit.security.Caller;

/** What else ends, or moves, when a body ends; in the same transaction, so that it happens at one instant. */
public interface BodyEnding {

    /** Another body has taken its place. */
    void succeeded(String code, String successor, LocalDate today, Caller caller, Instant at);

    /** It has ended without a successor. */
    void dissolved(String code, LocalDate today, Caller caller, Instant at);
}
