package org.asean.coordination.registry.term;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.asean.coordination.kit.snapshot.SnapshotKeeper;
import org.asean.coordination.kit.snapshot.SnapshotKeeper.Fetched;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads mandate-service's directory; 304 says that what is known is still so. */
@ApplicationScoped
class MandateSource implements SnapshotKeeper.Source<MandateDirectory> {

    private final MandateClient client;

    MandateSource(@RestClient MandateClient client) {
        this.client = client;
    }

    @Override
    public Optional<Fetched<MandateDirectory>> fetch(@Nullable String knownVersion) {
        RestResponse<MandateDirectory> answer = client.readMandateDirectory(knownVersion);
        return answer.getStatus() == RestResponse.StatusCode.NOT_MODIFIED
                ? Optional.empty()
                : Optional.of(new Fetched<>(answer.getEntity(), answer.getHeaderString("ETag")));
    }
}
