package org.asean.coordination.registry.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Several values in one cell: a semicolon stands between them, a backslash before a semicolon or backslash of a value. */
final class SeveralValues {

    private SeveralValues() {}

    static @Nullable String join(@Nullable List<@Nullable String> values) {
        return values == null || values.isEmpty()
                ? null
                : values.stream()
                        .map(value ->
                                String.valueOf(value).replace("\\", "\\\\").replace(";", "\\;"))
                        .collect(Collectors.joining(";"));
    }

    /** The values without the space around them; no text is no value. */
    static List<@Nullable String> split(@Nullable String cell) {
        if (cell == null) {
            return List.of();
        }
        List<@Nullable String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\' && i + 1 < cell.length()) {
                value.append(cell.charAt(++i));
            } else if (c == ';') {
                values.add(value.toString().strip());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString().strip());
        return values;
    }
}
