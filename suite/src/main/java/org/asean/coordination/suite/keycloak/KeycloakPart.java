package org.asean.coordination.suite.keycloak;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asean.coordination.suite.network.Listener;
import org.asean.coordination.suite.network.Ports;
import org.asean.coordination.suite.process.HealthProbe;
import org.asean.coordination.suite.process.Launch;
import org.asean.coordination.suite.process.Part;
import org.asean.coordination.suite.process.StopSignal;
import org.asean.coordination.suite.state.Secrets;
import org.asean.coordination.suite.state.StateFolder;

/** Keycloak, with the realm imported at the first start of a state folder. */
public final class KeycloakPart implements Part {

    /** Its name, and that of its database and role. */
    public static final String NAME = "keycloak";

    private final StateFolder state;
    private final KeycloakDistribution distribution;
    private final ImportedRealm realm;
    private final Ports ports;
    private final Secrets secrets;

    /**
     * @param state where it keeps what it has imported
     * @param distribution the built distribution
     * @param realm what is imported into a fresh state
     * @param ports the suite's ports
     * @param secrets the suite's secrets
     */
    public KeycloakPart(
            StateFolder state, KeycloakDistribution distribution, ImportedRealm realm, Ports ports, Secrets secrets) {
        this.state = state;
        this.distribution = distribution;
        this.realm = realm;
        this.ports = ports;
        this.secrets = secrets;
    }

    /** The address that its tokens name. */
    public static URI issuer(Ports ports) {
        return URI.create("http://localhost:" + ports.of(Listener.KEYCLOAK) + "/realms/coordination");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Launch launch() {
        Path home = state.resolve(NAME);
        List<String> command = new ArrayList<>(distribution.command(home));
        command.addAll(List.of(
                "start",
                "--optimized",
                "--cache=local",
                "--log-level=info,io.smallrye.health:error",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.of(Listener.KEYCLOAK),
                "--http-management-port=" + ports.of(Listener.KEYCLOAK_MANAGEMENT),
                "--hostname=http://localhost:" + ports.of(Listener.KEYCLOAK),
                "--db-pool-max-size=20"));
        try {
            distribution.linkInto(home);
            if (realm.writeUnlessImported(home)) {
                command.add("--import-realm");
            }
        } catch (IOException e) {
            throw state.unusable(e);
        }
        return new Launch(NAME, command, environment(), home, state.log(NAME), StopSignal.TERM);
    }

    @Override
    public boolean isReady() {
        return HealthProbe.isUp(
                URI.create("http://127.0.0.1:" + ports.of(Listener.KEYCLOAK_MANAGEMENT) + "/health/ready"));
    }

    @Override
    public Duration startLimit() {
        return Duration.ofMinutes(4);
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_DB_URL", "jdbc:postgresql://127.0.0.1:" + ports.of(Listener.POSTGRES) + "/" + NAME);
        environment.put("KC_DB_USERNAME", NAME);
        environment.put("KC_DB_PASSWORD", secrets.secret(NAME));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.secret("keycloak-admin"));
        environment.put("COORDINATION_PUBLIC_URL", "http://localhost:" + ports.of(Listener.GATEWAY));
        for (MachineClient client : MachineClient.values()) {
            environment.put(client.placeholder(), secrets.secret(client.clientId()));
        }
        return environment;
    }
}
