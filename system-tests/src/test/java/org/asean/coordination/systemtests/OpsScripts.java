package org.asean.coordination.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** The scripts of ops/, with the pg_dump of this machine where there is one. */
final class OpsScripts implements Backup {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern MAJOR = Pattern.compile("^\\D*(\\d+)");
    private static final int NEEDED = 18;

    /** Looked for once, so that it is said once when they are missing. */
    private static final class Tools {
        static final boolean ARE_HERE = new OpsScripts(Path.of(".")).findTools();
    }

    private final Path state;
    private String backup = "";

    OpsScripts(Path state) {
        this.state = state;
    }

    @Override
    public boolean isPossible() {
        return Tools.ARE_HERE;
    }

    private boolean findTools() {
        try {
            Matcher version = MAJOR.matcher(run("pg_dump", "--version").output());
            if (version.find() && Integer.parseInt(version.group(1)) >= NEEDED) {
                return true;
            }
        } catch (UncheckedIOException notThere) {
            // Said below.
        }
        System.out.println(
                "pg_dump of PostgreSQL " + NEEDED + " or newer is not here: ops/backup and ops/restore are not run.");
        return false;
    }

    @Override
    public void take(String database) {
        Ended ended = run("ops/backup", state.resolve("backups").toString(), database);
        assertThat(ended.code()).as(ended.output()).isZero();
        backup = ended.output().strip();
    }

    @Override
    public void putBack(String database) {
        Ended ended = restore("--force", backup, database);
        assertThat(ended.code()).as(ended.output()).isZero();
    }

    /** The folder of the backup that was taken last. */
    Path taken() {
        return Path.of(backup);
    }

    /** Runs ops/restore. */
    Ended restore(String... arguments) {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add(0, "ops/restore");
        return run(command.toArray(String[]::new));
    }

    private Ended run(String... command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(PROJECT.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("COORDINATION_STATE", state.toString());
        if (command[0].contains("/")) {
            builder.command().set(0, PROJECT.resolve(command[0]).toString());
        }
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output);
        } catch (IOException notThere) {
            throw new UncheckedIOException(notThere);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a script ran", interrupted);
        }
    }

    /** How a script ended, and what it said. */
    record Ended(int code, String output) {}

    @Override
    public String toString() {
        return "ops/backup and ops/restore";
    }
}
