package org.asean.coordination.suite.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.SuiteBuilder;
import org.asean.coordination.suite.console.Console;
import org.asean.coordination.suite.console.SuiteFailure;
import org.asean.coordination.suite.network.Listener;
import org.asean.coordination.suite.race.NaiveTable;
import org.asean.coordination.suite.race.OfferRace;
import org.asean.coordination.suite.race.RaceResult;
import org.asean.coordination.suite.race.RaceTable;
import org.asean.coordination.suite.race.ReferralApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the one-lead guarantee beside what happens without it. */
@Command(
        name = "race",
        mixinStandardHelpOptions = true,
        description = "Races clients for one issue through two replicas, one of which is killed in the middle.")
final class RaceCommand implements Callable<Integer> {

    @Mixin
    private SuiteOptions options = new SuiteOptions();

    @Option(names = "--clients", defaultValue = "64", description = "How many race (default: 64).")
    private int clients;

    @Option(names = "--rounds", defaultValue = "20", description = "How often (default: 20).")
    private int rounds;

    @Override
    public Integer call() {
        if (clients < 2 || rounds < 1) {
            throw new SuiteFailure("A race has two clients or more, and a round or more.");
        }
        Console console = Console.printingTo(System.out);
        Path state = options.state().resolve("race");
        SuiteBuilder builder = options.builder(console).state(state).referralReplicas(2);
        if (!options.movesPorts()) {
            builder.freePorts();
        }
        console.line("Starting with two replicas; state in " + state + ".");
        return Running.run(builder.build(), console, suite -> race(suite, console));
    }

    private int race(Suite suite, Console console) {
        var race = new OfferRace(clients, rounds);
        console.line("A naive table first: look whether the issue is held, then write ...");
        RaceResult naive = naive(suite, race);
        console.line("Now referral-service; one replica is killed in the middle ...");
        var api = new ReferralApi(
                List.of(suite.address(Listener.REFERRAL), suite.address(Listener.REFERRAL_2)),
                suite::token,
                () -> suite.connect("referral"));
        RaceResult ours = race.run(api, () -> suite.kill("referral-service-2"));
        RaceTable.of(naive, ours).forEach(console::line);
        return ours.isExact() && naive.doubledRounds() > 0 ? 0 : 1;
    }

    private RaceResult naive(Suite suite, OfferRace race) {
        try (NaiveTable table = NaiveTable.create(() -> suite.connect("postgres"), clients)) {
            return race.run(table);
        } catch (SQLException e) {
            throw new SuiteFailure("The naive table cannot be made: " + e.getMessage(), e);
        }
    }
}
