package org.asean.coordination.suite.cli;

import java.nio.file.Path;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.SuiteBuilder;
import org.asean.coordination.suite.console.Console;
import org.asean.coordination.suite.network.Ports;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command which starts the suite takes. */
public final class SuiteOptions {

    @Option(
            names = "--state",
            paramLabel = "FOLDER",
            defaultValue = "${env:COORDINATION_STATE:-.state}",
            description = "The state folder (COORDINATION_STATE; default: .state).")
    private Path state = Path.of(".state");

    @Option(
            names = "--ports-from",
            paramLabel = "PORT",
            defaultValue = "${env:COORDINATION_PORTS_FROM}",
            description = "Moves all ports: consecutive ones from this (COORDINATION_PORTS_FROM).")
    private @Nullable Integer portsFrom;

    @Option(
            names = "--production",
            description = "Says that this is production (COORDINATION_PROFILE=production): refuses the demonstration.")
    private boolean production;

    @Option(names = "--without-demonstration", description = "Starts a fresh state without the demonstration's users.")
    private boolean withoutDemonstration;

    /** The state folder. */
    public Path state() {
        return state;
    }

    /** Whether the ports are not to be chosen by the command. */
    public boolean movesPorts() {
        return portsFrom != null;
    }

    /** A builder with all of these. */
    public SuiteBuilder builder(Console console) {
        SuiteBuilder builder = Suite.builder().state(state).console(console);
        if (portsFrom != null) {
            builder.ports(Ports.from(portsFrom));
        }
        if (production) {
            builder.production();
        }
        if (withoutDemonstration) {
            builder.withoutDemonstration();
        }
        return builder;
    }
}
