package org.asean.coordination.kittest;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL from its own binaries, as a child process of the tests. Making a cluster takes three times as long as starting a server on
 * one, so an empty one is kept among what the build makes, and each run copies it.
 */
final class EmbeddedServer implements PostgresServer {

    private static final Path EMPTY = Path.of("target", "cluster-of-the-tests");

    private final EmbeddedPostgres postgres;

    private EmbeddedServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static EmbeddedServer start() {
        try {
            Path folder = Files.createTempDirectory("postgres-of-the-tests");
            Path data = folder.resolve("data");
            if (Files.exists(EMPTY)) {
                copy(EMPTY, data);
            }
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setDataDirectoryCustomizer(made -> keep(made.toPath()))
                    .setServerConfig("max_connections", "100")
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, folder)));
            return new EmbeddedServer(postgres);
        } catch (IOException cannotStart) {
            throw new UncheckedIOException("The embedded PostgreSQL does not start", cannotStart);
        }
    }

    private static void stop(EmbeddedPostgres postgres, Path folder) {
        try {
            postgres.close();
            delete(folder);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    private static void keep(Path made) {
        if (Files.exists(EMPTY)) {
            return;
        }
        try {
            Path whole = Files.createTempDirectory(
                    EMPTY.getParent(), EMPTY.getFileName().toString());
            copy(made, whole.resolve("data"));
            Files.move(whole.resolve("data"), EMPTY, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(whole);
        } catch (IOException cannotKeep) {
            throw new UncheckedIOException(cannotKeep);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path part : all(from)) {
            Files.copy(part, to.resolve(from.relativize(part)), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> parts = all(folder);
        for (int last = parts.size() - 1; last >= 0; last--) {
            Files.delete(parts.get(last));
        }
    }

    /** The folder and what it holds, each folder before its parts. */
    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> parts = Files.walk(folder)) {
            return parts.toList();
        }
    }

    @Override
    public String url(String database) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
    }

    @Override
    public String superuser() {
        return "postgres";
    }

    @Override
    public String password() {
        return "postgres";
    }
}
