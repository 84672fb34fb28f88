package org.asean.coordination.referral.entry;

import java.net.URLEncoder;
import java.text.Normalizer;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.asean.coordination.referral.entry.EntryProblem.ATTACHMENT_NAME_NOT_SAFE;

/**
 * The name of a file, and nothing more: no path, nothing that a terminal or a screen would obey, and the ending of its type.
 *
 * @param value as it is shown
 */
record FileName(String value) {

    /** As long as a name may be, in characters. */
    static final int MAX_LENGTH = 120;

    /** Letters, marks, digits, punctuation and blanks of all scripts; no separators of paths, no wildcards, no controls. */
    private static final Pattern FORM =
            Pattern.compile("[\\p{L}\\p{N}_(\\[][\\p{L}\\p{M}\\p{N} _.,;=+@#%&'!~()\\[\\]{}-]*");

    private static final Pattern NOT_ASCII = Pattern.compile("[^A-Za-z0-9 ._()-]");

    /**
     * Checks a name.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code attachment-name-not-safe}
     */
    static FileName of(String name, AttachmentType type) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        if (composed.length() > MAX_LENGTH || !FORM.matcher(composed).matches()) {
            throw ATTACHMENT_NAME_NOT_SAFE.because("A name has at most " + MAX_LENGTH
                    + " characters, begins with a letter or digit, and has no path, controls or wildcards in it.");
        }
        if (!type.ends(composed)) {
            throw ATTACHMENT_NAME_NOT_SAFE.because("The name does not end as that of " + type.mediaType() + ".");
        }
        return new FileName(composed);
    }

    /** The header that has it saved and not shown (RFC 6266): in ASCII, and as it is (RFC 8187). */
    String disposition() {
        String exact = URLEncoder.encode(value, UTF_8).replace("+", "%20").replace("*", "%2A");
        return "attachment; filename=\"" + NOT_ASCII.matcher(value).replaceAll("_") + "\"; filename*=UTF-8''" + exact;
    }
}
