package org.asean.coordination.suite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.asean.coordination.suite.console.SuiteFailure;
import org.asean.coordination.suite.keycloak.ImportedRealm;
import org.asean.coordination.suite.keycloak.KeycloakPart;
import org.asean.coordination.suite.network.Listener;
import org.asean.coordination.suite.postgres.DatabaseServer;
import org.asean.coordination.suite.postgres.Databases;
import org.asean.coordination.suite.postgres.PostgresPart;
import org.asean.coordination.suite.service.ServiceInstance;
import org.asean.coordination.suite.service.ServiceModule;
import org.asean.coordination.suite.state.Leftovers;
import org.asean.coordination.suite.state.Secrets;
import org.asean.coordination.suite.state.StateFolder;
import org.asean.coordination.suite.state.StateLock;

/** One run in one state folder, from taking its lock to giving it back. */
final class SuiteRun {

    private static final Duration LEFTOVER_PATIENCE = Duration.ofSeconds(5);

    private final SuiteSettings settings;
    private final StateFolder state;
    private final StateLock lock;
    private final Secrets secrets;
    private final DatabaseServer server;
    private final ImportedRealm realm;
    private final Supervisor supervisor;
    private boolean stopped;

    private SuiteRun(SuiteSettings settings, StateFolder state, StateLock lock, Consumer<SuiteFailure> onCrash) {
        this.settings = settings;
        this.state = state;
        this.lock = lock;
        this.secrets = Secrets.of(state);
        this.server = new DatabaseServer(settings.ports().of(Listener.POSTGRES), secrets.secret("postgres"));
        this.realm = new ImportedRealm(state, settings.home().resolve("realm"), settings.realm());
        this.supervisor = new Supervisor(new Leftovers(state), settings.console(), onCrash);
    }

    /** Takes the state folder, after ending what an earlier run left in it. */
    static SuiteRun begin(SuiteSettings settings, Consumer<SuiteFailure> onCrash) {
        StateFolder state = StateFolder.open(settings.state());
        StateLock lock = StateLock.take(state);
        try {
            var run = new SuiteRun(settings, state, lock, onCrash);
            run.realm.choice().requireAllowedIn(settings.profile());
            run.endLeftovers();
            settings.ports().requireFree(listeners(settings));
            return run;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Starts every part once there is what it cannot start without: for the gateway at once, for all others with their databases. */
    void start() {
        var parts = new SuiteParts(settings, state, secrets, server, realm);
        supervisor.together(() -> supervisor.start(parts.gateway()), () -> startOnDatabases(parts));
        realm.noteDone();
    }

    private void startOnDatabases(SuiteParts parts) {
        supervisor.start(parts.postgres());
        var databases = new Databases(server, secrets::secret);
        databases.prepareForOwner(KeycloakPart.NAME);
        supervisor.together(() -> supervisor.start(parts.keycloak()), () -> {
            for (ServiceModule service : ServiceModule.values()) {
                service.database().ifPresent(databases::prepareForService);
            }
            supervisor.startTogether(parts.behindTheGateway());
        });
    }

    /** Stops every part in order. A second call does nothing. */
    void stop() {
        supervisor.beginStopping();
        synchronized (this) {
            if (stopped) {
                return;
            }
            stopped = true;
            supervisor.stopTogether(List.of(ServiceModule.GATEWAY.module()));
            supervisor.stopTogether(ServiceInstance.behindTheGateway(settings.referralReplicas()).stream()
                    .map(ServiceInstance::name)
                    .toList());
            supervisor.stopTogether(List.of(KeycloakPart.NAME));
            supervisor.stopTogether(List.of(PostgresPart.NAME));
            lock.close();
        }
    }

    StateFolder state() {
        return state;
    }

    Supervisor supervisor() {
        return supervisor;
    }

    DatabaseServer server() {
        return server;
    }

    ImportedRealm realm() {
        return realm;
    }

    String secret(String name) {
        return secrets.secret(name);
    }

    private void endLeftovers() {
        List<String> ended = new Leftovers(state).end(LEFTOVER_PATIENCE);
        if (!ended.isEmpty()) {
            settings.console().line("  Ended what a killed run had left: " + String.join(", ", ended) + ".");
        }
    }

    private static List<Listener> listeners(SuiteSettings settings) {
        List<Listener> listeners = new ArrayList<>(Arrays.asList(Listener.values()));
        if (settings.referralReplicas() == 1) {
            listeners.removeAll(List.of(Listener.REFERRAL_2, Listener.REFERRAL_2_MANAGEMENT));
        }
        return listeners;
    }
}
