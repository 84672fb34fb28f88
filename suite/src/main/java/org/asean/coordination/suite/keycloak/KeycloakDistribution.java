package org.asean.coordination.suite.keycloak;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asean.coordination.suite.console.Console;
import org.asean.coordination.suite.console.SuiteFailure;
import org.asean.coordination.suite.process.Java;

/**
 * The unpacked distribution. Keycloak is built once for the options below, as its own {@code kc.sh build} does, and then starts without
 * building again.
 */
public final class KeycloakDistribution {

    /** Off: whatever gives a token without the person or the machine itself, and what nobody here uses. */
    private static final List<String> BUILD_OPTIONS = List.of(
            "--db=postgres",
            "--health-enabled=true",
            "--features-disabled=token-exchange,token-exchange-standard,token-exchange-delegation,jwt-authorization-grant,"
                    + "ciba,device-flow,impersonation,kerberos,docker");

    /** Without the optimising compiler, which took half of all processor time while Keycloak started, and with one thread of the other. */
    private static final List<String> JAVA_OPTIONS = List.of(
            "-Xms128m",
            "-Xmx384m",
            "-XX:MetaspaceSize=128m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:CICompilerCount=1");

    /**
     * For {@code kc.sh build}: the same JVM, and no D-Bus. The build asks there whether this machine has SSSD, which nobody's accounts come
     * from here, and asks for ten seconds when it has no D-Bus at all.
     */
    private static final Map<String, String> BUILD_ENVIRONMENT =
            Map.of("JAVA_OPTS", String.join(" ", JAVA_OPTIONS), "DBUS_SYSTEM_BUS_ADDRESS", "none:");

    private static final Object ONE_AT_A_TIME = new Object();

    private final Path home;

    /** The distribution in that folder. */
    public KeycloakDistribution(Path home) {
        this.home = home;
    }

    /**
     * Builds it unless that was done for this version and these options. Processes that arrive together wait for one.
     */
    public void build(Console console, Path log) {
        if (!Files.exists(home.resolve("version.txt"))) {
            throw new SuiteFailure("Keycloak is not unpacked in " + home + ": build the suite first (./run does).");
        }
        try {
            if (!isBuilt()) {
                synchronized (ONE_AT_A_TIME) {
                    buildUnderLock(console, log);
                }
            }
        } catch (IOException e) {
            throw new SuiteFailure("Keycloak cannot be built in " + home + ": " + e.getMessage(), e);
        }
    }

    /** The command that runs it, up to the arguments of Keycloak itself. What it loads first was verified when it was archived. */
    List<String> command(Path stateHome) {
        List<String> options = new ArrayList<>(Java.WITHOUT_VERIFICATION);
        if (Files.exists(archive())) {
            options.add("-XX:SharedArchiveFile=" + archive());
        }
        return command(stateHome, options);
    }

    private List<String> command(Path stateHome, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Java.program());
        command.addAll(JAVA_OPTIONS);
        command.addAll(options);
        command.addAll(List.of(
                "-Dfile.encoding=UTF-8",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + stateHome,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return command;
    }

    /** Makes a Keycloak home of its own, so that suites that share the distribution do not share what they import. */
    void linkInto(Path stateHome) throws IOException {
        Files.createDirectories(stateHome);
        for (String name : List.of("lib", "providers", "themes")) {
            Path link = stateHome.resolve(name);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, home.resolve(name));
        }
    }

    private void buildUnderLock(Console console, Path log) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        home.resolve(".build-lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid() || isBuilt()) {
                return;
            }
            console.line("  keycloak             is built for its options, once (about twenty seconds)");
            runBuild(log);
            archiveClasses(log);
            Files.writeString(marker(), fingerprint());
        }
    }

    private void runBuild(Path log) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("sh", home.resolve("bin/kc.sh").toString(), "build"));
        command.addAll(BUILD_OPTIONS);
        if (run(command, BUILD_ENVIRONMENT, log) != 0) {
            throw new SuiteFailure("Keycloak cannot be built: see " + log + ".");
        }
    }

    /**
     * Lets the JVM write down the classes that it has loaded, for all later starts, which then need a fifth less of processor time. This
     * start comes as far as the database, which is none, and most classes are loaded by then.
     */
    private void archiveClasses(Path log) throws IOException {
        List<String> command = new ArrayList<>(command(home, List.of("-XX:ArchiveClassesAtExit=" + archive())));
        command.addAll(List.of(
                "start",
                "--optimized",
                "--cache=local",
                "--hostname=http://localhost",
                "--http-enabled=true",
                "--db-url=jdbc:postgresql://127.0.0.1:1/none",
                "--db-username=none",
                "--db-password=none"));
        run(command, Map.of(), log);
    }

    private static int run(List<String> command, Map<String, String> environment, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new SuiteFailure("Keycloak's build was interrupted", e);
        }
    }

    /** Of the Java that runs this, since another one cannot use it. */
    private Path archive() {
        return home.resolve("classes-" + Runtime.version() + ".jsa");
    }

    private boolean isBuilt() throws IOException {
        return Files.exists(marker()) && Files.readString(marker()).equals(fingerprint());
    }

    private String fingerprint() throws IOException {
        return Files.readString(home.resolve("version.txt")).strip() + "\n" + String.join("\n", BUILD_OPTIONS);
    }

    private Path marker() {
        return home.resolve(".built-for");
    }
}
