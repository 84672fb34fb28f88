package org.asean.coordination.registry.lookup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asean.coordination.kit.problem.KitProblem;
import org.asean.coordination.registry.Form;
import org.asean.coordination.registry.body.BodyState;

/**
 * A body that was found, and with it a place in the list: the best first, those alike in the order of the codes.
 *
 * @param rank how well it fits what was sought, in millionths of likeness; 0 where nothing was sought
 * @param code of the body
 * @param state of the day
 */
record Hit(int rank, String code, BodyState state) {

    private static final Pattern KEY =
            Pattern.compile("(\\d{1,7})/(" + Form.BODY.substring(1, Form.BODY.length() - 1) + ")");

    /** The key of the list. */
    String key() {
        return rank + "/" + code;
    }

    /**
     * A place in the list.
     *
     * @param rank of the body there
     * @param code of the body there
     */
    record Place(int rank, String code) {

        /** Before every other. */
        static final Place BEGINNING = new Place(Integer.MAX_VALUE, "");

        /**
         * Reads a key.
         *
         * @throws org.asean.coordination.kit.problem.DomainException {@code malformed-request} when it is none of this list
         */
        static Place after(Optional<String> key) {
            if (key.isEmpty()) {
                return BEGINNING;
            }
            Matcher form = KEY.matcher(key.get());
            if (!form.matches()) {
                throw KitProblem.MALFORMED_REQUEST.because("The cursor in after is not one that this list gave out.");
            }
            return new Place(Integer.parseInt(form.group(1)), form.group(2));
        }
    }
}
