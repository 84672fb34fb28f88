package org.asean.coordination.suite.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Races many clients for one issue, round after round. All threads of a round are let go by one barrier, so that their tries overlap; the
 * same race runs against any target, so that a target that allows doubles shows that the race would catch them.
 */
public final class OfferRace {

    private final int clients;
    private final int rounds;

    /** A race of that size. */
    public OfferRace(int clients, int rounds) {
        this.clients = clients;
        this.rounds = rounds;
    }

    /** Races without a disturbance. */
    public RaceResult run(RaceTarget target) {
        return run(target, () -> {});
    }

    /**
     * Races, and disturbs the target in the middle round while its clients try.
     *
     * @param disturbance for example the kill of a replica
     */
    public RaceResult run(RaceTarget target, Runnable disturbance) {
        ExecutorService threads = Executors.newFixedThreadPool(clients + 1);
        List<Integer> winners = new ArrayList<>();
        Map<String, Integer> answers = new TreeMap<>();
        int retries = 0;
        try {
            for (int round = 0; round < rounds; round++) {
                target.nextIssue();
                List<Attempt> attempts = race(threads, target, round == rounds / 2 ? disturbance : () -> {});
                winners.add((int) attempts.stream().filter(Attempt::isWon).count());
                for (Attempt attempt : attempts) {
                    answers.merge(attempt.answer(), 1, Integer::sum);
                    retries += attempt.retries();
                }
            }
        } finally {
            threads.shutdownNow();
        }
        return new RaceResult(target.name(), clients, winners, answers, retries, target.heldTwice());
    }

    private List<Attempt> race(ExecutorService threads, RaceTarget target, Runnable disturbance) {
        var start = new CyclicBarrier(clients + 1);
        List<Future<Attempt>> running = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            int number = client;
            running.add(threads.submit(() -> {
                start.await();
                return target.tryAs(number);
            }));
        }
        Future<?> disturbing = threads.submit(() -> {
            start.await();
            disturbance.run();
            return "";
        });
        List<Attempt> attempts = running.stream().map(OfferRace::result).toList();
        result(disturbing);
        return attempts;
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client of the race failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the race was interrupted", e);
        }
    }
}
