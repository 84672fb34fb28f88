package org.asean.coordination.kit.outbox;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How the things of which an enum of {@link EventType}s tells are shown; the document of the API names them at the events' data. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Tells {

    /** Every class that {@link EventType#data()} of a constant answers. */
    Class<?>[] value();
}
