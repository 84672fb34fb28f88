package org.asean.coordination.suite.service;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asean.coordination.suite.keycloak.KeycloakPart;
import org.asean.coordination.suite.keycloak.MachineClient;
import org.asean.coordination.suite.network.Listener;
import org.asean.coordination.suite.network.Ports;
import org.asean.coordination.suite.postgres.DatabaseServer;
import org.asean.coordination.suite.state.Secrets;

/** The environment variables that a service is configured with, as in any other deployment. */
public final class ServiceEnvironment {

    private final Ports ports;
    private final DatabaseServer server;
    private final Secrets secrets;
    private final int referralReplicas;
    private final Map<String, String> extra;

    /**
     * @param ports the suite's ports
     * @param server where the databases are
     * @param secrets the suite's secrets
     * @param referralReplicas how many replicas of referral-service the gateway is told of
     * @param extra variables that every service is given on top
     */
    public ServiceEnvironment(
            Ports ports, DatabaseServer server, Secrets secrets, int referralReplicas, Map<String, String> extra) {
        this.ports = ports;
        this.server = server;
        this.secrets = secrets;
        this.referralReplicas = referralReplicas;
        this.extra = Map.copyOf(extra);
    }

    Map<String, String> of(ServiceInstance instance) {
        ServiceModule service = instance.service();
        Map<String, String> environment = new HashMap<>(extra);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(instance.listener())));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.of(instance.management())));
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        // The probe asks ten times a second until the service is ready, and each no would be a line.
        environment.put("QUARKUS_LOG_CATEGORY__IO_SMALLRYE_HEALTH__LEVEL", "ERROR");
        environment.put("OIDC_URL", KeycloakPart.issuer(ports).toString());
        service.database().ifPresent(database -> addDatabase(environment, database));
        clientOf(service).ifPresent(client -> environment.put("OIDC_CLIENT_SECRET", secrets.secret(client.clientId())));
        switch (service) {
            case REGISTRY -> environment.put("MANDATE_URL", url(Listener.MANDATE));
            case MANDATE -> {}
            case REFERRAL -> {
                environment.put("MANDATE_URL", url(Listener.MANDATE));
                environment.put("REGISTRY_URL", url(Listener.REGISTRY));
            }
            case GATEWAY -> {
                environment.put("MANDATE_URL", url(Listener.MANDATE));
                environment.put("REGISTRY_URL", url(Listener.REGISTRY));
                environment.put("REFERRAL_URL", referralUrls());
            }
        }
        return environment;
    }

    private void addDatabase(Map<String, String> environment, String database) {
        environment.put("DATABASE_URL", server.url(database));
        environment.put("DATABASE_OWNER_USER", database + "_owner");
        environment.put("DATABASE_OWNER_PASSWORD", secrets.secret(database + "_owner"));
        environment.put("DATABASE_APP_USER", database + "_app");
        environment.put("DATABASE_APP_PASSWORD", secrets.secret(database + "_app"));
    }

    private static Optional<MachineClient> clientOf(ServiceModule service) {
        return switch (service) {
            case REGISTRY -> Optional.of(MachineClient.REGISTRY);
            case REFERRAL -> Optional.of(MachineClient.REFERRAL);
            case MANDATE, GATEWAY -> Optional.empty();
        };
    }

    private String referralUrls() {
        return Stream.of(Listener.REFERRAL, Listener.REFERRAL_2)
                .limit(referralReplicas)
                .map(this::url)
                .collect(Collectors.joining(","));
    }

    private String url(Listener listener) {
        return "http://127.0.0.1:" + ports.of(listener);
    }
}
