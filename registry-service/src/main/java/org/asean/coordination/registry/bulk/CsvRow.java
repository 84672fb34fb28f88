package org.asean.coordination.registry.bulk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.asean.coordination.kit.time.OfOurTime;
import org.asean.coordination.registry.Form;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file: reads a column as what it should be, or says in a {@link RowProblem} why it cannot.
 *
 * @param record as it was read
 */
record CsvRow(CSVRecord record) {

    /** Number of the row as a person counts it: the header is row 1. */
    long number() {
        return record.getRecordNumber() + 1;
    }

    /** What stands there; nothing at all is null. */
    @Nullable
    String optional(String column) {
        if (!record.isConsistent()) {
            throw new RowProblem("the row has " + record.size() + " columns");
        }
        String value = record.get(column);
        if (!value.matches(Form.TEXT)) {
            throw new RowProblem(column + " has characters that no text has");
        }
        return value.isEmpty() ? null : value;
    }

    /** What stands there, which must be something. */
    String required(String column) {
        String value = optional(column);
        if (value == null) {
            throw new RowProblem(column + " is missing");
        }
        return value;
    }

    /** What stands there, at most so many characters. */
    String required(String column, int most) {
        String value = required(column);
        if (value.length() > most) {
            throw new RowProblem(column + " is longer than " + most + " characters");
        }
        return value;
    }

    /** One of the constants. */
    <E extends Enum<E>> E constant(String column, Class<E> type) {
        return constant(column, required(column), type);
    }

    /** Several of the constants, separated by semicolons; at least one. */
    <E extends Enum<E>> Set<E> constants(String column, Class<E> type) {
        required(column);
        return values(column).stream()
                .map(value -> constant(column, value, type))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <E extends Enum<E>> E constant(String column, String value, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new RowProblem(
                        column + " must be one of " + Arrays.toString(type.getEnumConstants()) + ", not " + value));
    }

    /** Several values, separated by semicolons; none is an empty set. */
    Set<String> values(String column) {
        String all = optional(column);
        return all == null
                ? Set.of()
                : Arrays.stream(all.split(";")).map(String::strip).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A day, or null when there is none. */
    @Nullable
    LocalDate day(String column) {
        String value = optional(column);
        try {
            LocalDate day = value == null ? null : LocalDate.parse(value);
            if (day != null && !OfOurTime.Day.includes(day)) {
                throw new RowProblem(column + " must lie between 1967 and 2199, not " + value);
            }
            return day;
        } catch (DateTimeParseException noDay) {
            throw new RowProblem(column + " must be a day as 2026-11-23, not " + value);
        }
    }
}
