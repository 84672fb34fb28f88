package org.asean.coordination.registry.contact;

import java.util.regex.Pattern;

/** What a contact point is, and with it how its channel is written. */
public enum ContactKind {
    /** An address of electronic mail. */
    EMAIL("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+"),
    /** A number as it is dialled from abroad. */
    PHONE("\\+[0-9][0-9 ()-]{4,30}"),
    /** An address of electronic mail that takes encrypted messages. */
    SECURE_MAIL("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+"),
    /** How whoever is on duty is reached at any hour, in words or as a number. */
    DUTY_OFFICER(".*\\S.*"),
    /** An address of post. */
    POSTAL(".*\\S.*"),
    /** An address in the web. */
    WEB("https?://[\\x21-\\x7E]+");

    private final Pattern form;

    ContactKind(String form) {
        this.form = Pattern.compile(form);
    }

    boolean isWrittenAs(String channel) {
        return form.matcher(channel).matches();
    }
}
