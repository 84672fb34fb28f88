package org.asean.coordination.suite.state;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Random secrets of this state folder, made when they are first asked for and kept in a file that only its owner may read. */
public final class Secrets {

    private static final int BYTES = 24;

    private final StateFolder folder;
    private final Path file;
    private final Properties known = new Properties();
    private final SecureRandom random = new SecureRandom();

    private Secrets(StateFolder folder) {
        this.folder = folder;
        this.file = folder.resolve("secrets.properties");
    }

    /** The secrets of a state folder. */
    public static Secrets of(StateFolder folder) {
        var secrets = new Secrets(folder);
        if (Files.exists(secrets.file)) {
            try (Reader reader = Files.newBufferedReader(secrets.file)) {
                secrets.known.load(reader);
            } catch (IOException e) {
                throw folder.unusable(e);
            }
        }
        return secrets;
    }

    /** The secret of that name; the same one for the life of the state folder. */
    public synchronized String secret(String name) {
        String secret = known.getProperty(name);
        if (secret == null) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            known.setProperty(name, secret);
            save();
        }
        return secret;
    }

    private void save() {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            if (!Files.exists(file)) {
                Files.createFile(file, ownerOnly);
            }
            try (Writer writer =
                    Files.newBufferedWriter(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                known.store(writer, "Secrets of this state folder; ./run --reset makes new ones");
            }
        } catch (IOException e) {
            throw folder.unusable(e);
        }
    }
}
