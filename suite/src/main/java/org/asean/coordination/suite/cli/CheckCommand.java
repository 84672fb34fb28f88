package org.asean.coordination.suite.cli;

import java.nio.file.Path;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.SuiteBuilder;
import org.asean.coordination.suite.console.Console;
import org.asean.coordination.suite.state.StateReset;
import org.asean.coordination.suite.story.Story;

/** Plays the story in a fresh suite beside whatever runs: its own state folder, ports that nobody uses. */
final class CheckCommand {

    private final SuiteOptions options;
    private final Console console;

    CheckCommand(SuiteOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    int run() {
        Path state = options.state().resolve("check");
        StateReset.of(state);
        SuiteBuilder builder = options.builder(console).state(state);
        if (!options.movesPorts()) {
            builder.freePorts();
        }
        console.line("Checking; state in " + state + ".");
        int code = Running.run(builder.build(), console, suite -> play(suite));
        StateReset.of(state);
        if (code == 0) {
            console.line("The story went as it must.");
        }
        return code;
    }

    private int play(Suite suite) {
        new Story(suite.gateway(), suite::token, console).play();
        return 0;
    }
}
