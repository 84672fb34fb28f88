package org.asean.coordination.systemtests;

import java.nio.file.Path;
import org.asean.coordination.kittest.LeanRestAssured;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.console.Console;
import org.asean.coordination.suite.network.Ports;
import org.asean.coordination.suite.service.ServiceJvm;
import org.asean.coordination.suite.state.Secrets;
import org.asean.coordination.suite.state.StateFolder;
import org.asean.coordination.suite.state.StateReset;

/**
 * One suite for the system tests of a run, with two replicas of referral-service; it ends with the JVM. A start takes longer than most
 * tests, so a test leaves it as others can use it.
 */
final class SharedSuite {

    private static final Path STATE = Path.of("target", "state", "shared").toAbsolutePath();
    private static final Ports PORTS = Ports.free();

    private static final class Started {
        static volatile Suite suite;

        static {
            LeanRestAssured.use();
            StateReset.of(STATE);
            suite = start();
        }
    }

    private SharedSuite() {}

    /** The suite, started by whoever asks first. */
    static Suite suite() {
        return Started.suite;
    }

    /** Stops all of it and starts it again, at the same addresses and with what it has kept. */
    static Suite restart() {
        suite().stop();
        Started.suite = start();
        return suite();
    }

    /** Its state folder. */
    static Path state() {
        return STATE;
    }

    /** A secret that the running suite has made for itself. */
    static String secret(String name) {
        return Secrets.of(StateFolder.open(STATE)).secret(name);
    }

    private static Suite start() {
        Suite suite = Suite.builder()
                .state(STATE)
                .ports(PORTS)
                .referralReplicas(2)
                .jvm(ServiceJvm.TEST)
                .console(Console.printingTo(System.out))
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(suite::stop, "stop-suite"));
        suite.start();
        return suite;
    }
}
