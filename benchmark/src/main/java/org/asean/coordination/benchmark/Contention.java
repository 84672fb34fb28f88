package org.asean.coordination.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.asean.coordination.benchmark.load.Latencies;
import org.asean.coordination.benchmark.report.Contended;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.console.Console;
import org.asean.coordination.suite.race.Attempt;
import org.asean.coordination.suite.race.OfferRace;
import org.asean.coordination.suite.race.RaceResult;
import org.asean.coordination.suite.race.RaceTarget;
import org.asean.coordination.suite.race.ReferralApi;

/** Many clients want one issue, each for another body: {@code ./run race} with a watch, through the gateway. */
final class Contention implements RaceTarget {

    private static final int CLIENTS = 64;

    private final RaceTarget target;
    private final ConcurrentLinkedQueue<Long> answers = new ConcurrentLinkedQueue<>();
    private final List<Long> rounds = new ArrayList<>();
    private final AtomicLong begun = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong ended = new AtomicLong();

    private Contention(RaceTarget target) {
        this.target = target;
    }

    static Contended of(Suite suite, int rounds, Console console) {
        console.line(CLIENTS + " clients want one issue, " + rounds + " times ...");
        var watched = new Contention(
                new ReferralApi(List.of(suite.gateway()), suite::token, () -> suite.connect(Benchmark.DATABASE)));
        RaceResult result = new OfferRace(CLIENTS, rounds).run(watched);
        watched.endRound();
        return new Contended(result, Latencies.of(List.copyOf(watched.answers)), Latencies.of(watched.rounds));
    }

    @Override
    public String name() {
        return target.name();
    }

    @Override
    public void nextIssue() {
        endRound();
        target.nextIssue();
    }

    private void endRound() {
        if (ended.get() > 0) {
            rounds.add(ended.get() - begun.get());
        }
        begun.set(Long.MAX_VALUE);
        ended.set(0);
    }

    @Override
    public Attempt tryAs(int client) {
        long begin = System.nanoTime();
        begun.accumulateAndGet(begin, Math::min);
        Attempt attempt = target.tryAs(client);
        long end = System.nanoTime();
        ended.accumulateAndGet(end, Math::max);
        answers.add(end - begin);
        return attempt;
    }

    @Override
    public List<String> heldTwice() {
        return target.heldTwice();
    }
}
