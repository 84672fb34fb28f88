package org.asean.coordination.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.client.Session;
import org.asean.coordination.suite.process.Java;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

/** The followers of docs/follow beside a suite that stops and comes back: each prints every event once, in its order. */
class FollowersIT {

    private static final String CLIENT = "integrator-rcert";
    private static final String FEED = "registry";
    private static final int CHANGES = 10;
    /** More than the longest pause of a follower, and the time that a suite takes to be whole again. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final List<FollowerProcess> STARTED = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private static Suite suite;

    @SuppressWarnings("NullAway.Init")
    private static FollowerProcess inJava;

    @SuppressWarnings("NullAway.Init")
    private static FollowerProcess inPython;

    private static List<String> told = List.of();

    @BeforeAll
    static void follow_through_a_restart_of_the_suite_and_one_of_the_followers()
            throws IOException, InterruptedException {
        suite = SharedSuite.suite();
        Path folder = Files.createDirectories(SharedSuite.state().resolve("followers/through-a-restart"));
        var settings = new FollowerProcess.Settings(
                folder, FEED, suite.gateway(), suite.issuer(), CLIENT, SharedSuite.secret(CLIENT));
        inJava = FollowerProcess.of(Java.program(), "Follower.java", settings);
        inPython = FollowerProcess.of("python3", "follower.py", settings);
        STARTED.add(inJava);
        if (hasPython()) {
            STARTED.add(inPython);
        }
        STARTED.forEach(FollowerProcess::start);

        changeSomething();
        awaitAllArrived();
        suite = SharedSuite.restart();
        changeSomething();
        awaitAllArrived();
        STARTED.forEach(FollowerProcess::stop);
        changeSomething();
        STARTED.forEach(FollowerProcess::start);
        awaitAllArrived();
        told = reader().all(FEED).stream()
                .map(event -> event.path("id").asText())
                .toList();
    }

    @AfterAll
    static void stop() {
        STARTED.forEach(FollowerProcess::stop);
    }

    @Test
    void the_follower_in_java_prints_every_event_once_and_in_order() {
        assertThat(told).hasSizeGreaterThanOrEqualTo(3 * CHANGES);
        assertThat(inJava.events()).as("%s", inJava).containsExactlyElementsOf(told);
    }

    @Test
    void the_follower_in_python_prints_every_event_once_and_in_order() throws IOException, InterruptedException {
        assumeThat(hasPython())
                .as("python3 is not here: the follower in Python was not run")
                .isTrue();
        assertThat(inPython.events()).as("%s", inPython).containsExactlyElementsOf(told);
    }

    private static FeedReader reader() {
        return FeedReader.asMachine(suite, CLIENT);
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            Process python = new ProcessBuilder("python3", "-c", "import sys; sys.exit(sys.version_info < (3, 9))")
                    .redirectErrorStream(true)
                    .start();
            return python.waitFor(20, TimeUnit.SECONDS) && python.exitValue() == 0;
        } catch (IOException notThere) {
            System.out.println(
                    "python3 is not here: the follower in Python is not run (" + notThere.getMessage() + ").");
            return false;
        }
    }

    private static void changeSomething() {
        Session secretariat = suite.session("secretariat");
        for (int i = 0; i < CHANGES; i++) {
            String code = "F" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
            secretariat
                    .post(
                            "/api/v1/bodies",
                            Map.of(
                                    "code",
                                    code,
                                    "name",
                                    "Followed " + code,
                                    "pillar",
                                    "CROSS",
                                    "tier",
                                    "WORKING_GROUP"))
                    .expect(201);
        }
    }

    private static void awaitAllArrived() {
        int events = reader().all(FEED).size();
        String end = reader().endOf(FEED);
        STARTED.forEach(follower -> await(follower.toString())
                .atMost(PATIENCE)
                .until(() ->
                        follower.printed().size() >= events && follower.cursor().equals(end)));
    }
}
