package org.asean.coordination.kit.record;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.asean.coordination.kit.outbox.Happening;
import org.asean.coordination.kit.outbox.Outbox;
import org.asean.coordination.kit.time.DomainClock;

/**
 * Seals the record now and then ({@code coordination.record.seal}), one replica at a time: every entry that has a position and no seal
 * comes under the next one. Where there is none there is nothing to seal.
 */
@ApplicationScoped
public class SealingRecord {

    /** As many entries as one seal covers, so that its tree is made, and shown anew, in one short transaction. */
    private static final int MOST = 10_000;

    /** Microseconds, as the database keeps them, and always six digits: it is hashed. */
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final ChainedEntries entries;
    private final Seals seals;
    private final Outbox outbox;
    private final DomainClock clock;

    SealingRecord(ChainedEntries entries, Seals seals, Outbox outbox, DomainClock clock) {
        this.entries = entries;
        this.seals = seals;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Seals whatever is published. */
    @Scheduled(
            every = "${coordination.record.seal}",
            identity = "seal-record",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void seal() {
        Optional<Seal> made;
        do {
            made = QuarkusTransaction.requiringNew().call(this::next);
        } while (made.filter(seal -> seal.size() == MOST).isPresent());
    }

    private Optional<Seal> next() {
        if (!entries.holdForSealing()) {
            return Optional.empty();
        }
        Optional<Seal> last = seals.last();
        long from = last.map(Seal::toPosition).orElse(0L) + 1;
        List<ChainedEntries.Leaf> leaves = entries.leaves(from - 1, Long.MAX_VALUE, MOST);
        if (leaves.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.now();
        Seal seal = Seal.of(
                last.map(Seal::number).orElse(0L) + 1,
                from,
                leaves.get(leaves.size() - 1).position(),
                tree(leaves),
                AT.format(now),
                last.map(Seal::hash).orElse(Sha256.ZEROS));
        seals.add(seal);
        outbox.append(List.of(new Happening(SealEvent.RECORD_SEALED, "seal/" + seal.number(), now, seal)));
        return Optional.of(seal);
    }

    private static MerkleTree tree(List<ChainedEntries.Leaf> leaves) {
        MerkleTree tree = new MerkleTree();
        leaves.forEach(leaf -> tree.add(Sha256.bytes(leaf.hash())));
        return tree;
    }
}
