package org.asean.coordination.suite.service;

import java.nio.file.Path;
import java.util.List;
import org.asean.coordination.suite.process.Launch;
import org.asean.coordination.suite.process.Part;
import org.asean.coordination.suite.process.StopSignal;

/** A service in Quarkus development mode: a changed source is compiled and taken over with the next request. */
public final class DevelopedServicePart implements Part {

    private final ServicePart packaged;
    private final String module;
    private final Path home;
    private final Launch environment;

    /** The same service, from its sources. */
    public DevelopedServicePart(ServicePart packaged, ServiceModule service, Path home) {
        this.packaged = packaged;
        this.module = service.module();
        this.home = home;
        this.environment = packaged.launch();
    }

    @Override
    public String name() {
        return packaged.name();
    }

    @Override
    public Launch launch() {
        List<String> command = List.of(
                home.resolve("mvnw").toString(),
                "-B",
                "-ntp",
                "-pl",
                module,
                // With what it is made from, which no repository has; half a change is not yet as Spotless wants it.
                "-am",
                "-Dspotless.check.skip=true",
                "compile",
                "quarkus:dev",
                // Everything around it is real, so it is configured as in production.
                "-Dquarkus.profile=prod",
                "-Ddebug=false",
                "-Dquarkus.devservices.enabled=false",
                "-Dquarkus.test.continuous-testing=disabled",
                "-Dquarkus.analytics.disabled=true");
        return new Launch(name(), command, environment.environment(), home, environment.log(), StopSignal.TERM);
    }

    @Override
    public boolean isReady() {
        return packaged.isReady();
    }
}
