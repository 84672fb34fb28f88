package org.asean.coordination.registry.bulk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.asean.coordination.kit.time.OfOurTime;
import org.asean.coordination.registry.Form;
import org.jspecify.annotations.Nullable;

/**
 * A value of a row: reads it as what it should be, or says in a {@link RowProblem} why it cannot.
 *
 * @param column where it stands
 * @param value what stands there; null and nothing are the same
 */
record Cell(String column, @Nullable String value) {

    /** More values in one cell are a mistake; drafts have the same limit. */
    private static final int MOST_VALUES = 50;

    /** What stands there, some lines of text; nothing at all is null. */
    @Nullable
    String optional(int most) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (!value.matches(Form.TEXT)) {
            throw new RowProblem(column + " has characters that no text has");
        }
        if (value.length() > most) {
            throw new RowProblem(column + " is longer than " + most + " characters");
        }
        return value;
    }

    /** What stands there, which must be something. */
    String required(int most) {
        String text = optional(most);
        if (text == null || text.isBlank()) {
            throw new RowProblem(column + " is missing");
        }
        return text;
    }

    /** What stands there, which must be one line. */
    String line(int most) {
        String text = required(most);
        if (!text.matches(Form.LINE)) {
            throw new RowProblem(column + " must be one line");
        }
        return text.strip();
    }

    /** One of the constants. */
    <E extends Enum<E>> E constant(Class<E> type) {
        String name = required(Integer.MAX_VALUE);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RowProblem(
                        column + " must be one of " + Arrays.toString(type.getEnumConstants()) + ", not " + name));
    }

    /** A day, or null when there is none. */
    @Nullable
    LocalDate day() {
        String text = optional(Integer.MAX_VALUE);
        try {
            LocalDate day = text == null ? null : LocalDate.parse(text);
            if (day != null && !OfOurTime.Day.includes(day)) {
                throw new RowProblem(column + " must lie between 1967 and 2199, not " + text);
            }
            return day;
        } catch (DateTimeParseException noDay) {
            throw new RowProblem(column + " must be a day as 2026-11-23, not " + text);
        }
    }

    /** Several values of a column, each once, in their order. */
    static Set<Cell> each(String column, @Nullable List<@Nullable String> values) {
        if (values == null) {
            return Set.of();
        }
        if (values.size() > MOST_VALUES) {
            throw new RowProblem(column + " has more than " + MOST_VALUES + " values");
        }
        return values.stream()
                .map(value -> new Cell(column, value))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Several values of a column, at least one. */
    static Set<Cell> atLeastOne(String column, @Nullable List<@Nullable String> values) {
        Set<Cell> cells = each(column, values);
        if (cells.isEmpty()) {
            throw new RowProblem(column + " is missing");
        }
        return cells;
    }
}
