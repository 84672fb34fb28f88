package org.asean.coordination.suite;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.asean.coordination.suite.console.Console;
import org.asean.coordination.suite.console.SuiteFailure;
import org.asean.coordination.suite.process.ChildProcess;
import org.asean.coordination.suite.process.Part;
import org.asean.coordination.suite.state.Leftovers;
import org.jspecify.annotations.Nullable;

/** Starts parts, watches them, stops them. Once it is stopping, nothing is started any more. */
final class Supervisor {

    private final Leftovers leftovers;
    private final Console console;
    private final Consumer<SuiteFailure> onCrash;
    private final Map<String, Part> parts = new ConcurrentHashMap<>();
    private final Map<String, ChildProcess> children = new HashMap<>();
    private final Set<ChildProcess> expectedToEnd = ConcurrentHashMap.newKeySet();
    private boolean stopping;

    Supervisor(Leftovers leftovers, Console console, Consumer<SuiteFailure> onCrash) {
        this.leftovers = leftovers;
        this.console = console;
        this.onCrash = onCrash;
    }

    /** Starts the part and returns when it is ready. */
    void start(Part part) {
        Instant begun = Instant.now();
        parts.put(part.name(), part);
        ChildProcess child = launch(part);
        child.awaitReady(part::isReady, part.startLimit());
        child.whenEnded(() -> ended(part, child));
        console.ready(part.name(), Duration.between(begun, Instant.now()));
    }

    /** Starts the parts side by side; the first failure is the failure of all. */
    void startTogether(List<? extends Part> several) {
        together(several.stream().map(part -> (Runnable) () -> start(part)).toArray(Runnable[]::new));
    }

    /** Does these side by side; the first failure is the failure of all. */
    void together(Runnable... starts) {
        var first = new CompletableFuture<Void>();
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (Runnable start : starts) {
            all.add(CompletableFuture.runAsync(start, Supervisor::inThread).whenComplete((done, failure) -> {
                if (failure != null) {
                    first.completeExceptionally(failure);
                }
            }));
        }
        var allReady = CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
        joining(CompletableFuture.anyOf(first, allReady));
    }

    /** Stops the parts side by side. Those that do not run are passed over. */
    void stopTogether(List<String> names) {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (String name : names) {
            all.add(CompletableFuture.runAsync(() -> stop(name), Supervisor::inThread));
        }
        joining(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)));
    }

    /** From now on nothing is started. */
    synchronized void beginStopping() {
        stopping = true;
    }

    /** Kills everything at once. */
    synchronized void killAll() {
        stopping = true;
        expectedToEnd.addAll(children.values());
        children.values().forEach(ChildProcess::kill);
    }

    void stop(String name) {
        ChildProcess child = taken(name);
        if (child != null) {
            child.stop(part(name).stopLimit());
            leftovers.forget(name);
        }
    }

    void kill(String name) {
        ChildProcess child = taken(name);
        if (child != null) {
            child.kill();
            leftovers.forget(name);
        }
    }

    void restart(String name) {
        stop(name);
        start(part(name));
    }

    synchronized ProcessHandle process(String name) {
        ChildProcess child = children.get(name);
        if (child == null) {
            throw new IllegalArgumentException("no part called " + name + " runs; these do: " + children.keySet());
        }
        return child.handle();
    }

    private Part part(String name) {
        Part part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("no part is called " + name + "; there are " + parts.keySet());
        }
        return part;
    }

    private ChildProcess launch(Part part) {
        var launch = part.launch();
        synchronized (this) {
            if (stopping) {
                throw new SuiteFailure(part.name() + " was not started: the suite is stopping");
            }
            ChildProcess child = ChildProcess.start(launch);
            leftovers.remember(part.name(), child.handle(), launch.signal());
            children.put(part.name(), child);
            return child;
        }
    }

    private synchronized @Nullable ChildProcess taken(String name) {
        ChildProcess child = children.remove(name);
        if (child != null) {
            expectedToEnd.add(child);
        }
        return child;
    }

    private void ended(Part part, ChildProcess child) {
        if (!expectedToEnd.remove(child)) {
            leftovers.forget(part.name());
            onCrash.accept(child.crashed());
        }
    }

    private static void joining(CompletableFuture<?> future) {
        try {
            future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static void inThread(Runnable task) {
        var thread = new Thread(task, "suite");
        thread.setDaemon(true);
        thread.start();
    }
}
