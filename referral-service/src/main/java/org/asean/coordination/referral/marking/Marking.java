package org.asean.coordination.referral.marking;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.Comparator;

/**
 * The Traffic Light Protocol (TLP 2.0) marking of an issue: who may read its content, and everything made from it. The
 * table of the contract stands here, in one place; every path asks it.
 */
public enum Marking {
    /** For everybody. */
    CLEAR,
    /** For the community: all who sign in. */
    GREEN,
    /** For those who need to know: the parties and the committee. */
    AMBER,
    /** As AMBER, without those who were parties once or are only told. */
    @JsonProperty("AMBER+STRICT")
    AMBER_STRICT,
    /** For the persons named on the issue. */
    RED;

    /** Reads a query parameter, written as in JSON. */
    public static Marking fromString(String written) {
        return valueOf(written.replace('+', '_'));
    }

    /** The one of both that lets fewer read. */
    public Marking stricter(Marking other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The most that any of the caller's relations to the issue lets it read. */
    public Access accessOf(Collection<Relation> relations) {
        return relations.stream()
                .map(this::accessOf)
                .max(Comparator.naturalOrder())
                .orElse(Access.NONE);
    }

    /** What one relation lets read. */
    public Access accessOf(Relation relation) {
        return switch (this) {
            case CLEAR, GREEN -> Access.FULL;
            case AMBER -> amber(relation);
            case AMBER_STRICT -> strict(relation);
            case RED -> red(relation);
        };
    }

    private static Access amber(Relation relation) {
        return switch (relation) {
            case SIGNED_IN -> Access.NONE;
            case BODY_OR_STATE -> Access.REFERENCE;
            case OFFERED -> Access.PREVIEW;
            case PAST_LEAD, TOLD, PARTY, COMMITTEE, AUDITOR, NAMED -> Access.FULL;
        };
    }

    private static Access strict(Relation relation) {
        return switch (relation) {
            case PAST_LEAD, TOLD, AUDITOR -> Access.REFERENCE;
            case SIGNED_IN, BODY_OR_STATE, OFFERED, PARTY, COMMITTEE, NAMED -> amber(relation);
        };
    }

    private static Access red(Relation relation) {
        return switch (relation) {
            case NAMED -> Access.FULL;
            case COMMITTEE, AUDITOR -> Access.REFERENCE;
            case SIGNED_IN, BODY_OR_STATE, OFFERED, PAST_LEAD, TOLD, PARTY -> Access.NONE;
        };
    }
}
