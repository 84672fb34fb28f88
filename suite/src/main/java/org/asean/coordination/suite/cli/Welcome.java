package org.asean.coordination.suite.cli;

import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.console.Console;

/** Tells where everything is, and waits. */
final class Welcome {

    private Welcome() {}

    /** Returns when a part has ended unasked, after saying which. */
    static int untilCrash(Suite suite, Console console) {
        addresses(suite).lines().forEach(console::line);
        console.line(suite.crash().join().line());
        return 1;
    }

    private static String addresses(Suite suite) {
        return """

                Landing page        %1$s/
                API documentation   %1$s/docs
                Sign-ins            chair, vice-chair, secretariat, auditor, partner, operator, focal-sg, manager-ascce,
                                    head-afcdm, officer-afcdm and so on for each body of the story; password: demonstration
                A token for curl    ./run token chair
                Identity provider   %2$s
                Read on             README.md, then the API documentation

                Ctrl-C stops everything.
                """.formatted(suite.gateway(), suite.issuer());
    }
}
