package org.asean.coordination.kit.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Verifies the record from within, as the verifiers in {@code docs/verify} do from outside: every hash is reckoned anew, with nothing
 * of what the database has for it. It reads in the transaction of its caller, part by part.
 */
@ApplicationScoped
public class VerifyingRecord {

    private static final int PART = 1_000;

    private final ChainedEntries entries;
    private final Seals seals;

    VerifyingRecord(ChainedEntries entries, Seals seals) {
        this.entries = entries;
        this.seals = seals;
    }

    /**
     * Goes along the chain of every thing.
     *
     * @param findings is told of each entry that is not as it was entered, or does not follow upon the one before
     * @return how many entries there are
     */
    public long chains(Consumer<String> findings) {
        long verified = 0;
        ChainedEntry last = null;
        List<ChainedEntry> part;
        do {
            part = entries.inChains(last, PART);
            for (ChainedEntry entry : part) {
                verify(entry, last, findings);
                last = entry;
            }
            verified += part.size();
        } while (part.size() == PART);
        return verified;
    }

    private static void verify(ChainedEntry entry, @Nullable ChainedEntry last, Consumer<String> findings) {
        boolean first = last == null
                || !last.itemType().equals(entry.itemType())
                || !last.itemId().equals(entry.itemId());
        long nth = first || last == null ? 1 : last.nth() + 1;
        String previous = first || last == null ? Sha256.ZEROS : last.hash();
        if (!entry.reckoned().equals(entry.hash())) {
            findings.accept(entry.reference() + " is not what was hashed");
        }
        if (entry.nth() != nth || !entry.previous().equals(previous)) {
            findings.accept(entry.reference() + " does not follow upon the one before");
        }
        if (!fits(entry)) {
            findings.accept(entry.reference() + " has a content that does not fit its digest");
        }
    }

    private static boolean fits(ChainedEntry entry) {
        String salt = entry.salt();
        String content = entry.content();
        return salt == null
                || content == null
                || entry.digest().equals(Sha256.hex(Sha256.of(Sha256.bytes(salt), content.getBytes(UTF_8))));
    }

    /**
     * Makes the tree under every seal anew.
     *
     * @param findings is told of each seal that is not as it was told, or not over what is there
     * @return how many seals there are
     */
    public long seals(Consumer<String> findings) {
        long verified = 0;
        Seal last = null;
        List<Seal> part;
        do {
            part = seals.after(last == null ? 0 : last.number(), PART);
            for (Seal seal : part) {
                verify(seal, last, findings);
                last = seal;
            }
            verified += part.size();
        } while (part.size() == PART);
        seals.notAsTold().forEach(seal -> findings.accept(seal + " is not the one that was told"));
        return verified;
    }

    private void verify(Seal seal, @Nullable Seal last, Consumer<String> findings) {
        long number = last == null ? 1 : last.number() + 1;
        long from = last == null ? 1 : last.toPosition() + 1;
        String previous = last == null ? Sha256.ZEROS : last.hash();
        if (!seal.reckoned().equals(seal.hash())) {
            findings.accept(seal.reference() + " is not what was hashed");
        }
        if (seal.number() != number
                || seal.fromPosition() != from
                || !seal.previous().equals(previous)) {
            findings.accept(seal.reference() + " does not follow upon the one before");
        }
        MerkleTree tree = tree(seal);
        if (tree.size() != seal.size() || !Sha256.hex(tree.root()).equals(seal.root())) {
            findings.accept(seal.reference() + " is not over the entries that are there");
        }
    }

    private MerkleTree tree(Seal seal) {
        MerkleTree tree = new MerkleTree();
        long position = seal.fromPosition() - 1;
        List<ChainedEntries.Leaf> part;
        do {
            part = entries.leaves(position, seal.toPosition(), PART);
            for (ChainedEntries.Leaf leaf : part) {
                tree.add(Sha256.bytes(leaf.hash()));
                position = leaf.position();
            }
        } while (part.size() == PART);
        return tree;
    }
}
