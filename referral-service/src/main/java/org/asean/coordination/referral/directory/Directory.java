package org.asean.coordination.referral.directory;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.asean.coordination.kit.follow.Alongside;
import org.asean.coordination.kit.follow.FollowedFeed;
import org.asean.coordination.kit.follow.Following;
import org.asean.coordination.kit.follow.Snapshot;
import org.asean.coordination.referral.ReferralConfig;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * What this service knows of bodies, remits, rules, mandates and terms. It is a copy, kept from the feeds of the two other services, so
 * that no offer waits for another service; and it has an age, so that no offer is made on a copy that is too old.
 */
@Singleton
public class Directory {

    private final FollowedFeed<RegistryFacts> registry;
    private final FollowedFeed<MandateFacts> mandates;
    private final Following following;

    Directory(
            @RestClient RegistryClient registryClient,
            @RestClient MandateClient mandateClient,
            RegistryProjection registryProjection,
            MandateProjection mandateProjection,
            BodyStops stops,
            Following following,
            ReferralConfig config) {
        Duration limit = config.directory().limit();
        this.following = following;
        registry = following.feed("registry", registryClient::read, registryProjection, stops, limit);
        mandates = following.feed("mandate", mandateClient::read, mandateProjection, Alongside.nothing(), limit);
    }

    void begin(@Observes StartupEvent started) {
        following.begin(registry, mandates);
    }

    /**
     * What an offer is decided on.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code directory-stale} when either part is too old
     */
    public Ground ground() {
        return new Ground(registry.current(), mandates.current());
    }

    /** The registry's facts, however old: enough to check the spelling of a code. */
    public Optional<RegistryFacts> registry() {
        return registry.newest().map(Snapshot::facts);
    }

    /** The mandate service's facts, however old. */
    public Optional<MandateFacts> mandates() {
        return mandates.newest().map(Snapshot::facts);
    }

    /** Makes both parts anew from the beginning of the feeds; what there is serves until they have caught up. */
    DirectoryStatus rebuild() {
        registry.rebuild();
        mandates.rebuild();
        return status();
    }

    DirectoryStatus status() {
        return new DirectoryStatus(part(registry), part(mandates));
    }

    private static DirectoryStatus.Part part(FollowedFeed<?> feed) {
        Optional<? extends Snapshot<?>> newest = feed.newest();
        return new DirectoryStatus.Part(
                newest.map(Snapshot::version).orElse(null),
                newest.map(Snapshot::position).orElse(null),
                newest.map(Snapshot::confirmedAt).orElse(null),
                feed.age().map(age -> age.toMillis() / 1000.0).orElse(null),
                feed.isCurrent(),
                newest.map(Snapshot::build).orElse(null));
    }

    /**
     * Both parts, fresh enough to decide on.
     *
     * @param registry bodies, remits, rules, topics, states
     * @param mandates terms and mandates
     */
    public record Ground(Snapshot<RegistryFacts> registry, Snapshot<MandateFacts> mandates) {}
}
