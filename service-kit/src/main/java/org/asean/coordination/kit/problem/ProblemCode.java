package org.asean.coordination.kit.problem;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A reason for refusal. Each concept has one enum of these; the constant's name, in lower case with hyphens, is the code on
 * the wire and the name of its page in the documentation.
 */
public interface ProblemCode {

    /** The enum constant's name. */
    String name();

    /** What kind of refusal it is. */
    Kind kind();

    /** One short sentence, the same for every occurrence. */
    String title();

    /** The database constraint that says the same, when there is one: it wins the races that the aggregate cannot see. */
    default Optional<String> constraint() {
        return Optional.empty();
    }

    /** All the constraints that say the same, where there are several. */
    default List<String> constraints() {
        return constraint().stream().toList();
    }

    /** Whether it rests on a copy of another service's facts, which may be a moment behind. */
    default boolean restsOnCopies() {
        return false;
    }

    /** The code on the wire, as in {@code lead-already-held}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The refusal, with what is particular to this occurrence. Never put into it what the caller may not see. */
    default DomainException because(String detail) {
        return new DomainException(this, detail);
    }
}
