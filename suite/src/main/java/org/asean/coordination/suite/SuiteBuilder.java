package org.asean.coordination.suite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.asean.coordination.suite.console.Console;
import org.asean.coordination.suite.console.SuiteFailure;
import org.asean.coordination.suite.keycloak.RealmChoice;
import org.asean.coordination.suite.network.Ports;
import org.asean.coordination.suite.service.ServiceJvm;
import org.asean.coordination.suite.service.ServiceModule;
import org.jspecify.annotations.Nullable;

/** Describes a suite before it starts. */
public final class SuiteBuilder {

    private @Nullable Path home;
    private @Nullable Path state;
    private Ports ports = Ports.usual();
    private int referralReplicas = 1;
    private RealmChoice realm = RealmChoice.DEMONSTRATION;
    private String profile = System.getenv().getOrDefault("COORDINATION_PROFILE", "");
    private Optional<ServiceModule> developed = Optional.empty();
    private ServiceJvm jvm = ServiceJvm.DEMONSTRATION;
    private final Map<String, String> extraEnvironment = new HashMap<>();
    private Console console = Console.silent();

    SuiteBuilder() {}

    /** The root of the built project; found above the working directory when not given. */
    public SuiteBuilder home(Path folder) {
        home = folder.toAbsolutePath();
        return this;
    }

    /** The state folder; {@code .state} in the project when not given. */
    public SuiteBuilder state(Path folder) {
        state = folder.toAbsolutePath();
        return this;
    }

    /** Where everything listens. */
    public SuiteBuilder ports(Ports wanted) {
        ports = wanted;
        return this;
    }

    /** Ports that nobody uses now. */
    public SuiteBuilder freePorts() {
        return ports(Ports.free());
    }

    /** How many replicas of referral-service run: one or two. */
    public SuiteBuilder referralReplicas(int count) {
        if (count < 1 || count > 2) {
            throw new IllegalArgumentException("one or two replicas, not " + count);
        }
        referralReplicas = count;
        return this;
    }

    /** Leaves the demonstration's users out; then nobody can sign in and no directory is loaded. */
    public SuiteBuilder withoutDemonstration() {
        realm = RealmChoice.PLAIN;
        return this;
    }

    /** Says that this is production, as {@code COORDINATION_PROFILE=production} does. */
    public SuiteBuilder production() {
        profile = "production";
        return this;
    }

    /** Runs one service from its sources in development mode. */
    public SuiteBuilder developing(ServiceModule service) {
        developed = Optional.of(service);
        return this;
    }

    /** What the JVMs of the services are set for; the demonstration when not given. */
    public SuiteBuilder jvm(ServiceJvm wanted) {
        jvm = wanted;
        return this;
    }

    /** A variable for every service. */
    public SuiteBuilder environment(String name, String value) {
        extraEnvironment.put(name, value);
        return this;
    }

    /** Where progress is shown; nowhere when not given. */
    public SuiteBuilder console(Console wanted) {
        console = wanted;
        return this;
    }

    /** The suite, not started. */
    public Suite build() {
        Path project = home == null ? homeAbove(Path.of("").toAbsolutePath()) : home;
        return new Suite(new SuiteSettings(
                project,
                state == null ? project.resolve(".state") : state,
                ports,
                referralReplicas,
                realm,
                profile,
                developed,
                jvm,
                Map.copyOf(extraEnvironment),
                console));
    }

    /** The suite, started and ready. */
    public Suite start() {
        Suite suite = build();
        suite.start();
        return suite;
    }

    private static Path homeAbove(Path folder) {
        for (Path candidate = folder; candidate != null; candidate = candidate.getParent()) {
            if (Files.exists(candidate.resolve("realm/coordination-realm.json"))) {
                return candidate;
            }
        }
        throw new SuiteFailure("The project is not found above " + folder + ": start the suite inside it.");
    }
}
