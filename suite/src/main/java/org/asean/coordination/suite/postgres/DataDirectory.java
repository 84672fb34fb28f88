package org.asean.coordination.suite.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.asean.coordination.suite.console.SuiteFailure;
import org.asean.coordination.suite.state.StateFolder;

/** Makes the data directory: beside its place first, so that an interrupted run never leaves half of one in it. */
final class DataDirectory {

    private final PostgresBinaries binaries;
    private final Path log;

    DataDirectory(PostgresBinaries binaries, Path log) {
        this.binaries = binaries;
        this.log = log;
    }

    void create(Path data, String superuserPassword) throws IOException {
        Path unfinished = data.resolveSibling("postgres-unfinished");
        StateFolder.forget(unfinished);
        Path password = Files.createTempFile(
                data.getParent(),
                "initdb",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, superuserPassword + "\n");
            initialise(unfinished, password);
        } finally {
            Files.delete(password);
        }
        Files.move(unfinished, data);
    }

    private void initialise(Path folder, Path password) throws IOException {
        List<String> command = Unprivileged.command(List.of(
                binaries.program("initdb"),
                "--pgdata=" + folder,
                "--username=postgres",
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new SuiteFailure("PostgreSQL's data directory cannot be made: see " + log + ".");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new SuiteFailure("PostgreSQL's data directory was interrupted while it was made", e);
        }
    }
}
