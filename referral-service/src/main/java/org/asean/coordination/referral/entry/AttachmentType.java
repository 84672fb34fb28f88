package org.asean.coordination.referral.entry;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What may be attached: kinds of files that are read and not run, each known by how it begins. */
public enum AttachmentType {
    PDF("application/pdf", "pdf", "255044462d"),
    PNG("image/png", "png", "89504e470d0a1a0a"),
    JPEG("image/jpeg", "jpe?g", "ffd8ff"),
    /** Text in UTF-8. */
    TEXT("text/plain", "txt", ""),
    /** Text in UTF-8. */
    CSV("text/csv", "csv", "");

    private final String mediaType;
    private final String ending;
    private final String beginning;

    AttachmentType(String mediaType, String ending, String beginning) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.beginning = beginning;
    }

    /** The one with this media type, whose parameters do not matter: a text is in UTF-8, whatever is said of it. */
    public static Optional<AttachmentType> of(String contentType) {
        String essence = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(essence))
                .findFirst();
    }

    /** As it is written in a header; a text says that it is in UTF-8. */
    public String mediaType() {
        return isText() ? mediaType + ";charset=UTF-8" : mediaType;
    }

    /** Whether a file of this kind is named so. */
    boolean ends(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && name.substring(dot + 1).toLowerCase(Locale.ROOT).matches(ending);
    }

    /** Whether the bytes are what this says that they are. */
    boolean isTypeOf(byte[] content) {
        if (content.length == 0) {
            return false;
        }
        return isText() ? isReadable(content) : beginsRight(content);
    }

    private boolean isText() {
        return this == TEXT || this == CSV;
    }

    private boolean beginsRight(byte[] content) {
        byte[] signature = HexFormat.of().parseHex(beginning);
        return content.length > signature.length
                && Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
    }

    /** UTF-8 to the last byte, and nothing in it that steers a terminal. */
    private static boolean isReadable(byte[] content) {
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .chars()
                    .noneMatch(unit -> Character.isISOControl(unit) && "\t\n\f\r".indexOf(unit) < 0);
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
