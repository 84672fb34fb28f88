package org.asean.coordination.kit.paging;

import java.util.Base64;
import org.asean.coordination.kit.problem.KitProblem;

import static java.nio.charset.StandardCharsets.UTF_8;

/** An opaque cursor: the key of the last row seen, so that rows added or gone meanwhile do not shift the list. */
final class Cursor {

    private Cursor() {}

    static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(UTF_8));
    }

    static String decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
        } catch (IllegalArgumentException notOurs) {
            throw KitProblem.MALFORMED_REQUEST.because("The cursor in after is not one that this list gave out.");
        }
    }
}
