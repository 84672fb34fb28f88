package org.asean.coordination.kit.outbox;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A kind of event. Each concept has one enum of these; the constant's name, in lower case with hyphens, is
 * what the record calls the act and the end of the type on the wire.
 */
public interface EventType {

    /** The enum constant's name. */
    String name();

    /** When it is told, in one sentence. */
    String meaning();

    /** How the thing is shown in the event; null where it is there no more. */
    @Nullable
    Class<?> data();

    /** Whether every reader of the feed may see it whole, whatever the service discloses: it is of no thing that somebody keeps. */
    default boolean isOpen() {
        return false;
    }

    /** The act in the past tense, as in {@code remit-admitted}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
