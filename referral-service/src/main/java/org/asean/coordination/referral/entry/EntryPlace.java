package org.asean.coordination.referral.entry;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.asean.coordination.kit.problem.KitProblem;

/**
 * A place in the list of an issue's entries, which goes from the oldest to the newest.
 *
 * @param writtenAt of the entry there
 * @param id of the entry there
 */
public record EntryPlace(Instant writtenAt, UUID id) {

    private static final EntryPlace BEGINNING = new EntryPlace(Instant.EPOCH, new UUID(0, 0));

    private static final String FORM = "\\d{1,17}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** That of an entry. */
    public static EntryPlace of(Entry entry) {
        return new EntryPlace(entry.writtenAt(), entry.id());
    }

    /**
     * Reads a key; without one the list begins.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code malformed-request} when it is none of this list
     */
    public static EntryPlace after(Optional<String> key) {
        return key.map(EntryPlace::read).orElse(BEGINNING);
    }

    private static EntryPlace read(String key) {
        if (!key.matches(FORM)) {
            throw KitProblem.MALFORMED_REQUEST.because("The cursor in after is not one that this list gave out.");
        }
        String[] parts = key.split("_", 2);
        return new EntryPlace(
                Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), UUID.fromString(parts[1]));
    }

    /** As a cursor holds it. */
    public String key() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, writtenAt) + "_" + id;
    }
}
