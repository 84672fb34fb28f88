package org.asean.coordination.registry.reference;

import java.util.List;
import org.asean.coordination.kit.problem.Kind;
import org.asean.coordination.kit.problem.ProblemCode;

/** Why a word of the request is not known here, or cannot be added or removed. */
public enum ReferenceProblem implements ProblemCode {
    /** A code is well formed and in no taxonomy of ours; it may have been removed while the request was under way. */
    UNKNOWN_TOPIC(Kind.RULE_BROKEN, "The taxonomy has no such topic."),
    /** A code is well formed and no member state's, or not one yet on the day that is asked of. */
    UNKNOWN_STATE(Kind.RULE_BROKEN, "There is no such member state."),
    /** The taxonomy has a topic once. */
    TOPIC_EXISTS(Kind.CONFLICT, "The taxonomy has this topic already."),
    /** Something refers to the topic, or lies below it. */
    TOPIC_IN_USE(Kind.CONFLICT, "A topic in use cannot vanish.");

    private final Kind kind;
    private final String title;

    ReferenceProblem(Kind kind, String title) {
        this.kind = kind;
        this.title = title;
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
    public List<String> constraints() {
        return switch (this) {
            case UNKNOWN_TOPIC -> TopicUse.constraints();
            case TOPIC_EXISTS -> List.of("pk_topic");
            case UNKNOWN_STATE, TOPIC_IN_USE -> List.of();
        };
    }
}
