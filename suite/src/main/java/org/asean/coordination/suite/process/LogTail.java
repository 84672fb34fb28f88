package org.asean.coordination.suite.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the line of a log that tells why a process ended. */
final class LogTail {

    private static final int BYTES = 64 * 1024;
    private static final int SHOWN = 300;
    private static final Pattern TELLING = Pattern.compile("\\b(ERROR|FATAL|PANIC)\\b|Caused by|Exception|Error:");

    private LogTail() {}

    /** The last line that speaks of an error, else the last line, else that the log is empty. */
    static String lastError(Path log) {
        List<String> lines = tail(log).lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            return "its log is empty";
        }
        String line = lines.stream()
                .filter(text -> TELLING.matcher(text).find())
                .reduce((earlier, later) -> later)
                .orElse(lines.get(lines.size() - 1))
                .strip();
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    private static String tail(Path log) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - BYTES));
            byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
