package org.asean.coordination.suite.process;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The signal that asks a process to end in good order. */
public enum StopSignal {
    /** What a Java process expects. */
    TERM,
    /** PostgreSQL's fast shutdown: sessions are ended and a checkpoint is written. */
    INT;

    /**
     * Asks the process to end, and kills it with everything below it when it has not ended in time.
     *
     * @return whether it ended by itself
     */
    public boolean stop(ProcessHandle process, Duration patience) {
        List<ProcessHandle> below = process.descendants().toList();
        send(process);
        boolean ended = await(process, patience);
        if (!ended) {
            process.destroyForcibly();
            await(process, patience);
        }
        below.forEach(ProcessHandle::destroyForcibly);
        return ended;
    }

    /** Asks the process to end, and returns at once. */
    public void send(ProcessHandle process) {
        if (this == TERM) {
            process.destroy();
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + name(), Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean await(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
