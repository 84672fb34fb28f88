package org.asean.coordination.systemtests.proof;

import java.nio.file.Path;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.console.Console;
import org.asean.coordination.suite.state.StateReset;

/** One suite for all that is tried with {@code -Pproof}, with two replicas of referral-service; it ends with the JVM. */
final class ProofSuite {

    /** The replicas: one can be killed and started again, while the other answers. */
    static final String FIRST = "referral-service";

    static final String SECOND = "referral-service-2";

    private static final Path STATE = Path.of("target", "state", "proof").toAbsolutePath();

    private static final class Started {
        static final Suite SUITE = start();
    }

    private ProofSuite() {}

    /** The suite, started by whoever asks first. */
    static Suite suite() {
        return Started.SUITE;
    }

    /** Kills a replica as a power cut would, at one of forty moments within the time that a race takes. */
    static void kill(String replica, int moment) {
        try {
            Thread.sleep(moment % 40 * 10L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        suite().kill(replica);
    }

    private static Suite start() {
        StateReset.of(STATE);
        Suite suite = Suite.builder()
                .state(STATE)
                .freePorts()
                .referralReplicas(2)
                .console(Console.printingTo(System.out))
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(suite::stop, "stop-suite"));
        suite.start();
        return suite;
    }
}
