package org.asean.coordination.referral.issue;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The reference of an issue, {@code CSC-2026-000123}, for life. The year is the one in which it was raised; the number runs
 * over all years, so that it alone tells two issues apart on the telephone.
 *
 * @param value the reference as it is written
 */
@Embeddable
@Schema(type = SchemaType.STRING, pattern = IssueRef.PATTERN, examples = "CSC-2026-000123")
public record IssueRef(
        @Column(name = "ref", nullable = false, updatable = false)
        String value) {

    /** What a reference looks like. */
    public static final String PATTERN = "CSC-\\d{4}-\\d{6,10}";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when it is no reference
     */
    public IssueRef {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a reference: " + value);
        }
    }

    /** The reference of the issue with this number, raised in this year. */
    public static IssueRef of(int year, long number) {
        return new IssueRef("CSC-%04d-%06d".formatted(year, number));
    }

    /** Reads a path parameter. */
    public static IssueRef fromString(String value) {
        return new IssueRef(value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
