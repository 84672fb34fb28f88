package org.asean.coordination.kit.paging;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items in the list's order
 * @param page where the part ends
 * @param <T> what the list holds
 */
public record Page<T>(List<T> items, End page) {

    /**
     * The end of the part.
     *
     * @param endCursor pass it as {@code after} for the next part; null when the part is empty
     * @param hasMore whether there is a next part
     */
    @Schema(name = "PageEnd")
    public record End(@Nullable String endCursor, boolean hasMore) {}

    /**
     * Makes the page of rows that were read with {@link PageRequest#limitPlusOne()}.
     *
     * @param rows at most one more than asked for; the extra one tells that there is more
     * @param key the key by which the list is ordered
     * @param view how a row is shown
     */
    public static <R, T> Page<T> of(List<R> rows, PageRequest request, Function<R, String> key, Function<R, T> view) {
        boolean more = rows.size() > request.limit();
        List<R> shown = more ? rows.subList(0, request.limit()) : rows;
        String end = shown.isEmpty() ? null : Cursor.encode(key.apply(shown.get(shown.size() - 1)));
        return new Page<>(shown.stream().map(view).toList(), new End(end, more));
    }
}
