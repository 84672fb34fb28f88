package org.asean.coordination.kit.record;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What is hashed of an entry and of a seal: a JSON array (RFC 8259) of strings, numbers and nulls, written in one way only. A comma is
 * followed by a space; in strings only the quotation mark, the backslash and the control characters are escaped, by two characters
 * where JSON has such an escape and by {@code \}{@code u} and four small hexadecimal digits elsewhere. So PostgreSQL writes {@code
 * json_build_array}, and Python {@code json.dumps} with {@code ensure_ascii=False}.
 */
final class Header {

    private static final String ESCAPED = "\"\\\b\f\n\r\t";
    private static final String ESCAPES = "\"\\bfnrt";

    private Header() {}

    /** The hash of an array of these. */
    static String hash(@Nullable Object... fields) {
        return Sha256.hex(Sha256.of(written(fields).getBytes(UTF_8)));
    }

    static String written(@Nullable Object... fields) {
        StringBuilder array = new StringBuilder("[");
        for (Object field : fields) {
            if (array.length() > 1) {
                array.append(", ");
            }
            if (field instanceof String text) {
                write(text, array);
            } else {
                array.append(field);
            }
        }
        return array.append(']').toString();
    }

    private static void write(String text, StringBuilder array) {
        array.append('"');
        for (int place = 0; place < text.length(); place++) {
            char letter = text.charAt(place);
            int escape = ESCAPED.indexOf(letter);
            if (escape >= 0) {
                array.append('\\').append(ESCAPES.charAt(escape));
            } else if (letter < ' ') {
                array.append("\\u%04x".formatted((int) letter));
            } else {
                array.append(letter);
            }
        }
        array.append('"');
    }
}
