package org.asean.coordination.kit.record;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A seal over the entries of the record since the seal before. Hashes are in hexadecimal.
 *
 * @param number counts the seals, without a gap
 * @param fromPosition the first position in the feed that it covers
 * @param toPosition the last one
 * @param size how many entries it covers
 * @param sealedAt when
 * @param root over the hashes of the entries, in the order of their positions: a Merkle tree hash (RFC 9162)
 * @param previous the hash of the seal before; zeros at the first
 * @param hash SHA-256 of the seal's header
 */
public record Seal(
        @Schema(examples = "1") long number,
        @Schema(examples = "1") long fromPosition,
        @Schema(examples = "42") long toPosition,
        @Schema(examples = "40") long size,

        @Schema(format = "date-time", examples = "2026-03-02T04:05:06.123456Z")
        String sealedAt,

        @Schema(pattern = HEX) String root,
        @Schema(pattern = HEX) String previous,
        @Schema(pattern = HEX) String hash) {

    /** How a hash is written. */
    static final String HEX = "^[0-9a-f]{64}$";

    /** A new seal, with the hash of what it says. */
    static Seal of(long number, long from, long to, MerkleTree entries, String sealedAt, String previous) {
        String root = Sha256.hex(entries.root());
        return new Seal(
                number,
                from,
                to,
                entries.size(),
                sealedAt,
                root,
                previous,
                hash(number, from, to, entries.size(), sealedAt, previous, root));
    }

    /** The hash that it should have. */
    String reckoned() {
        return hash(number, fromPosition, toPosition, size, sealedAt, previous, root);
    }

    /** Which one, for a finding. */
    String reference() {
        return "seal/" + number;
    }

    private static String hash(
            long number, long from, long to, long size, String sealedAt, String previous, String root) {
        return Header.hash("seal/1", number, from, to, size, sealedAt, previous, root);
    }
}
