package org.asean.coordination.registry;

import java.util.Optional;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.problem.KitProblem;

/** How the texts of this service are written; what is not written so is refused as malformed. */
public final class Form {

    /** Code of a body: a capital letter, then capitals, digits and hyphens. */
    public static final String BODY = "^[A-Z][A-Z0-9-]{1,31}$";

    /** ISO 3166-1 alpha-2 code of a state. */
    public static final String STATE = "^[A-Z]{2}$";

    /** Dotted code of a topic, as in {@code cyber.cii.finance}. */
    public static final String TOPIC = "^" + Topic.PATTERN + "$";

    /** One line of text: no control characters and no half of a surrogate pair, which no database takes. */
    public static final String LINE = "^[^\\x00-\\x1F\\x7F-\\x9F\\uD800-\\uDFFF]*$";

    /** One line of text with something in it, for what may be absent but not blank. */
    public static final String FILLED_LINE = "^(?=.*\\S)[^\\x00-\\x1F\\x7F-\\x9F\\uD800-\\uDFFF]*$";

    /** Some lines of text. */
    public static final String TEXT = "^[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\uD800-\\uDFFF]*$";

    /** Address of a document. */
    public static final String LINK = "^https?://[\\x21-\\x7E]+$";

    /** An identity as we give it out. */
    public static final String UUID = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";

    private Form() {}

    /**
     * The key after which a list goes on; empty at its beginning.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code malformed-request} when it has not the form of the list's
     *     keys
     */
    public static String after(PageRequest page, String form) {
        Optional<String> key = page.afterKey();
        if (key.isPresent() && !key.get().matches(form)) {
            throw KitProblem.MALFORMED_REQUEST.because("The cursor in after is not one that this list gave out.");
        }
        return key.orElse("");
    }
}
