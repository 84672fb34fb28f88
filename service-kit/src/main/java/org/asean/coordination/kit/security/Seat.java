package org.asean.coordination.kit.security;

/**
 * A place in a body that the token gives its subject.
 *
 * @param body code of the body
 * @param capacity as its head or as an officer
 */
public record Seat(String body, Capacity capacity) {

    /** As what the subject acts for the body. */
    public enum Capacity {
        /** May bind the body. */
        HEAD,
        /** Works for the body. */
        OFFICER
    }
}
