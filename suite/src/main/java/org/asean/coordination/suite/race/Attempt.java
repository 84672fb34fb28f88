package org.asean.coordination.suite.race;

/**
 * What one client was told.
 *
 * @param answer {@code won}, or the refusal's code, or what failed
 * @param retries how often it had to ask again because there was no answer
 */
public record Attempt(String answer, int retries) {

    /** The one answer that means that this client's body has the issue. */
    public static final String WON = "won";

    /** Whether the client was told that it has the issue. */
    public boolean isWon() {
        return answer.equals(WON);
    }
}
