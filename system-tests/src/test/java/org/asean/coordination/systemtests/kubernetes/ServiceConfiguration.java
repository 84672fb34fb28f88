package org.asean.coordination.systemtests.kubernetes;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.asean.coordination.suite.service.ServiceModule;

/**
 * What a service is configured with in production, read from its sources: the kit's defaults where it uses the kit, and
 * its own application.properties over them.
 *
 * @param properties by name, without the profile
 */
record ServiceConfiguration(Map<String, String> properties) {

    private static final Path KIT = Path.of("service-kit/src/main/resources/META-INF/microprofile-config.properties");
    private static final Path OWN = Path.of("src/main/resources/application.properties");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]");
    private static final Pattern PROFILES = Pattern.compile("%([a-z,]+)\\.(.*)");

    static ServiceConfiguration of(ServiceModule service) {
        Path module = Rendering.PROJECT.resolve(service.module());
        Map<String, String> properties = new TreeMap<>();
        if (Pom.of(module).dependsOn("service-kit")) {
            addProduction(properties, Rendering.PROJECT.resolve(KIT));
        }
        addProduction(properties, module.resolve(OWN));
        return new ServiceConfiguration(properties);
    }

    int httpPort() {
        return Integer.parseInt(properties.get("quarkus.http.port"));
    }

    int managementPort() {
        return Integer.parseInt(properties.get("quarkus.management.port"));
    }

    /** The environment variables that the values refer to. */
    Set<String> variables() {
        return properties.values().stream()
                .flatMap(value -> VARIABLE.matcher(value).results().map(MatchResult::group))
                .map(reference -> reference.substring(2, reference.length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether that environment variable overrides one of the properties, by the rule of MicroProfile Config. */
    boolean isOverriddenBy(String variable) {
        return properties.keySet().stream()
                .anyMatch(name -> name.replaceAll("[^A-Za-z0-9]", "_").equalsIgnoreCase(variable));
    }

    private static void addProduction(Map<String, String> target, Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> ofTheProfile = new TreeMap<>();
        lines.stringPropertyNames().forEach(key -> {
            var profiles = PROFILES.matcher(key);
            if (!profiles.matches()) {
                target.put(key, lines.getProperty(key));
            } else if (("," + profiles.group(1) + ",").contains(",prod,")) {
                ofTheProfile.put(profiles.group(2), lines.getProperty(key));
            }
        });
        target.putAll(ofTheProfile);
    }
}
