package org.asean.coordination.suite.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.asean.coordination.suite.console.SuiteFailure;
import org.asean.coordination.suite.process.Launch;
import org.asean.coordination.suite.process.Part;
import org.asean.coordination.suite.process.StopSignal;
import org.asean.coordination.suite.state.StateFolder;

/** The one PostgreSQL server; its data lies in the state folder and survives restarts and kills. */
public final class PostgresPart implements Part {

    /** Its name. */
    public static final String NAME = "postgres";

    private final StateFolder state;
    private final Path binariesBelow;
    private final DatabaseServer server;
    private final String superuserPassword;

    /**
     * @param state where the data is kept
     * @param binariesBelow where the programs are unpacked to
     * @param server its address
     * @param superuserPassword given to the role {@code postgres} when the data directory is made
     */
    public PostgresPart(StateFolder state, Path binariesBelow, DatabaseServer server, String superuserPassword) {
        this.state = state;
        this.binariesBelow = binariesBelow;
        this.server = server;
        this.superuserPassword = superuserPassword;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Launch launch() {
        var binaries = PostgresBinaries.unpackedBelow(binariesBelow);
        Path data = state.resolve("postgres");
        try {
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                new DataDirectory(binaries, state.log(NAME)).create(data, superuserPassword);
            }
            OrphanedPostmaster.end(data, stopLimit());
        } catch (IOException e) {
            throw state.unusable(e);
        }
        List<String> command = Unprivileged.command(List.of(
                binaries.program("postgres"),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(server.port()),
                "-clisten_addresses=127.0.0.1",
                "-cunix_socket_directories=",
                "-cmax_connections=160",
                "-cshared_buffers=128MB",
                "-cmax_wal_size=512MB",
                "-clog_line_prefix=%m [%p] %u@%d "));
        return new Launch(NAME, command, Map.of("LC_ALL", "C"), state.path(), state.log(NAME), StopSignal.INT);
    }

    @Override
    public boolean isReady() {
        try (Connection connection = server.connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            if ("28P01".equals(e.getSQLState())) {
                throw new SuiteFailure(
                        "PostgreSQL refuses the password of secrets.properties: the state folder " + state.path()
                                + " is damaged; ./run --reset makes a new one.",
                        e);
            }
            return false;
        }
    }

    @Override
    public Duration stopLimit() {
        return Duration.ofSeconds(4);
    }
}
