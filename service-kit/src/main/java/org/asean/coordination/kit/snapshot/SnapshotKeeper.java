package org.asean.coordination.kit.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.asean.coordination.kit.problem.KitProblem;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the newest snapshot of one source in memory. A question is answered from it without asking anybody; when the source
 * is silent for longer than the limit, decisions that need it are refused (fail closed) and everything else goes on.
 *
 * @param <T> what the facts are
 */
public final class SnapshotKeeper<T> {

    private static final Logger LOG = Logger.getLogger(SnapshotKeeper.class);

    private final String name;
    private final Source<T> source;
    private final Duration limit;
    private final InstantSource clock;
    private final AtomicReference<@Nullable Snapshot<T>> newest = new AtomicReference<>();

    /** Where the facts come from. */
    @FunctionalInterface
    public interface Source<T> {
        /**
         * Reads the facts unless they are still of the version known; nothing means unchanged.
         *
         * @param knownVersion the entity tag of the newest snapshot, or null
         */
        Optional<Fetched<T>> fetch(@Nullable String knownVersion);
    }

    /**
     * An answer of the source.
     *
     * @param facts what was read
     * @param version its entity tag
     */
    public record Fetched<T>(T facts, String version) {}

    /**
     * A keeper that has nothing yet.
     *
     * @param name of the source, for the log
     * @param limit age beyond which the snapshot is no ground for a decision
     */
    public SnapshotKeeper(String name, Source<T> source, Duration limit, InstantSource clock) {
        this.name = name;
        this.source = source;
        this.limit = limit;
        this.clock = clock;
    }

    /** Asks the source once; a source that does not answer leaves what there is, growing older. */
    public void refresh() {
        Snapshot<T> known = newest.get();
        Instant asked = clock.instant();
        try {
            Optional<Fetched<T>> fetched = source.fetch(known == null ? null : known.version());
            if (fetched.isPresent()) {
                newest.set(new Snapshot<>(fetched.get().facts(), fetched.get().version(), asked));
            } else if (known != null) {
                newest.set(known.confirmed(asked));
            }
        } catch (RuntimeException silent) {
            LOG.warnf(
                    "The %s does not answer; its facts are %s old: %s", name, age().orElse(null), silent.getMessage());
        }
    }

    /**
     * The snapshot to decide on.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code directory-stale} when it is older than the limit
     */
    public Snapshot<T> current() {
        Snapshot<T> snapshot = newest.get();
        if (snapshot == null || isStale(snapshot)) {
            throw KitProblem.DIRECTORY_STALE.because("The " + name + " has not answered for too long.");
        }
        return snapshot;
    }

    /** Whether there is a snapshot to decide on. */
    public boolean isCurrent() {
        return newest().filter(snapshot -> !isStale(snapshot)).isPresent();
    }

    /** The newest snapshot, however old. */
    public Optional<Snapshot<T>> newest() {
        return Optional.ofNullable(newest.get());
    }

    /** How old the newest snapshot is; nothing when there is none. */
    public Optional<Duration> age() {
        return newest().map(snapshot -> Duration.between(snapshot.confirmedAt(), clock.instant()));
    }

    private boolean isStale(Snapshot<T> snapshot) {
        return snapshot.confirmedAt().plus(limit).isBefore(clock.instant());
    }
}
