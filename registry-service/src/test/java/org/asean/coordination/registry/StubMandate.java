package org.asean.coordination.registry;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.asean.coordination.kittest.NeighbourStub;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Stands in for mandate-service: a committee whose chair and vice-chair are in office, with absences and recusals. */
public final class StubMandate implements QuarkusTestResourceLifecycleManager {

    private final NeighbourStub stub = new NeighbourStub();

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(stub.start());
        config.put("quarkus.rest-client.mandate.url", Objects.requireNonNull(config.get("MANDATE_URL")));
        config.put("registry.mandate.limit", "PT5S");
        config.put("coordination.follow.wait", "1");
        // Several events of one thing, which the service reads as one part of the feed.
        for (String event : List.of("committee-established", "member-appointed", "member-appointed")) {
            NeighbourStub.tell("mandate", "committee/CYBER-CC", event, committee());
        }
        return config;
    }

    private static String committee() {
        try (InputStream in = StubMandate.class.getResourceAsStream("/committee.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void stop() {
        stub.stop();
    }
}
