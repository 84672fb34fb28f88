package org.asean.coordination.suite.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.asean.coordination.suite.console.SuiteFailure;

/** The programs of PostgreSQL, unpacked once from the archive on the class path into a folder named after its checksum. */
final class PostgresBinaries {

    private static final String ARCHIVE = "postgres-linux-x86_64.txz";
    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    /**
     * Unpacks below the folder what is not there yet. Two suites that do so at once do not disturb each other: the unpacked tree is moved
     * into place as a whole, and the second one finds it.
     */
    static PostgresBinaries unpackedBelow(Path parent) {
        URL archive = PostgresBinaries.class.getClassLoader().getResource(ARCHIVE);
        if (archive == null || !System.getProperty("os.arch").equals("amd64")) {
            throw new SuiteFailure("PostgreSQL comes here for Linux on amd64 only, and this is "
                    + System.getProperty("os.name") + " on " + System.getProperty("os.arch") + ".");
        }
        try {
            Path folder = parent.resolve("postgres-" + checksum(archive));
            if (!Files.isDirectory(folder)) {
                unpack(archive, parent, folder);
            }
            return new PostgresBinaries(folder);
        } catch (IOException e) {
            throw new SuiteFailure("PostgreSQL cannot be unpacked below " + parent + ": " + e.getMessage(), e);
        }
    }

    /** The path of a program. */
    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static String checksum(URL archive) throws IOException {
        var connection = (JarURLConnection) archive.openConnection();
        return Long.toHexString(connection.getJarEntry().getCrc());
    }

    private static void unpack(URL archive, Path parent, Path folder) throws IOException {
        Files.createDirectories(parent);
        Path unfinished = Files.createTempDirectory(parent, "postgres-unpacking");
        Files.setPosixFilePermissions(unfinished, PROGRAM);
        try (InputStream packed = archive.openStream();
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, unfinished);
            }
        }
        if (!unfinished.toFile().renameTo(folder.toFile()) && !Files.isDirectory(folder)) {
            throw new IOException("cannot rename " + unfinished + " to " + folder);
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        Files.setPosixFilePermissions(target, (entry.getMode() & 0111) == 0 ? FILE : PROGRAM);
    }
}
