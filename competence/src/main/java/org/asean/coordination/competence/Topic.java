package org.asean.coordination.competence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A node of the taxonomy, by its dotted code: {@code cyber.crime.evidence} lies below {@code cyber.crime}.
 *
 * @param code lower-case words of letters, digits and hyphens, joined by dots; at most {@value #MAX_LENGTH} characters
 */
public record Topic(String code) implements Comparable<Topic> {

    /** The longest code that is accepted, in characters. */
    public static final int MAX_LENGTH = 120;

    /** What a code looks like; published in the OpenAPI documents. */
    public static final String PATTERN = "[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*";

    private static final Pattern CODE = Pattern.compile(PATTERN);

    /**
     * Checks the form of the code; whether the taxonomy holds it is the registry's to say.
     *
     * @throws IllegalArgumentException when the code is malformed or too long
     */
    public Topic {
        if (code.length() > MAX_LENGTH || !CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("Not a topic code: " + code);
        }
    }

    /** Whether a remit on this topic covers the other: the topic itself or one below it. */
    public boolean covers(Topic other) {
        return other.code.startsWith(code)
                && (other.code.length() == code.length() || other.code.charAt(code.length()) == '.');
    }

    /** This topic and every one above it, the nearest first. */
    public List<Topic> selfAndAncestors() {
        List<Topic> path = new ArrayList<>();
        path.add(this);
        for (int dot = code.lastIndexOf('.'); dot > 0; dot = code.lastIndexOf('.', dot - 1)) {
            path.add(new Topic(code.substring(0, dot)));
        }
        return path;
    }

    @Override
    public int compareTo(Topic other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
