package org.asean.coordination.kittest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;

/**
 * The key pair that signs the tokens of a module's tests. Without the optimising compiler it takes seconds to find one, so it is kept
 * among what the build makes: for the next run, and for the other applications of this one, for each of which Quarkus loads this class
 * anew. Nothing but the tests trusts it.
 */
final class KeptKeys {

    private static final Path KEPT = Path.of("target", "keys-of-the-tests");

    private KeptKeys() {}

    static KeyPair keys() {
        try {
            if (!Files.exists(KEPT)) {
                Path whole = Files.createTempFile(KEPT.getParent(), "keys-of-the-tests", "");
                Files.write(whole, others().getPrivate().getEncoded());
                Files.move(whole, KEPT, StandardCopyOption.ATOMIC_MOVE);
            }
            return decoded(Files.readAllBytes(KEPT));
        } catch (IOException cannotKeep) {
            throw new UncheckedIOException(cannotKeep);
        }
    }

    /** Keys of somebody else. */
    static KeyPair others() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static KeyPair decoded(byte[] encoded) {
        try {
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            RSAPrivateCrtKey secret = (RSAPrivateCrtKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(encoded));
            var published = new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent());
            return new KeyPair(rsa.generatePublic(published), secret);
        } catch (GeneralSecurityException notOurs) {
            throw new IllegalStateException(notOurs);
        }
    }
}
