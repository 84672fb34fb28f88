package org.asean.coordination.mandate.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A verifier of {@code docs/verify}, run as its README says: a program of its own that knows nothing of ours. */
enum Verifier {
    JAVA(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "Verify.java"),
    PYTHON("python3", "verify.py");

    private final String interpreter;
    private final String file;

    Verifier(String interpreter, String file) {
        this.interpreter = interpreter;
        this.file = file;
    }

    /** Whether the machine has what runs it; the JDK of the build is always there. */
    boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder(interpreter, "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /** What it says of the files. */
    Verdict verify(Path... files) throws IOException, InterruptedException {
        Path program = Path.of("..", "docs", "verify", file).toAbsolutePath();
        List<String> line = new ArrayList<>(List.of(interpreter, program.toString()));
        Arrays.stream(files).map(Path::toString).forEach(line::add);
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verdict(process.waitFor(), said.lines().toList());
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
