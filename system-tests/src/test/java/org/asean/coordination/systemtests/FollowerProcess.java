package org.asean.coordination.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static java.util.concurrent.TimeUnit.SECONDS;

/** One of the followers of docs/follow, run as its README says; what it prints and its cursor outlive its processes. */
final class FollowerProcess {

    private static final Path PROGRAMS = Path.of("..", "docs", "follow").toAbsolutePath();

    private final String name;
    private final List<String> command;
    private final Path cursor;
    private final Path output;
    private final Path notes;
    private final String client;
    private final String secret;
    private final List<Process> processes = new ArrayList<>();

    private FollowerProcess(
            List<String> program, Path folder, String feed, URI gateway, URI issuer, String client, String secret) {
        this.name = Path.of(program.get(program.size() - 1)).getFileName().toString();
        this.cursor = folder.resolve(name + ".cursor");
        this.output = folder.resolve(name + ".out");
        this.notes = folder.resolve(name + ".err");
        this.command = new ArrayList<>(program);
        this.command.addAll(List.of(gateway.toString(), feed, issuer.toString(), cursor.toString()));
        this.client = client;
        this.secret = secret;
    }

    /**
     * Where a follower of a feed runs, not started.
     *
     * @param interpreter what runs it
     * @param file of docs/follow
     */
    static FollowerProcess of(String interpreter, String file, Settings settings) {
        return new FollowerProcess(
                List.of(interpreter, PROGRAMS.resolve(file).toString()),
                settings.folder(),
                settings.feed(),
                settings.gateway(),
                settings.issuer(),
                settings.client(),
                settings.secret());
    }

    /**
     * What all followers of a test have in common.
     *
     * @param folder for what they keep
     * @param feed which feed they follow
     * @param gateway through which
     * @param issuer of their tokens
     * @param client as whom they sign in
     * @param secret of that client
     */
    record Settings(Path folder, String feed, URI gateway, URI issuer, String client, String secret) {}

    void start() {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .redirectError(ProcessBuilder.Redirect.appendTo(notes.toFile()));
        builder.environment().put("CLIENT_ID", client);
        builder.environment().put("CLIENT_SECRET", secret);
        try {
            processes.add(builder.start());
        } catch (IOException notThere) {
            throw new UncheckedIOException(notThere);
        }
    }

    /** Ends it as an operator would. */
    void stop() {
        for (Process process : processes) {
            process.destroy();
            try {
                if (!process.waitFor(5, SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException interrupted) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The lines that it has printed, in all its lives. */
    List<String> printed() {
        return lines(output);
    }

    /** The ids of the events that it has printed, in its order. */
    List<String> events() {
        return printed().stream().map(line -> line.split(" ", -1)[3]).toList();
    }

    /** The cursor that it has kept; empty before the first. */
    String cursor() {
        return String.join("", lines(cursor));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return name + ", whose notes are in " + notes;
    }
}
