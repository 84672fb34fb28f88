package org.asean.coordination.suite;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.asean.coordination.suite.client.RunningSuite;
import org.asean.coordination.suite.client.Session;
import org.asean.coordination.suite.client.Tokens;
import org.asean.coordination.suite.console.SuiteFailure;
import org.asean.coordination.suite.directory.DirectoryLoader;
import org.asean.coordination.suite.keycloak.KeycloakPart;
import org.asean.coordination.suite.keycloak.RealmChoice;
import org.asean.coordination.suite.network.Listener;
import org.jspecify.annotations.Nullable;

/**
 * The whole suite on this machine: PostgreSQL, Keycloak, the services and the gateway, each in its own process.
 *
 * <pre>{@code
 * try (Suite suite = Suite.builder().state(folder).freePorts().start()) {
 *     suite.token("chair");
 * }
 * }</pre>
 *
 * <p>A suite is started once and stopped once. Parts may be killed and started again in between; a part that ends unasked completes
 * {@link #crash()} and leaves the others running until {@link #stop()}.
 */
public final class Suite implements AutoCloseable {

    private final SuiteSettings settings;
    private final CompletableFuture<SuiteFailure> crash = new CompletableFuture<>();
    private final Tokens tokens;
    private volatile @Nullable SuiteRun run;

    Suite(SuiteSettings settings) {
        this.settings = settings;
        this.tokens = new Tokens(issuer());
    }

    /** A builder with the ports, folders and profile of {@code ./run}. */
    public static SuiteBuilder builder() {
        return new SuiteBuilder();
    }

    /**
     * Starts everything and returns when all parts are ready and the directory is loaded.
     *
     * @throws SuiteFailure when a part fails; whatever had been started is stopped again
     */
    public void start() {
        SuiteRun begun = SuiteRun.begin(settings, crash::complete);
        run = begun;
        try {
            begun.start();
            loadDirectory(begun);
            new RunningSuite(gateway(), issuer()).write(settings.state());
        } catch (IOException e) {
            begun.stop();
            throw begun.state().unusable(e);
        } catch (RuntimeException e) {
            begun.stop();
            throw e;
        }
    }

    /** Where the gateway answers. */
    public URI gateway() {
        return URI.create("http://localhost:" + settings.ports().of(Listener.GATEWAY));
    }

    /** Where a listener answers directly, past the gateway. */
    public URI address(Listener listener) {
        return URI.create("http://127.0.0.1:" + settings.ports().of(listener));
    }

    /** The issuer of every token. */
    public URI issuer() {
        return KeycloakPart.issuer(settings.ports());
    }

    /** An access token of a demonstration user, good for at least a minute. */
    public String token(String user) {
        return tokens.of(user);
    }

    /** The requests of a demonstration user through the gateway. */
    public Session session(String user) {
        return new Session(gateway(), () -> token(user));
    }

    /** An access token of a confidential client of the realm. */
    public String machineToken(String clientId) {
        return tokens.ofMachine(clientId, running().secret(clientId));
    }

    /** A connection to a service's database as superuser, for checks that no address offers; the caller closes it. */
    public Connection connect(String database) throws SQLException {
        return running().server().connect(database);
    }

    /** The process of a part that runs, for those who look at what it costs. */
    public ProcessHandle process(String part) {
        return running().supervisor().process(part);
    }

    /** Where a part writes its log. */
    public Path log(String part) {
        return running().state().log(part);
    }

    /** Kills a part as a power cut would. */
    public void kill(String part) {
        running().supervisor().kill(part);
    }

    /** Stops a part if it runs, and starts it; returns when it is ready. */
    public void restart(String part) {
        running().supervisor().restart(part);
    }

    /** Completes when a part has ended unasked. */
    public CompletableFuture<SuiteFailure> crash() {
        return crash;
    }

    /** Stops everything in order: the gateway, the services, Keycloak, PostgreSQL. A second call does nothing. */
    public void stop() {
        SuiteRun begun = run;
        if (begun != null) {
            RunningSuite.remove(settings.state());
            begun.stop();
        }
    }

    /** Kills every part at once. */
    public void killAll() {
        SuiteRun begun = run;
        if (begun != null) {
            begun.supervisor().killAll();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void loadDirectory(SuiteRun begun) throws IOException {
        Path loaded = begun.state().resolve("directory-loaded");
        if (begun.realm().choice() == RealmChoice.DEMONSTRATION && !Files.exists(loaded)) {
            Instant begin = Instant.now();
            new DirectoryLoader(session("secretariat")).load(LocalDate.now(ZoneOffset.UTC));
            Files.writeString(loaded, "");
            settings.console().ready("directory", Duration.between(begin, Instant.now()));
        }
    }

    private SuiteRun running() {
        SuiteRun begun = run;
        if (begun == null) {
            throw new IllegalStateException("the suite was not started");
        }
        return begun;
    }
}
