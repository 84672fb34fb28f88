package org.asean.coordination.suite.service;

import java.util.ArrayList;
import java.util.List;
import org.asean.coordination.suite.process.Java;

/** What the JVM of a service is set for. */
public enum ServiceJvm {

    /** Quick to start rather than quick in the long run; the system tests have verified its bytecode. */
    DEMONSTRATION,

    /** As for the demonstration, but bytecode is verified as it is in a pod. */
    TEST,

    /** Quick in the long run: what a pod comes to. */
    POD;

    /** The room for classes spares the start three collections of the whole heap. */
    private static final List<String> ALWAYS = List.of(
            "-XX:MetaspaceSize=128m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    /** One compiler thread for each, since all start at once and have no processors to spare. */
    private static final List<String> QUICK_TO_START =
            List.of("-Xms64m", "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:CICompilerCount=1");

    /** 60 % of its 512 Mi from the start, and both compilers. */
    private static final List<String> AS_IN_A_POD = List.of("-Xms307m", "-Xmx307m");

    List<String> options() {
        List<String> options = new ArrayList<>(ALWAYS);
        options.addAll(this == POD ? AS_IN_A_POD : QUICK_TO_START);
        if (this == DEMONSTRATION) {
            options.addAll(Java.WITHOUT_VERIFICATION);
        }
        return options;
    }
}
