package org.asean.coordination.gateway.route;

import java.util.List;

/**
 * A path with variables, such as {@code /bodies/{code}/validation}; a variable stands for exactly one segment.
 *
 * @param text the template as written
 * @param segments what stands between the slashes
 */
record Template(String text, List<String> segments) {
    static Template of(String text) {
        return new Template(text, segmentsOf(text));
    }

    static List<String> segmentsOf(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    boolean matches(List<String> path) {
        if (path.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < path.size(); i++) {
            boolean fits = isVariable(segments.get(i))
                    ? !path.get(i).isEmpty()
                    : segments.get(i).equals(path.get(i));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** Fewer variables are more specific: {@code /bodies/import} hides {@code /bodies/{code}}. */
    long variables() {
        return segments.stream().filter(Template::isVariable).count();
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }
}
