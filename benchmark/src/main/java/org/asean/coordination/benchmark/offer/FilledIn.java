package org.asean.coordination.benchmark.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parameters with places in them that are filled in anew for every offer. */
final class FilledIn {

    private final List<@Nullable Pieces> parameters;

    private FilledIn(List<@Nullable Pieces> parameters) {
        this.parameters = parameters;
    }

    /**
     * Of what was sent once.
     *
     * @param places the values that are others every time, wherever they stand in a parameter
     */
    static FilledIn of(List<@Nullable String> sent, List<String> places) {
        Pattern any = Pattern.compile(places.stream().map(Pattern::quote).collect(Collectors.joining("|")));
        List<@Nullable Pieces> parameters = new ArrayList<>();
        for (String parameter : sent) {
            parameters.add(parameter == null ? null : Pieces.of(parameter, any, places));
        }
        return new FilledIn(parameters);
    }

    int count() {
        return parameters.size();
    }

    /** The parameter, counted from 0, with these values in the places. */
    @Nullable
    String with(List<String> values, int parameter) {
        Pieces pieces = parameters.get(parameter);
        return pieces == null ? null : pieces.with(values);
    }

    /**
     * A text with places.
     *
     * @param texts one more than there are places
     * @param places which value stands between a text and the next
     */
    private record Pieces(List<String> texts, List<Integer> places) {

        static Pieces of(String text, Pattern any, List<String> values) {
            List<String> texts = new ArrayList<>();
            List<Integer> places = new ArrayList<>();
            Matcher place = any.matcher(text);
            int from = 0;
            while (place.find()) {
                texts.add(text.substring(from, place.start()));
                places.add(values.indexOf(place.group()));
                from = place.end();
            }
            texts.add(text.substring(from));
            return new Pieces(texts, places);
        }

        String with(List<String> values) {
            var filled = new StringBuilder(texts.get(0));
            for (int i = 0; i < places.size(); i++) {
                filled.append(values.get(places.get(i))).append(texts.get(i + 1));
            }
            return filled.toString();
        }
    }
}
