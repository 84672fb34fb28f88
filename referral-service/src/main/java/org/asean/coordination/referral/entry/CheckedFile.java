package org.asean.coordination.referral.entry;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import static org.asean.coordination.referral.entry.EntryProblem.ATTACHMENT_NOT_OF_ITS_TYPE;

/** A file that came in and is what it says it is. */
public final class CheckedFile {

    private final FileName name;
    private final AttachmentType type;
    private final byte[] content;
    private final String sha256;

    private CheckedFile(FileName name, AttachmentType type, byte[] content) {
        this.name = name;
        this.type = type;
        this.content = content;
        this.sha256 = HexFormat.of().formatHex(digest().digest(content));
    }

    /**
     * Checks a file. What it holds is looked at and never unpacked.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code attachment-name-not-safe},
     *     {@code attachment-not-of-its-type}
     */
    public static CheckedFile of(IncomingFile file) {
        AttachmentType type = file.type();
        FileName checked = FileName.of(file.name(), type);
        if (!type.isTypeOf(file.content())) {
            throw ATTACHMENT_NOT_OF_ITS_TYPE.because("The bytes are not those of " + type.mediaType() + ".");
        }
        return new CheckedFile(checked, type, file.content());
    }

    FileName name() {
        return name;
    }

    AttachmentType type() {
        return type;
    }

    int size() {
        return content.length;
    }

    String sha256() {
        return sha256;
    }

    byte[] content() {
        return content;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
