package org.asean.coordination.suite.state;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;
import org.asean.coordination.suite.console.SuiteFailure;

/**
 * The one folder that holds everything the suite keeps: databases, secrets, logs and the processes it started. Only its owner may
 * read it.
 */
public final class StateFolder {

    private static final long NEEDED_BYTES = 512L * 1024 * 1024;

    private final Path path;

    private StateFolder(Path path) {
        this.path = path;
    }

    /**
     * Opens the folder and makes it when it is not there.
     *
     * @throws SuiteFailure when it cannot be written, or its disk is nearly full
     */
    public static StateFolder open(Path path) {
        StateFolder folder = made(path);
        try {
            folder.requireWritable();
        } catch (IOException e) {
            throw folder.unusable(e);
        }
        folder.requireSpace(NEEDED_BYTES);
        return folder;
    }

    /** Opens a folder that is to be removed: a full disk is a reason to do so, and no obstacle. */
    static StateFolder toForget(Path path) {
        return made(path);
    }

    private static StateFolder made(Path path) {
        var folder = new StateFolder(path.toAbsolutePath().normalize());
        try {
            Files.createDirectories(folder.path);
            Files.setPosixFilePermissions(folder.path, PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(folder.path.resolve("log"));
            Files.createDirectories(folder.path.resolve("run"));
        } catch (IOException e) {
            throw folder.unusable(e);
        }
        return folder;
    }

    /** The folder itself, absolute. */
    public Path path() {
        return path;
    }

    /** A file or folder inside it. */
    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** The log of one part. */
    public Path log(String part) {
        return path.resolve("log").resolve(part + ".log");
    }

    /** The failure to show when a file of this folder cannot be read or written. */
    public SuiteFailure unusable(IOException cause) {
        return new SuiteFailure(
                "The state folder " + path + " cannot be written (" + reason(cause)
                        + "): make room or give it to this user, or name another folder with COORDINATION_STATE.",
                cause);
    }

    /** What the system said; the message of a file's failure is its path alone. */
    private static String reason(IOException cause) {
        String said = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
        return said == null ? cause.getClass().getSimpleName() : said;
    }

    /** Removes the folder with everything in it; nothing happens when it is not there. */
    public static void forget(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new SuiteFailure("The state folder " + path + " cannot be removed: " + e.getMessage(), e);
        }
    }

    private void requireWritable() throws IOException {
        Path probe = Files.createTempFile(path, "probe", null);
        Files.write(probe, new byte[64 * 1024]);
        Files.delete(probe);
    }

    void requireSpace(long bytes) {
        long free = path.toFile().getUsableSpace();
        if (free < bytes) {
            throw new SuiteFailure("The disk that holds " + path + " has " + free / (1024 * 1024) + " MB free and "
                    + bytes / (1024 * 1024)
                    + " MB are needed: make room, or name a folder on another disk with COORDINATION_STATE.");
        }
    }
}
