package org.asean.coordination.suite.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.asean.coordination.suite.process.StopSignal;

/**
 * The processes that the suite has started, one file each in the state folder: process id, start instant and the signal that stops it. A
 * run that was killed leaves the files and the processes behind; the next run ends them. The start instant tells a leftover from an
 * unrelated process that was given the same id since.
 */
public final class Leftovers {

    /** The kernel's start times are counted from the boot time, which moves a little when the clock is set. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    private final StateFolder folder;

    /** The leftovers of a state folder. */
    public Leftovers(StateFolder folder) {
        this.folder = folder;
    }

    /** Notes a process that was just started. */
    public void remember(String part, ProcessHandle process, StopSignal signal) {
        Instant started = process.info().startInstant().orElse(Instant.now());
        try {
            Files.writeString(file(part), process.pid() + " " + started + " " + signal.name() + "\n");
        } catch (IOException e) {
            throw folder.unusable(e);
        }
    }

    /** Forgets a process that has ended. */
    public void forget(String part) {
        delete(file(part));
    }

    /**
     * Ends what an earlier run left running: all are asked at once, then awaited.
     *
     * @return the names of the parts that were still running
     */
    public List<String> end(Duration patience) {
        Map<String, Leftover> running = new TreeMap<>();
        for (Path file : files()) {
            String part = file.getFileName().toString().replaceFirst("\\.pid$", "");
            leftover(file).ifPresent(leftover -> running.put(part, leftover));
        }
        running.values().forEach(leftover -> leftover.signal().send(leftover.process()));
        running.values().forEach(leftover -> leftover.signal().stop(leftover.process(), patience));
        files().forEach(this::delete);
        return List.copyOf(running.keySet());
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder.resolve("run"))) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw folder.unusable(e);
        }
    }

    private void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw folder.unusable(e);
        }
    }

    private Optional<Leftover> leftover(Path file) {
        try {
            String[] words = Files.readString(file).trim().split(" ", -1);
            if (words.length != 3) {
                return Optional.empty();
            }
            Instant started = Instant.parse(words[1]);
            StopSignal signal = StopSignal.valueOf(words[2]);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(process -> startedAt(process, started))
                    .map(process -> new Leftover(process, signal));
        } catch (IOException e) {
            throw folder.unusable(e);
        }
    }

    private static boolean startedAt(ProcessHandle process, Instant started) {
        return process.info()
                .startInstant()
                .map(instant -> Duration.between(instant, started).abs().compareTo(CLOCK_TOLERANCE) < 0)
                .orElse(false);
    }

    private Path file(String part) {
        return folder.resolve("run").resolve(part + ".pid");
    }

    private record Leftover(ProcessHandle process, StopSignal signal) {}
}
