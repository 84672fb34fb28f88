package org.asean.coordination.mandate;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A day or instant between ASEAN's first year and 2200: outside it is a slip of the pen, and far outside no database's date. */
@Documented
@Constraint(validatedBy = {OfOurTime.Day.class, OfOurTime.Moment.class})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface OfOurTime {

    /** What the client reads. */
    String message() default "must lie between 1967 and 2200";

    /** As Bean Validation asks for. */
    Class<?>[] groups() default {};

    /** As Bean Validation asks for. */
    Class<? extends Payload>[] payload() default {};

    /** Of a day. */
    final class Day implements ConstraintValidator<OfOurTime, LocalDate> {
        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null || (day.getYear() >= 1967 && day.getYear() < 2200);
        }
    }

    /** Of an instant. */
    final class Moment implements ConstraintValidator<OfOurTime, Instant> {

        private static final Instant FIRST = first(1967);
        private static final Instant END = first(2200);

        @Override
        public boolean isValid(@Nullable Instant moment, ConstraintValidatorContext context) {
            return moment == null || (!moment.isBefore(FIRST) && moment.isBefore(END));
        }

        private static Instant first(int year) {
            return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }
}
