package org.asean.coordination.registry.bulk;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would take for a formula goes out behind an apostrophe, by which spreadsheets know text, and loses it
 * on the way in. A text that begins so by itself gets one more, so that what comes in is what went out, always.
 */
public final class SpreadsheetText {

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);
    private static final Pattern NEUTRALISED = Pattern.compile("'+[=+\\-@\t\r].*", Pattern.DOTALL);

    private SpreadsheetText() {}

    /** As it may stand in a file that a spreadsheet opens. */
    public static String out(String text) {
        return LIKE_A_FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String in(String cell) {
        return NEUTRALISED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
