package org.asean.coordination.suite.console;

/** The suite cannot go on. The message is one line for the person at the terminal: what is wrong and what to do. */
public final class SuiteFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String line;

    /** A failure whose message says everything that the person needs. */
    public SuiteFailure(String message) {
        super(message);
        this.line = message;
    }

    /** A failure with the cause kept for a stack trace on demand. */
    public SuiteFailure(String message, Throwable cause) {
        super(message, cause);
        this.line = message;
    }

    /** What to show. */
    public String line() {
        return line;
    }
}
