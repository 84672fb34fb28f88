package org.asean.coordination.suite.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.Random;
import org.asean.coordination.suite.console.SuiteFailure;

/** The port of each listener of the suite. */
public final class Ports {

    private static final int HIGHEST = 65_535;
    private static final int FIRST_FREE = 10_000;

    /** From here on systems give ports to outgoing connections: Linux from 32768, others from 49152 (RFC 6335). */
    private static final int FIRST_OF_CONNECTIONS = 32_768;

    private final Map<Listener, Integer> numbers;

    private Ports(Map<Listener, Integer> numbers) {
        this.numbers = new EnumMap<>(numbers);
    }

    /** The ports that the documentation names. */
    public static Ports usual() {
        Map<Listener, Integer> numbers = new EnumMap<>(Listener.class);
        for (Listener listener : Listener.values()) {
            numbers.put(listener, listener.usualPort());
        }
        return new Ports(numbers);
    }

    /** Consecutive ports from the given one. */
    public static Ports from(int first) {
        if (first < 1024 || first + Listener.values().length > HIGHEST) {
            throw new SuiteFailure("The first port must lie between 1024 and " + (HIGHEST - Listener.values().length)
                    + ", not " + first + ".");
        }
        Map<Listener, Integer> numbers = new EnumMap<>(Listener.class);
        int next = first;
        for (Listener listener : Listener.values()) {
            numbers.put(listener, next++);
        }
        return new Ports(numbers);
    }

    /** Different ports that nobody listens on now, and that no connection is given while a part is stopped and started again. */
    public static Ports free() {
        Map<Listener, Integer> numbers = new EnumMap<>(Listener.class);
        PrimitiveIterator.OfInt free = new Random()
                .ints(FIRST_FREE, FIRST_OF_CONNECTIONS)
                .distinct()
                .filter(port -> !isTaken(port))
                .iterator();
        for (Listener listener : Listener.values()) {
            numbers.put(listener, free.nextInt());
        }
        return new Ports(numbers);
    }

    /** The port of a listener. */
    public int of(Listener listener) {
        return numbers.getOrDefault(listener, listener.usualPort());
    }

    /**
     * Checks that nobody else listens where the suite is about to.
     *
     * @throws SuiteFailure that names the first port that is taken
     */
    public void requireFree(List<Listener> listeners) {
        for (Listener listener : listeners) {
            if (isTaken(of(listener))) {
                throw new SuiteFailure("Port " + of(listener) + " (" + listener.label()
                        + ") is taken by another process: stop that one, or move all ports with --ports-from 18080.");
            }
        }
    }

    private static boolean isTaken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
