package org.asean.coordination.kittest;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Walks a plain path ({@code items[0].id}, {@code items.id}, {@code items.size()}) through the parsed document. RestAssured compiles a
 * Groovy class for every path that is asked for, which takes a hundred times as long and fills the JVM's memory for compiled code. Any
 * other path, and a plain one that meets something it does not fit, goes to Groovy as before.
 */
final class WalkedJsonPath extends JsonPath {

    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z_]\\w*((\\[\\d+])|(\\.[A-Za-z_]\\w*))*(\\.size\\(\\))?");
    private static final Pattern STEP = Pattern.compile("\\[(?<index>\\d+)]|(?<size>size\\(\\))|(?<name>\\w+)");
    private static final Object NOT_PLAIN = new Object();

    WalkedJsonPath(String json) {
        super(json);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // as declared there
    public <T> T get(String path) {
        if (PLAIN.matcher(path).matches()) {
            Object found = walk(super.get("$"), STEP.matcher(path));
            if (found != NOT_PLAIN) {
                return (T) found;
            }
        }
        return super.get(path);
    }

    private static @Nullable Object walk(@Nullable Object root, Matcher steps) {
        Object here = root;
        while (here != NOT_PLAIN && steps.find()) {
            String index = steps.group("index");
            if (index != null) {
                here = at(here, Integer.parseInt(index));
            } else if (steps.group("size") != null) {
                here = size(here);
            } else {
                here = named(here, steps.group("name"));
            }
        }
        return here;
    }

    private static @Nullable Object at(@Nullable Object here, int index) {
        if (here instanceof List<?> list) {
            return index < list.size() ? list.get(index) : null;
        }
        return here == null ? null : NOT_PLAIN;
    }

    private static Object size(@Nullable Object here) {
        if (here instanceof List<?> list) {
            return list.size();
        }
        return here instanceof Map<?, ?> map ? map.size() : NOT_PLAIN;
    }

    /** Of a list, that of each of its elements. */
    private static @Nullable Object named(@Nullable Object here, String name) {
        if (here instanceof Map<?, ?> map) {
            return map.get(name);
        }
        if (here instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
            List<@Nullable Object> each = new ArrayList<>();
            list.forEach(element -> each.add(((Map<?, ?>) element).get(name)));
            return each;
        }
        return here == null ? null : NOT_PLAIN;
    }
}
