package org.asean.coordination.kit.time;

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

/**
 * A day or instant of the years 1967, ASEAN's first, to 2199: one outside is a slip of the pen, and one far outside fits in
 * no database. None at all is left to other constraints.
 */
@Documented
@Constraint(validatedBy = {OfOurTime.Day.class, OfOurTime.Moment.class})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface OfOurTime {

    /** What the client reads. */
    String message() default "must lie between 1967 and 2199";

    /** As Bean Validation asks for. */
    Class<?>[] groups() default {};

    /** As Bean Validation asks for. */
    Class<? extends Payload>[] payload() default {};

    /** Of a day. */
    final class Day implements ConstraintValidator<OfOurTime, LocalDate> {

        private static final LocalDate FIRST = LocalDate.of(1967, 1, 1);
        private static final LocalDate END = LocalDate.of(2200, 1, 1);

        /** Whether the day is of our time, for those who read days that Bean Validation does not see. */
        public static boolean includes(LocalDate day) {
            return !day.isBefore(FIRST) && day.isBefore(END);
        }

        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null || includes(day);
        }
    }

    /** Of an instant: that of its day in UTC. */
    final class Moment implements ConstraintValidator<OfOurTime, Instant> {

        private static final Instant FIRST =
                Day.FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
        private static final Instant END = Day.END.atStartOfDay(ZoneOffset.UTC).toInstant();

        @Override
        public boolean isValid(@Nullable Instant moment, ConstraintValidatorContext context) {
            return moment == null || (!moment.isBefore(FIRST) && moment.isBefore(END));
        }
    }
}
