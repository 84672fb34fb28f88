package org.asean.coordination.registry.body;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.asean.coordination.kit.precondition.ItemTag;
import org.asean.coordination.registry.provenance.AsOf;
import org.asean.coordination.registry.provenance.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A body as it is shown.
 *
 * @param code for life
 * @param name in full, of the day
 * @param names every name and alias, with its days
 * @param pillar under which it stands
 * @param tier at which it meets
 * @param parent code of the organ above
 * @param predecessor code of the body that it took the place of
 * @param successor code of the body that took its place
 * @param actsThrough code of the officials' body that answers for it
 * @param note for people
 * @param state where it is in its life, on the day
 * @param stateSince since when; left out where a past day is asked about
 * @param refusalReason why it was refused
 * @param origin how it came into the registry
 * @param registeredAt when
 * @param etag send it as If-Match with a command
 */
public record BodyView(
        String code,
        String name,
        List<NameView> names,
        Pillar pillar,
        Tier tier,
        @Nullable String parent,
        @Nullable String predecessor,
        @Nullable String successor,
        @Nullable String actsThrough,
        @Nullable String note,
        BodyState state,
        @Nullable Instant stateSince,
        @Nullable String refusalReason,
        Origin origin,
        Instant registeredAt,
        String etag) {

    /** What the record calls it. */
    public static final String ITEM = "body";

    /**
     * A name or alias.
     *
     * @param id names it in a command
     * @param kind which of the two
     * @param name as it is written
     * @param validFrom first day; absent means ever since
     * @param validTo first day no longer; absent means open
     */
    public record NameView(
            UUID id,
            NameKind kind,
            String name,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        static NameView of(BodyName name) {
            return new NameView(name.id(), name.kind(), name.name(), name.validFrom(), name.validTo());
        }
    }

    /** The body as it is today. */
    public static BodyView of(Body body, Names names, LocalDate today) {
        return view(body, names, today, body.state(), body.stateSince());
    }

    /** The body as it was on a day, as far as it was known: the state was found with the same question. */
    public static BodyView asOf(Body body, Names names, AsOf when, BodyState state) {
        return view(body, names.knownAt(when.known()), when.day(), state, null);
    }

    private static BodyView view(Body body, Names names, LocalDate day, BodyState state, @Nullable Instant stateSince) {
        BodyParticulars said = body.particulars();
        return new BodyView(
                said.code(),
                names.on(day).orElse(said.name()),
                names.all().stream().map(NameView::of).toList(),
                said.pillar(),
                said.tier(),
                said.parent(),
                said.predecessor(),
                state == BodyState.SUCCEEDED ? body.successor() : null,
                said.actsThrough(),
                said.note(),
                state,
                stateSince,
                state == BodyState.REFUSED ? body.refusalReason() : null,
                body.origin(),
                body.registered().at(),
                new ItemTag(0, body.tag().revision(), names.changesBy(day)).toString());
    }
}
