package org.asean.coordination.registry.remit;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Tuple;
import java.io.Serializable;
import java.util.UUID;

/**
 * Which version of which remit.
 *
 * @param id identity of the remit over all its versions
 * @param version from 1
 */
@Embeddable
public record RemitKey(UUID id, int version) implements Serializable {

    /** The first version of a new remit. */
    public static RemitKey first() {
        return new RemitKey(UUID.randomUUID(), 1);
    }

    /** The key in a row with the columns id and version. */
    public static RemitKey of(Tuple row) {
        return new RemitKey(row.get("id", UUID.class), row.get("version", Integer.class));
    }
}
