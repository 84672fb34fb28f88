package org.asean.coordination.kit.record;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The Merkle tree hash of RFC 9162, 2.1.1 (and of RFC 6962 before it), over leaves that come one by one. It keeps the roots of the whole
 * subtrees only: as many as the number of leaves has binary digits.
 */
final class MerkleTree {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final Deque<byte[]> subtrees = new ArrayDeque<>();
    private long size;

    void add(byte[] leaf) {
        byte[] subtree = Sha256.of(LEAF, leaf);
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            subtree = Sha256.of(NODE, subtrees.pop(), subtree);
        }
        subtrees.push(subtree);
        size++;
    }

    long size() {
        return size;
    }

    /** The root over the leaves until now; of none the hash of nothing. */
    byte[] root() {
        return subtrees.stream()
                .reduce((right, left) -> Sha256.of(NODE, left, right))
                .orElseGet(Sha256::of);
    }
}
