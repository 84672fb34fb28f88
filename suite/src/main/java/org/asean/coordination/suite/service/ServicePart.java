package org.asean.coordination.suite.service;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asean.coordination.suite.console.SuiteFailure;
import org.asean.coordination.suite.process.HealthProbe;
import org.asean.coordination.suite.process.Java;
import org.asean.coordination.suite.process.Launch;
import org.asean.coordination.suite.process.Part;
import org.asean.coordination.suite.process.StopSignal;
import org.asean.coordination.suite.state.StateFolder;

/** A packaged service in a process of its own. It starts beside Keycloak, and is ready once it has the keys from there. */
public final class ServicePart implements Part {

    /** The room for classes spares the start three collections of the whole heap. */
    private static final List<String> JAVA_OPTIONS = List.of(
            "-XX:MetaspaceSize=128m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    /** Quick to start rather than quick in the long run. */
    private static final List<String> QUICK_TO_START = List.of("-Xms64m", "-Xmx256m", "-XX:TieredStopAtLevel=1");

    /** What a pod comes to: 60 % of its 512 Mi from the start, and both compilers. */
    private static final List<String> AS_IN_A_POD = List.of("-Xms307m", "-Xmx307m");

    private final ServiceInstance instance;
    private final Path home;
    private final StateFolder state;
    private final boolean longRunning;
    private final Map<String, String> environment;
    private final URI health;

    /**
     * @param instance which process
     * @param home the root of the built project
     * @param state where its log goes
     * @param longRunning whether it is compiled for the long run
     * @param environment its configuration
     */
    public ServicePart(
            ServiceInstance instance,
            Path home,
            StateFolder state,
            boolean longRunning,
            ServiceEnvironment environment) {
        this.instance = instance;
        this.home = home;
        this.state = state;
        this.longRunning = longRunning;
        this.environment = environment.of(instance);
        this.health =
                URI.create("http://127.0.0.1:" + this.environment.get("QUARKUS_MANAGEMENT_PORT") + "/q/health/ready");
    }

    @Override
    public String name() {
        return instance.name();
    }

    @Override
    public Launch launch() {
        Path jar = home.resolve(instance.service().module()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new SuiteFailure(name() + " is not built (" + jar + " is missing): run ./mvnw package first.");
        }
        List<String> command = new ArrayList<>();
        command.add(Java.program());
        command.addAll(JAVA_OPTIONS);
        command.addAll(longRunning ? AS_IN_A_POD : QUICK_TO_START);
        command.addAll(List.of("-jar", jar.toString()));
        return new Launch(name(), command, environment, state.path(), state.log(name()), StopSignal.TERM);
    }

    @Override
    public boolean isReady() {
        return HealthProbe.isUp(health);
    }
}
