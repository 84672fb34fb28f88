package org.asean.coordination.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.client.Reply;
import org.asean.coordination.suite.client.Session;
import org.asean.coordination.suite.network.Listener;
import org.asean.coordination.suite.process.Java;
import org.asean.coordination.suite.race.OfferRace;
import org.asean.coordination.suite.race.RaceResult;
import org.asean.coordination.suite.race.ReferralApi;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

/**
 * One database is put back to an earlier moment while everything runs: whoever follows its feed begins anew by itself, and nothing that
 * the others hold is contradicted.
 */
class RestoreIT {

    private static final String INTEGRATOR = "integrator-rcert";
    private static final String FINANCE = "cyber.cii.finance";
    /** Covered by the residual remit alone. */
    private static final String GOVERNMENT = "cyber.cii.government";

    private static final Duration HEALED = Duration.ofSeconds(30);
    /** More than the longest pause of a follower, and than its longest wait for an event. */
    private static final Duration FOLLOWED = Duration.ofSeconds(90);

    private static final List<Listener> REPLICAS = List.of(Listener.REFERRAL, Listener.REFERRAL_2);

    private final Suite suite = SharedSuite.suite();
    private final List<FollowerProcess> followers = new ArrayList<>();

    @AfterEach
    void stopFollowers() {
        followers.forEach(FollowerProcess::stop);
    }

    private Officials officials() {
        return new Officials(suite);
    }

    private FeedReader reader() {
        return FeedReader.asMachine(suite, INTEGRATOR);
    }

    private static Stream<Backup> backups() {
        return Stream.of(new ServerSideCopy(SharedSuite.suite()), new OpsScripts(SharedSuite.state()));
    }

    @ParameterizedTest(name = "by {0}")
    @MethodSource("backups")
    void when_the_registry_is_restored_everybody_who_follows_it_begins_anew(Backup backup) throws IOException {
        // given
        assumeThat(backup.isPossible()).as("pg_dump is here").isTrue();
        FollowerProcess follower = follow(backup.getClass().getSimpleName());
        backup.take("registry");
        officials().decide("AFCDM", "suspension");
        officials().admitRemitOf("somhd", GOVERNMENT);
        awaitDirectoryAtItsEnd();
        String cursor = reader().endOf("registry");
        await().atMost(FOLLOWED)
                .untilAsserted(() -> assertThat(follower.cursor()).isEqualTo(cursor));
        CompletableFuture<Boolean> stream = reader().openStream("registry", cursor);
        List<String> meanwhile =
                List.of(officials().leadOf(FINANCE), officials().leadOf(GOVERNMENT));
        Reply issue = officials().readyIssue(FINANCE);
        Reply refused = officials().offer(issue, "AFCDM");

        // when
        backup.putBack("registry");
        wakeWhoeverWaits(cursor);

        // then
        eventually(
                HEALED, () -> assertThat(reader().endOf("registry")).doesNotStartWith(FeedReader.generation(cursor)));
        assertThat(reader().after("registry", cursor).code()).isEqualTo("feed-restarted");
        awaitDirectoryAtItsEnd();
        assertThat(meanwhile).containsExactly("ADGSOM", "SOMHD");
        assertThat(List.of(officials().leadOf(FINANCE), officials().leadOf(GOVERNMENT)))
                .containsExactly("AFCDM", "ADGSOM");
        assertThat(refused.code()).isEqualTo("body-not-active");
        assertThat(officials().offer(issue, "AFCDM").status()).isEqualTo(201);
        assertThat(stream).as("a stream of the feed that was").succeedsWithin(HEALED);
        String begunAnew = reader().endOf("registry");
        await().atMost(FOLLOWED)
                .untilAsserted(() -> assertThat(follower.cursor()).isEqualTo(begunAnew));
        int told = follower.printed().size();
        officials().decide("AFCDM", "suspension");
        eventually(HEALED, () -> assertThat(officials().openOfferOf(issue)).isEmpty());
        await().atMost(FOLLOWED)
                .untilAsserted(() -> assertThat(follower.printed()).hasSizeGreaterThan(told));
        officials().decide("AFCDM", "resumption");
        assertHistoryIsSound();
    }

    /** As auditors see it: holds, record, events and tables of every issue. */
    private void assertHistoryIsSound() {
        Reply verification =
                suite.session("auditor").get("/api/v1/referral/verification").expect(200);
        assertThat(verification.body().path("sound").asBoolean())
                .as(verification.body().toPrettyString())
                .isTrue();
    }

