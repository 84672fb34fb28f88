package org.asean.coordination.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.asean.coordination.kit.precondition.IfMatch;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What a request asks for, as a hash: the same fields in another order or spacing are the same request. */
final class RequestHash {

    private RequestHash() {}

    /** Of an operation's arguments; If-Match is left out, for a client that lost the answer may have read the item anew. */
    static String of(@Nullable Object[] arguments, ObjectMapper json) throws JsonProcessingException {
        MessageDigest digest = sha256();
        for (Object argument : arguments) {
            if (!(argument instanceof IfMatch)) {
                digest.update(bytes(argument, json));
                digest.update((byte) 0);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A file is hashed as it is: written as JSON it would be there twice more, and half as large again. */
    private static byte[] bytes(@Nullable Object argument, ObjectMapper json) throws JsonProcessingException {
        return argument instanceof byte[] file
                ? file
                : json.writeValueAsString(argument).getBytes(UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
