package org.asean.coordination.kit.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the record as it is hashed, for those who verify. Hashes are in hexadecimal.
 *
 * @param position of its event in the feed
 * @param seal number of the seal over it; absent while there is none
 * @param leaf which leaf of the seal's tree it is, counted from 0
 * @param itemType kind of the thing
 * @param itemId the thing
 * @param nth counts the entries of the thing, from 1
 * @param at when, in microseconds
 * @param subject who, by the token
 * @param actingBody for which body; absent for those who act for none
 * @param roles the roles of the token, in the order of the alphabet, a space between two
 * @param action what was done
 * @param traceId of the request
 * @param event the id of its event
 * @param digest SHA-256 of the salt and the UTF-8 of the content
 * @param previous the hash of the entry before, of the same thing; zeros at the first
 * @param hash SHA-256 of the entry's header
 * @param withheld true where the reader may not see the content; absent otherwise
 * @param salt of the content; absent when that is withheld, or was removed by retention
 * @param content JSON with reason, before and after, in the bytes that were hashed; absent as the salt is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChainedEntry(
        @Schema(examples = "42") long position,
        @Nullable Long seal,
        @Nullable Long leaf,
        @Schema(examples = "body") String itemType,
        @Schema(examples = "TELMIN") String itemId,
        @Schema(examples = "1") long nth,

        @Schema(format = "date-time", examples = "2026-03-02T04:05:06.123456Z")
        String at,

        String subject,
        @Nullable String actingBody,
        @Schema(examples = "chair") String roles,
        @Schema(examples = "body-validated") String action,
        @Nullable String traceId,
        UUID event,
        @Schema(pattern = Seal.HEX) String digest,
        @Schema(pattern = Seal.HEX) String previous,
        @Schema(pattern = Seal.HEX) String hash,
        @Nullable Boolean withheld,
        @Nullable String salt,
        @Nullable String content) {

    /** The hash that it should have. */
    String reckoned() {
        return Header.hash(
                "record/1",
                itemType,
                itemId,
                nth,
                at,
                subject,
                actingBody,
                roles,
                action,
                traceId,
                event.toString(),
                digest,
                previous);
    }

    /** What the entry says of which thing, for a finding. */
    String reference() {
        return itemType + "/" + itemId + ", entry " + nth;
    }

    ChainedEntry under(@Nullable Long number, @Nullable Long nthLeaf) {
        return shown(number, nthLeaf, withheld, salt, content);
    }

    /** As one who may not read the content sees it. */
    ChainedEntry withheldFrom() {
        return shown(seal, leaf, true, null, null);
    }

    private ChainedEntry shown(
            @Nullable Long number,
            @Nullable Long nthLeaf,
            @Nullable Boolean hidden,
            @Nullable String withSalt,
            @Nullable String text) {
        return new ChainedEntry(
                position,
                number,
                nthLeaf,
                itemType,
                itemId,
                nth,
                at,
                subject,
                actingBody,
                roles,
                action,
                traceId,
                event,
                digest,
                previous,
                hash,
                hidden,
                withSalt,
                text);
    }
}
