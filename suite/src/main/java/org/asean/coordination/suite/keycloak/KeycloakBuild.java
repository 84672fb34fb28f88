package org.asean.coordination.suite.keycloak;

import java.nio.file.Path;
import org.asean.coordination.suite.console.Console;

/**
 * Builds the unpacked distribution when the project is built, so that the first start does not wait for it:
 * {@code KeycloakBuild DISTRIBUTION LOG}.
 */
public final class KeycloakBuild {

    private KeycloakBuild() {}

    /**
     * @param arguments the folder of the distribution and the log
     */
    public static void main(String[] arguments) {
        new KeycloakDistribution(Path.of(arguments[0])).build(Console.silent(), Path.of(arguments[1]));
    }
}
