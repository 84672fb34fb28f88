package org.asean.coordination.kit.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.Violation;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the form of a request, in words of the API and never in those of a library.
 *
 * @param detail one sentence; null says nothing more than the title
 * @param violations each with its place
 */
record Malformation(@Nullable String detail, List<Pointed> violations) {

    /**
     * One violation.
     *
     * @param pointer JSON pointer (RFC 6901) into the body, or the name of the parameter
     * @param in body, query, path or header
     * @param message what is wrong
     */
    record Pointed(String pointer, String in, String message) {}

    static Malformation of(HttpProblem problem, Throwable cause) {
        if (problem.getParameters().get("violations") instanceof List<?> found) {
            return new Malformation(
                    null, found.stream().map(Malformation::pointed).toList());
        }
        if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return new Malformation(null, List.of(new Pointed(pointer(mapping), "body", message(mapping))));
        }
        if (cause instanceof JsonProcessingException syntax) {
            return new Malformation(where(syntax), List.of());
        }
        return new Malformation(null, List.of());
    }

    void describe(HttpProblem.Builder problem) {
        problem.withDetail(detail);
        if (!violations.isEmpty()) {
            problem.with("violations", violations);
        }
    }

    private static Pointed pointed(Object violation) {
        Violation found = (Violation) violation;
        String place = found.in.equals("body")
                ? "/"
                        + found.field
                                .replaceAll("\\.<(list|iterable) element>$", "")
                                .replaceAll("\\[(\\d+)]", ".$1")
                                .replace('.', '/')
                : found.field;
        return new Pointed(place, found.in, found.message);
    }

    private static String pointer(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .map(step -> step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining("/", "/", ""));
    }

    private static String message(JsonMappingException mapping) {
        return mapping instanceof UnrecognizedPropertyException
                ? "is not a field of this request"
                : "cannot be read as what is asked for";
    }

    private static String where(JsonProcessingException syntax) {
        JsonLocation location = syntax.getLocation();
        return location == null
                ? "The body is not the JSON that is asked for."
                : "The body is not the JSON that is asked for, at line %d, column %d."
                        .formatted(location.getLineNr(), location.getColumnNr());
    }
}
