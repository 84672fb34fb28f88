package org.asean.coordination.kit.precondition;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entity tag of an item, {@code "<epoch>.<revision>.<derived>"}: the three things that can change under a reader.
 *
 * @param epoch the fencing number of the item's lead; 0 where nothing is led
 * @param revision how often the item was changed
 * @param derived changes when something else changes what is shown: the clock, or how much the reader may see
 */
public record ItemTag(long epoch, long revision, int derived) {

    private static final Pattern FORM = Pattern.compile("\"(\\d{1,18})\\.(\\d{1,18})\\.(\\d{1,9})\"");

    /** The tag of an item that the clock does not change and nobody leads. */
    public static ItemTag ofRevision(long revision) {
        return new ItemTag(0, revision, 0);
    }

    /** Reads one of our own tags; any other is nothing that we gave out. */
    static Optional<ItemTag> parse(String tag) {
        Matcher form = FORM.matcher(tag.strip());
        return form.matches()
                ? Optional.of(new ItemTag(
                        Long.parseLong(form.group(1)), Long.parseLong(form.group(2)), Integer.parseInt(form.group(3))))
                : Optional.empty();
    }

    /** As it stands in the header ETag, quotes included. */
    @Override
    public String toString() {
        return "\"" + epoch + "." + revision + "." + derived + "\"";
    }
}
