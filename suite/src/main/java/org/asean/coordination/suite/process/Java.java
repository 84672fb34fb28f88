package org.asean.coordination.suite.process;

import java.nio.file.Path;

/** The Java that runs the suite, which also runs its parts. */
public final class Java {

    private Java() {}

    /** The java program. */
    public static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
