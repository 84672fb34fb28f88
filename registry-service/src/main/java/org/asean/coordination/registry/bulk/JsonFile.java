package org.asean.coordination.registry.bulk;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.asean.coordination.kit.problem.KitProblem;
import org.jspecify.annotations.Nullable;

/** A file as JSON: one array of rows, with the fields of the row and no others. */
final class JsonFile {

    private JsonFile() {}

    /**
     * The rows of the file.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code malformed-request} when it is not such an array
     */
    static <R> List<Line<R>> read(String text, RowForm<R> form, ObjectMapper json) {
        try {
            List<@Nullable R> rows = json.readerForListOf(form.type()).readValue(text);
            if (rows == null) {
                throw KitProblem.MALFORMED_REQUEST.because("The body is no array of rows.");
            }
            List<Line<R>> lines = new ArrayList<>(rows.size());
            rows.forEach(row -> lines.add(new Line<>(lines.size() + 1L, row, null)));
            return lines;
        } catch (JsonMappingException shape) {
            throw KitProblem.MALFORMED_REQUEST
                    .because("A row is not of the form that is asked for.")
                    .with("violations", List.of(violation(shape)));
        } catch (JsonProcessingException syntax) {
            JsonLocation where = syntax.getLocation();
            throw KitProblem.MALFORMED_REQUEST.because("The body is not the JSON that is asked for, at line "
                    + where.getLineNr() + ", column " + where.getColumnNr() + ".");
        }
    }

    private static Map<String, String> violation(JsonMappingException shape) {
        String pointer = shape.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .map(step -> step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining("/", "/", ""));
        String message = shape instanceof UnrecognizedPropertyException
                ? "is not a field of this request"
                : "cannot be read as what is asked for";
        return Map.of("pointer", pointer, "in", "body", "message", message);
    }
}
