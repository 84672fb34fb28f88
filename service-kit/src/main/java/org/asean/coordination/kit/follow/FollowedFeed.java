package org.asean.coordination.kit.follow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.asean.coordination.kit.problem.KitProblem;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The copy of one feed's facts that this replica answers from. It is in memory, so that a question costs no query and no network, and
 * in the database, so that a restart finds it while the other service is down. When that is silent for longer than the limit, decisions
 * that need the copy are refused (fail closed) and everything else goes on.
 *
 * @param <T> what the facts are
 */
public final class FollowedFeed<T> {

    private static final Logger LOG = Logger.getLogger(FollowedFeed.class);

    /** A copy that falls behind is shown in steps of this length, and not after each of very many parts. */
    private static final Duration STEP = Duration.ofSeconds(1);

    private final String name;
    private final Client client;
    private final Projection<T> projection;
    private final Alongside alongside;
    private final Duration limit;
    private final KeepingFacts kept;
    private final InstantSource clock;
    private final AtomicReference<@Nullable Snapshot<T>> newest = new AtomicReference<>();
    private final AtomicBoolean answers = new AtomicBoolean();
    private volatile Instant shownAt = Instant.EPOCH;

    /** Reads the feed over the network. */
    @FunctionalInterface
    public interface Client {
        /**
         * The part behind the cursor.
         *
         * @param after the cursor; null for the beginning
         * @param limit how many events at most
         * @param wait how many seconds the answer may wait for an event
         * @throws FeedRestarted when the feed does not know the cursor any more
         */
        Told read(@Nullable String after, int limit, int wait);
    }

    FollowedFeed(
            String name,
            Client client,
            Projection<T> projection,
            Alongside alongside,
            Duration limit,
            KeepingFacts kept,
            InstantSource clock) {
        this.name = name;
        this.client = client;
        this.projection = projection;
        this.alongside = alongside;
        this.limit = limit;
        this.kept = kept;
        this.clock = clock;
    }

    /** The name of the feed. */
    public String name() {
        return name;
    }

    /**
     * Reads on: one part of the feed. A copy that is too old to decide on is confirmed without waiting for news: after a restart
     * that is the moment from which decisions are possible.
     *
     * @param wait how many seconds it may wait for something new, when all that there was is known
     * @return whether there is more already
     */
    boolean readOn(int wait) {
        Progress from = kept.toFollow(name);
        Instant asked = clock.instant();
        boolean more;
        try {
            Told part = client.read(from.cursor(), Following.PART, from.isCurrent() && isCurrent() ? wait : 0);
            kept.takeIn(name, from, part, asked, alongside);
            more = part.page().hasMore();
        } catch (FeedRestarted anew) {
            kept.beginAnew(name);
            more = true;
        }
        if (!more || shownAt.plus(STEP).isBefore(clock.instant())) {
            show();
        }
        return more;
    }

    /** Whether the feed answered when it was asked last; says what was so before. */
    boolean answered(boolean now) {
        return answers.getAndSet(now);
    }

    /** Reads on until nothing is left, in the thread of the caller. A service that did not answer last time is not waited for. */
    void catchUp() {
        try {
            boolean more = answers.get();
            while (more) {
                more = readOn(0);
            }
        } catch (RuntimeException silent) {
            LOG.debugf("The feed %s does not answer: %s", name, silent.getMessage());
        }
    }

    /** Makes the copy anew from the beginning of the feed; the one in use serves until the new one has caught up. */
    public void rebuild() {
        kept.begin(name);
    }

    /** Takes over into memory what this or another replica has taken in. */
    synchronized void show() {
        kept.current(name).ifPresent(progress -> newest.set(snapshot(newest.get(), progress)));
        shownAt = clock.instant();
    }

    private Snapshot<T> snapshot(@Nullable Snapshot<T> known, Progress progress) {
        T facts = known != null && known.build().equals(progress.build())
                ? changed(known, kept.since(name, progress.build(), known.position()))
                : projection.with(null, kept.since(name, progress.build(), 0));
        return new Snapshot<>(
                facts,
                Objects.requireNonNull(progress.cursor()),
                Objects.requireNonNull(progress.confirmedAt()),
                progress.build(),
                progress.position());
    }

    private T changed(Snapshot<T> known, List<Fact> changes) {
        return changes.isEmpty() ? known.facts() : projection.with(known.facts(), changes);
    }

    /**
     * The facts to decide on.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code directory-stale} when they are older than the limit
     */
    public Snapshot<T> current() {
        return newest().filter(this::isFresh)
                .orElseThrow(() ->
                        KitProblem.DIRECTORY_STALE.because("The " + name + " service has not answered for too long."));
    }

    /** Whether there are facts to decide on. */
    public boolean isCurrent() {
        return newest().filter(this::isFresh).isPresent();
    }

    /** The newest facts, however old. */
    public Optional<Snapshot<T>> newest() {
        return Optional.ofNullable(newest.get());
    }

    /** How old the newest facts are; nothing when there are none. */
    public Optional<Duration> age() {
        return newest().map(snapshot -> Duration.between(snapshot.confirmedAt(), clock.instant()));
    }

    private boolean isFresh(Snapshot<T> snapshot) {
        return !snapshot.confirmedAt().plus(limit).isBefore(clock.instant());
    }
}
