package org.asean.coordination.kit.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A command over HTTP: sent again with the same {@code Idempotency-Key} it is answered again and not done again. The key is
 * kept in the transaction of the change, so both are there or neither is. A command that takes an
 * {@link org.asean.coordination.kit.precondition.IfMatch} is refused without one.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {

    /** Whether the command is refused without a key: so for all that change a lead. */
    @Nonbinding
    boolean keyRequired() default false;
}
