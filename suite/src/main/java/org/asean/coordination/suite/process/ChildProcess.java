package org.asean.coordination.suite.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.asean.coordination.suite.console.SuiteFailure;

/**
 * One running process of the suite. It runs in a session of its own, so that a Ctrl-C at the terminal reaches the suite alone and the suite
 * can stop its parts in order.
 */
public final class ChildProcess {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final boolean HAS_SETSID = Files.isExecutable(Path.of("/usr/bin/setsid"));

    private final String part;
    private final Process process;
    private final Path log;
    private final StopSignal signal;

    private ChildProcess(String part, Process process, Path log, StopSignal signal) {
        this.part = part;
        this.process = process;
        this.log = log;
        this.signal = signal;
    }

    /**
     * Starts a process; its output is appended to its log.
     *
     * @throws SuiteFailure when the program cannot be started at all
     */
    public static ChildProcess start(Launch launch) {
        List<String> command = new ArrayList<>();
        if (HAS_SETSID) {
            command.add("/usr/bin/setsid");
        }
        command.addAll(launch.command());
        var builder = new ProcessBuilder(command)
                .directory(launch.directory().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
        builder.environment().putAll(launch.environment());
        try {
            return new ChildProcess(launch.part(), builder.start(), launch.log(), launch.signal());
        } catch (IOException e) {
            throw new SuiteFailure(launch.part() + " cannot be started: " + e.getMessage(), e);
        }
    }

    /**
     * Waits until the condition holds.
     *
     * @throws SuiteFailure when the process ends before, or the limit has passed
     */
    public void awaitReady(BooleanSupplier ready, Duration limit) {
        Instant end = Instant.now().plus(limit);
        while (!ready.getAsBoolean()) {
            if (endedWithin(LOOK_AGAIN)) {
                throw crashed();
            }
            if (Instant.now().isAfter(end)) {
                throw new SuiteFailure(part + " was not ready within " + limit.toSeconds() + " s: see " + log + " ("
                        + LogTail.lastError(log) + ")");
            }
        }
    }

    /** What to say when it ended unasked. */
    public SuiteFailure crashed() {
        return new SuiteFailure(part + " ended with exit code " + process.exitValue() + ": see " + log + " ("
                + LogTail.lastError(log) + ")");
    }

    /** Runs the action once the process has ended, whatever the reason. */
    public void whenEnded(Runnable action) {
        var unused = process.onExit().thenRun(action);
    }

    /** Asks it to end, and kills it when it has not ended in time. */
    public void stop(Duration patience) {
        signal.stop(process.toHandle(), patience);
    }

    /** Kills it and everything below it at once, as a power cut would. */
    public void kill() {
        List<ProcessHandle> below = process.descendants().toList();
        process.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    /** The process as the system knows it. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    private boolean endedWithin(Duration wait) {
        try {
            return process.waitFor(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuiteFailure(part + " was interrupted while it started", e);
        }
    }
}
