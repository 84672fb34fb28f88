package org.asean.coordination.suite.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.asean.coordination.suite.process.StopSignal;

/**
 * A server that an earlier run left on this data directory. Its id stands in {@code postmaster.pid}; the id may belong to an unrelated process
 * by now, which PostgreSQL would take for a running server, so the file goes when nobody runs there.
 */
final class OrphanedPostmaster {

    private OrphanedPostmaster() {}

    static void end(Path data, Duration patience) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        List<String> lines = Files.readAllLines(file);
        if (!lines.isEmpty() && lines.get(0).strip().matches("\\d+")) {
            ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(process -> runsOn(process, data))
                    .ifPresent(process -> StopSignal.INT.stop(process, patience));
        }
        Files.deleteIfExists(file);
    }

    private static boolean runsOn(ProcessHandle process, Path data) {
        return process.info()
                .arguments()
                .map(arguments -> List.of(arguments).contains(data.toString()))
                .orElse(false);
    }
}
