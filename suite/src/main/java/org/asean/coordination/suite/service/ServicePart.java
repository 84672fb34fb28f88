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

    /** Named as it was when its classes were archived, in its own folder: by another path Java 17 refuses the archive. */
    private static final String JAR = "quarkus-run.jar";

    /** The classes as the JVM of the build had loaded them; another version of Java says in a line of its log that it does without. */
    private static final String ARCHIVE = "app-cds.jsa";

    private final ServiceInstance instance;
    private final Path home;
    private final StateFolder state;
    private final ServiceJvm jvm;
    private final Map<String, String> environment;
    private final URI health;

    /**
     * @param instance which process
     * @param home the root of the built project
     * @param state where its log goes
     * @param jvm what its JVM is set for
     * @param environment its configuration
     */
    public ServicePart(
            ServiceInstance instance, Path home, StateFolder state, ServiceJvm jvm, ServiceEnvironment environment) {
        this.instance = instance;
        this.home = home;
        this.state = state;
        this.jvm = jvm;
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
        Path program = home.resolve(instance.service().module()).resolve("target/quarkus-app");
        if (!Files.exists(program.resolve(JAR))) {
            throw new SuiteFailure(
                    name() + " is not built (" + program.resolve(JAR) + " is missing): run ./mvnw package first.");
        }
        List<String> command = new ArrayList<>();
        command.add(Java.program());
        command.addAll(jvm.options());
        if (Files.exists(program.resolve(ARCHIVE))) {
            command.add("-XX:SharedArchiveFile=" + ARCHIVE);
        }
        // For those who list the processes.
        command.add("-Dpart=" + name());
        command.addAll(List.of("-jar", JAR));
        return new Launch(name(), command, environment, program, state.log(name()), StopSignal.TERM);
    }

    @Override
    public boolean isReady() {
        return HealthProbe.isUp(health);
    }
}