    @ParameterizedTest(name = "by {0}")
    @MethodSource("backups")
    void when_referrals_are_restored_their_feed_begins_anew_and_their_directory_goes_on(Backup backup) {
        // given
        assumeThat(backup.isPossible()).as("pg_dump is here").isTrue();
        Reply before = officials().readyIssue(FINANCE);
        backup.take("referral");
        Reply lost = officials().readyIssue(FINANCE);
        officials().offer(lost, "AFCDM").expect(201);
        Reply moved = officials().offer(before, "AFCDM").expect(201);
        officials().registerBody();
        awaitDirectoryAtItsEnd();
        String cursor = reader().endOf("referral");

        // when
        backup.putBack("referral");

        // then
        eventually(
                HEALED, () -> assertThat(reader().endOf("referral")).doesNotStartWith(FeedReader.generation(cursor)));
        assertThat(reader().after("referral", cursor).code()).isEqualTo("feed-restarted");
        awaitDirectoryAtItsEnd();
        assertThat(suite.session("chair")
                        .get("/api/v1/issues/" + lost.text("ref"))
                        .status())
                .isEqualTo(404);
        assertThat(officials().offer(before, "AFCDM").expect(201).text("id")).isNotEqualTo(moved.text("id"));
        RaceResult race = new OfferRace(8, 5).run(twoReplicas());
        InvariantLedger.record(
                "I1",
                "offers on a database restored by " + backup,
                race.winnersPerRound().size(),
                race.doubledRounds() + race.heldTwice().size());
        assertThat(race.isExact()).as(race.toString()).isTrue();
        assertHistoryIsSound();
    }

    @Test
    void the_scripts_give_no_reference_out_again_that_was_given_out_after_the_backup() {
        // given
        OpsScripts scripts = new OpsScripts(SharedSuite.state());
        assumeThat(scripts.isPossible()).as("pg_dump is here").isTrue();
        scripts.take("referral");
        String lost = officials().readyIssue(FINANCE).text("ref");

        // when
        scripts.putBack("referral");

        // then
        eventually(
                HEALED,
                () -> assertThat(officials().readyIssue(FINANCE).text("ref")).isGreaterThan(lost));
    }

    @Test
    void the_scripts_leave_a_database_alone_that_is_in_use() {
        // given
        OpsScripts scripts = new OpsScripts(SharedSuite.state());
        assumeThat(scripts.isPossible()).as("pg_dump is here").isTrue();
        scripts.take("registry");
        String cursor = reader().endOf("registry");

        // when
        OpsScripts.Ended ended = scripts.restore(scripts.taken().toString(), "registry");

        // then
        assertThat(ended.code()).as(ended.output()).isEqualTo(3);
        assertThat(ended.output()).contains("registry is in use");
        assertThat(reader().after("registry", cursor).status()).isEqualTo(200);
    }

    @Test
    void the_scripts_leave_all_databases_alone_when_one_of_the_backups_is_damaged() throws IOException {
        // given
        OpsScripts scripts = new OpsScripts(SharedSuite.state());
        assumeThat(scripts.isPossible()).as("pg_dump is here").isTrue();
        scripts.take("all");
        Files.writeString(scripts.taken().resolve("referral.dump"), "damage", StandardOpenOption.APPEND);
        String cursor = reader().endOf("registry");

        // when
        OpsScripts.Ended ended = scripts.restore("--force", scripts.taken().toString(), "all");

        // then
        assertThat(ended.code()).as(ended.output()).isEqualTo(5);
        assertThat(reader().after("registry", cursor).status()).isEqualTo(200);
    }

    private ReferralApi twoReplicas() {
        List<URI> addresses = REPLICAS.stream().map(suite::address).toList();
        return new ReferralApi(addresses, suite::token, () -> suite.connect("referral"));
    }

    /** Whoever asks while a database is replaced may get no answer. */
    private static void eventually(Duration atMost, ThrowingRunnable assertion) {
        await().atMost(atMost).ignoreExceptions().untilAsserted(assertion);
    }

    /**
     * Lets the feed pass the place where its readers were, so that they are woken and need not wait half a minute for nothing; and then
     * the generation alone tells them that it is another feed.
     */
    private void wakeWhoeverWaits(String cursor) {
        eventually(HEALED, () -> {
            officials().registerBody();
            assertThat(position(reader().endOf("registry"))).isGreaterThan(position(cursor));
        });
    }

    private static long position(String cursor) {
        return Long.parseLong(cursor.substring(cursor.indexOf('.') + 1));
    }

    /** Both replicas know all that the registry tells, and decide on it. */
    private void awaitDirectoryAtItsEnd() {
        for (Listener replica : REPLICAS) {
            eventually(HEALED, () -> {
                JsonNode registry = new Session(suite.address(replica), () -> suite.token("operator"))
                        .get("/api/v1/directory/status")
                        .expect(200)
                        .body()
                        .path("registry");
                assertThat(registry.path("version").asText()).isEqualTo(reader().endOf("registry"));
                assertThat(registry.path("current").asBoolean()).isTrue();
            });
        }
    }

    private FollowerProcess follow(String name) throws IOException {
        Path folder =
                Files.createDirectories(SharedSuite.state().resolve("followers").resolve(name));
        FollowerProcess follower = FollowerProcess.of(
                Java.program(),
                "Follower.java",
                new FollowerProcess.Settings(
                        folder,
                        "registry",
                        suite.gateway(),
                        suite.issuer(),
                        INTEGRATOR,
                        SharedSuite.secret(INTEGRATOR)));
        follower.start();
        followers.add(follower);
        return follower;
    }
}
