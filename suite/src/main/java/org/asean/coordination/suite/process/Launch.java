package org.asean.coordination.suite.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How one process is started.
 *
 * @param part the name it is known by
 * @param command program and arguments
 * @param environment variables set on top of the suite's own
 * @param directory its working directory
 * @param log the file its output is appended to
 * @param signal what stops it in good order
 */
public record Launch(
        String part,
        List<String> command,
        Map<String, String> environment,
        Path directory,
        Path log,
        StopSignal signal) {

    /** Keeps copies. */
    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
