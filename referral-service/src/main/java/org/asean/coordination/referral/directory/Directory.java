package org.asean.coordination.referral.directory;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.asean.coordination.kit.snapshot.Snapshot;
import org.asean.coordination.kit.snapshot.SnapshotKeeper;
import org.asean.coordination.kit.snapshot.SnapshotKeeper.Fetched;
import org.asean.coordination.kit.snapshot.SnapshotKeeper.Source;
import org.asean.coordination.referral.ReferralConfig;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * What this service knows of bodies, remits, rules, mandates and terms. It is a copy, so that no offer waits for another
 * service, and it has an age, so that no offer is made on a copy that is too old.
 */
@Singleton
public class Directory {

    private final SnapshotKeeper<RegistryFacts> registry;
    private final SnapshotKeeper<MandateFacts> mandates;

    Directory(
            @RestClient RegistryClient registryClient,
            @RestClient MandateClient mandateClient,
            ReferralConfig config,
            InstantSource clock) {
        registry = new SnapshotKeeper<>(
                "registry",
                source(registryClient::read, RegistryFacts::new),
                config.directory().limit(),
                clock);
        mandates = new SnapshotKeeper<>(
                "mandate service",
                source(mandateClient::read, MandateFacts::new),
                config.directory().limit(),
                clock);
    }

    private static <D, T> Source<T> source(Function<@Nullable String, RestResponse<D>> client, Function<D, T> index) {
        return known -> {
            RestResponse<D> answer = client.apply(known);
            return answer.getStatus() == RestResponse.StatusCode.NOT_MODIFIED
                    ? Optional.empty()
                    : Optional.of(new Fetched<>(index.apply(answer.getEntity()), answer.getHeaderString("ETag")));
        };
    }

    @Scheduled(
            every = "${referral.directory.refresh}",
            identity = "refresh-registry-directory",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refreshRegistry() {
        registry.refresh();
    }

    @Scheduled(
            every = "${referral.directory.refresh}",
            identity = "refresh-mandate-directory",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refreshMandates() {
        mandates.refresh();
    }

    /**
     * What an offer is decided on.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code directory-stale} when either part is too old
     */
    public Ground ground() {
        return new Ground(registry.current(), mandates.current());
    }

    /**
     * The same, after both services were asked anew: to be called before a refusal for what the copy says, which may be a moment
     * behind what the caller has just done there.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code directory-stale} when either part is too old
     */
    public Ground lookAgain() {
        refreshRegistry();
        refreshMandates();
        return ground();
    }

    /** The registry's facts, however old: enough to check the spelling of a code. */
    public Optional<RegistryFacts> registry() {
        return registry.newest().map(Snapshot::facts);
    }

    /** The mandate service's facts, however old. */
    public Optional<MandateFacts> mandates() {
        return mandates.newest().map(Snapshot::facts);
    }

    DirectoryStatus status() {
        return new DirectoryStatus(part(registry), part(mandates));
    }

    private static DirectoryStatus.Part part(SnapshotKeeper<?> keeper) {
        return new DirectoryStatus.Part(
                keeper.newest().map(Snapshot::version).orElse(null),
                keeper.newest().map(Snapshot::confirmedAt).orElse(null),
                keeper.age().map(age -> age.toMillis() / 1000.0).orElse(null),
                keeper.isCurrent());
    }

    /**
     * Both parts, fresh enough to decide on.
     *
     * @param registry bodies, remits, rules, topics, states
     * @param mandates terms and mandates
     */
    public record Ground(Snapshot<RegistryFacts> registry, Snapshot<MandateFacts> mandates) {}
}
