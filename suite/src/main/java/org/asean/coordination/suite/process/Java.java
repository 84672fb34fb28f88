package org.asean.coordination.suite.process;

import java.nio.file.Path;
import java.util.List;

/** The Java that runs the suite, which also runs its parts. */
public final class Java {

    /** Takes bytecode as it is, which spares part of a start; for what is verified elsewhere. */
    public static final List<String> WITHOUT_VERIFICATION =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote");

    private Java() {}

    /** The java program. */
    public static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
