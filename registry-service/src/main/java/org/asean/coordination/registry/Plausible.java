package org.asean.coordination.registry;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day on which a remit could be in force; one outside is a slip of the pen, and one far outside fits in no database. */
@Documented
@Constraint(validatedBy = Plausible.Day.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Plausible {

    /** What the client reads. */
    String message() default "must lie between 1967 and 2199";

    /** As Bean Validation asks for. */
    Class<?>[] groups() default {};

    /** As Bean Validation asks for. */
    Class<? extends Payload>[] payload() default {};

    /** Decides it. */
    final class Day implements ConstraintValidator<Plausible, LocalDate> {

        private static final int FIRST_YEAR = 1967;
        private static final int LAST_YEAR = 2199;

        /** Whether the day is plausible. */
        public static boolean isPlausible(LocalDate day) {
            return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
        }

        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null || isPlausible(day);
        }
    }
}
