package org.asean.coordination.registry.contact;

import java.util.Optional;
import org.asean.coordination.kit.problem.Kind;
import org.asean.coordination.kit.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Why a command on a contact point is refused. */
public enum ContactProblem implements ProblemCode {
    /** The body has a contact point of this kind and channel; it can be assured instead. */
    CONTACT_POINT_EXISTS(Kind.CONFLICT, "The body has this contact point already.", "ux_contact_point__channel_once"),
    /** It was removed; nothing can be said of it any more. */
    CONTACT_POINT_REMOVED(Kind.CONFLICT, "The contact point was removed.", null),
    /** As a telephone number without the code of its country. */
    CHANNEL_NOT_OF_ITS_KIND(Kind.RULE_BROKEN, "The channel is not written as its kind is.", null);

    private final Kind kind;
    private final String title;
    private final @Nullable String constraint;

    ContactProblem(Kind kind, String title, @Nullable String constraint) {
        this.kind = kind;
        this.title = title;
        this.constraint = constraint;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Optional<String> constraint() {
        return Optional.ofNullable(constraint);
    }
}
