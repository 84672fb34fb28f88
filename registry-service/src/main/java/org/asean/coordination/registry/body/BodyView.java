package org.asean.coordination.registry.body;

import java.time.Instant;
import org.asean.coordination.registry.provenance.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A body as it is shown.
 *
 * @param code for life
 * @param name in full
 * @param pillar under which it stands
 * @param tier at which it meets
 * @param parent code of the organ above
 * @param predecessor code of the body that it took the place of
 * @param actsThrough code of the officials' body that answers for it
 * @param note for people
 * @param state where it is in its life
 * @param stateSince since when
 * @param refusalReason why it was refused
 * @param origin how it came into the registry
 * @param registeredAt when
 * @param etag send it as If-Match with a command
 */
record BodyView(
        String code,
        String name,
        Pillar pillar,
        Tier tier,
        @Nullable String parent,
        @Nullable String predecessor,
        @Nullable String actsThrough,
        @Nullable String note,
        BodyState state,
        Instant stateSince,
        @Nullable String refusalReason,
        Origin origin,
        Instant registeredAt,
        String etag) {

    static BodyView of(Body body) {
        BodyParticulars said = body.particulars();
        return new BodyView(
                said.code(),
                said.name(),
                said.pillar(),
                said.tier(),
                said.parent(),
                said.predecessor(),
                said.actsThrough(),
                said.note(),
                body.state(),
                body.stateSince(),
                body.refusalReason(),
                body.origin(),
                body.registeredAt(),
                body.tag().toString());
    }
}
