package org.asean.coordination.mandate.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A verifier of {@code docs/verify}: a program of its own that knows nothing of ours. */
enum Verifier {
    JAVA(jdk("java")),
    PYTHON("python3");

    private final String interpreter;

    Verifier(String interpreter) {
        this.interpreter = interpreter;
    }

    /** Those whose interpreter the machine has; the JDK of the build is always there. */
    static List<Verifier> allThatRun() throws InterruptedException {
        List<Verifier> there = new ArrayList<>();
        for (Verifier verifier : values()) {
            if (verifier.isThere()) {
                there.add(verifier);
            }
        }
        return there;
    }

    private boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder(interpreter, "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /** What it says of the files. */
    Verdict verify(Path... files) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(interpreter));
        line.addAll(this == JAVA ? Compiled.program() : List.of(program("verify.py")));
        Arrays.stream(files).map(Path::toString).forEach(line::add);
        return run(line);
    }

    private static Verdict run(List<String> line) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verdict(process.waitFor(), said.lines().toList());
    }

    private static String program(String file) {
        return Path.of("..", "docs", "verify", file).toAbsolutePath().toString();
    }

    private static String jdk(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    /** The Java verifier as the README runs it, but for being compiled once instead of at each of many calls. */
    private static final class Compiled {

        private static final String FOLDER =
                Path.of("target", "verify").toAbsolutePath().toString();

        private static boolean done;

        static synchronized List<String> program() throws IOException, InterruptedException {
            if (!done) {
                Verdict verdict = run(List.of(jdk("javac"), "-d", FOLDER, Verifier.program("Verify.java")));
                if (verdict.exitCode() != 0) {
                    throw new IllegalStateException("Verify.java does not compile: " + verdict.lines());
                }
                done = true;
            }
            return List.of("-XX:TieredStopAtLevel=1", "-cp", FOLDER, "Verify");
        }
    }

    /**
     * What a verifier has found.
     *
     * @param exitCode 0 where it is nothing
     * @param lines a finding each, and the sum at the end
     */
    record Verdict(int exitCode, List<String> lines) {
        List<String> findings() {
            return lines.subList(0, lines.size() - 1);
        }

        String sum() {
            return lines.get(lines.size() - 1);
        }
    }
}
