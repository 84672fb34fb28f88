package org.asean.coordination.suite;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.asean.coordination.suite.console.Console;
import org.asean.coordination.suite.keycloak.RealmChoice;
import org.asean.coordination.suite.network.Ports;
import org.asean.coordination.suite.service.ServiceJvm;
import org.asean.coordination.suite.service.ServiceModule;

/**
 * How a suite is to run.
 *
 * @param home the root of the built project
 * @param state the state folder
 * @param ports where everything listens
 * @param referralReplicas one or two
 * @param realm what a fresh Keycloak is given
 * @param profile {@code production} or empty
 * @param developed the service that runs in development mode
 * @param jvm what the JVMs of the services are set for
 * @param extraEnvironment variables for every service
 * @param console where progress is shown
 */
record SuiteSettings(
        Path home,
        Path state,
        Ports ports,
        int referralReplicas,
        RealmChoice realm,
        String profile,
        Optional<ServiceModule> developed,
        ServiceJvm jvm,
        Map<String, String> extraEnvironment,
        Console console) {}
