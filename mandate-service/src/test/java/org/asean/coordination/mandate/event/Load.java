package org.asean.coordination.mandate.event;

import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.asean.coordination.kittest.TestDatabase;

/** What the writers share: the things that they change, how much is written, and what they know of their own transactions. */
final class Load {

    /** Few enough that the writers wait for each other's locks. */
    static final int THINGS = 40;

    private final int events;
    private final AtomicInteger written = new AtomicInteger();
    private final Set<String> committed = ConcurrentHashMap.newKeySet();
    private final Set<String> rolledBack = ConcurrentHashMap.newKeySet();
    private volatile boolean over;

    Load(int events) {
        this.events = events;
    }

    /** The rows whose locks serialise the changes of one thing, each with how often it was changed. */
    static void makeThings(AppRole app) {
        dropThings();
        TestDatabase.execute("create schema scratch; grant usage on schema scratch to %1$s;".formatted(app.user())
                + " create table scratch.thing (subject text primary key, changes integer not null);"
                + " grant select, update on scratch.thing to %1$s;".formatted(app.user())
                + " insert into scratch.thing select 'committee/W' || n, 0 from generate_series(1, %d) n"
                        .formatted(THINGS));
    }

    static void dropThings() {
        TestDatabase.execute("drop schema if exists scratch cascade");
    }

    boolean isWritten() {
        return written.get() >= events;
    }

    void committed(String attempt, int changes) {
        committed.add(attempt);
        written.addAndGet(changes);
    }

    void rolledBack(String attempt) {
        rolledBack.add(attempt);
    }

    Set<String> committed() {
        return committed;
    }

    Set<String> rolledBack() {
        return rolledBack;
    }

    void end() {
        over = true;
    }

    boolean isOver() {
        return over;
    }

    /** Keeps a transaction open for a while, now and then for a long one: this is the load, nobody waits for it to have passed. */
    static void hold(Random random, int atMostMicros) {
        int micros = random.nextInt(50) == 0 ? atMostMicros * 20 : atMostMicros;
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(micros)));
    }
}
