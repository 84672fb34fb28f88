package org.asean.coordination.registry.contact;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.asean.coordination.kit.problem.KitProblem;
import org.asean.coordination.registry.Form;

/**
 * A place in the list of the contact points, which goes from the longest not assured to the latest.
 *
 * @param assuredAt of the contact point there
 * @param id of the contact point there
 */
record AssurancePlace(Instant assuredAt, UUID id) {

    /** Microseconds since 1970, then the identity. */
    private static final String KEY = "^\\d{1,17}/" + Form.UUID.substring(1);

    private static final long MICROS = 1_000_000;

    static AssurancePlace of(ContactPoint point) {
        return new AssurancePlace(point.assuredAt(), point.id());
    }

    /**
     * Reads a key.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code malformed-request} when it is none of this list
     */
    static AssurancePlace after(Optional<String> key) {
        if (key.isEmpty()) {
            return new AssurancePlace(Instant.EPOCH, new UUID(0, 0));
        }
        if (!key.get().matches(KEY)) {
            throw KitProblem.MALFORMED_REQUEST.because("The cursor in after is not one that this list gave out.");
        }
        int slash = key.get().indexOf('/');
        long micros = Long.parseLong(key.get().substring(0, slash));
        return new AssurancePlace(
                Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1000),
                UUID.fromString(key.get().substring(slash + 1)));
    }

    String key() {
        return (assuredAt.getEpochSecond() * MICROS + assuredAt.getNano() / 1000) + "/" + id;
    }
}
