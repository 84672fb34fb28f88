package org.asean.coordination.registry.term;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.asean.coordination.kit.snapshot.SnapshotKeeper;
import org.asean.coordination.kit.snapshot.SnapshotKeeper.Fetched;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads mandate-service's directory under this service's own token, which is kept until it expires. */
@ApplicationScoped
class MandateSource implements SnapshotKeeper.Source<MandateDirectory> {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final MandateClient client;
    private final OidcClient oidc;
    private volatile @Nullable Tokens tokens;

    MandateSource(@RestClient MandateClient client, OidcClient oidc) {
        this.client = client;
        this.oidc = oidc;
    }

    @Override
    public Optional<Fetched<MandateDirectory>> fetch(@Nullable String knownVersion) {
        RestResponse<MandateDirectory> answer = client.readMandateDirectory("Bearer " + token(), knownVersion);
        if (answer.getStatus() == RestResponse.StatusCode.NOT_MODIFIED) {
            return Optional.empty();
        }
        return Optional.of(new Fetched<>(answer.getEntity(), answer.getHeaderString("ETag")));
    }

    private String token() {
        Tokens known = tokens;
        if (known == null || known.isAccessTokenExpired() || known.isAccessTokenWithinRefreshInterval()) {
            known = oidc.getTokens().await().atMost(PATIENCE);
            tokens = known;
        }
        return known.getAccessToken();
    }
}
