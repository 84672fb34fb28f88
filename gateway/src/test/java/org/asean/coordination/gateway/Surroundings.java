package org.asean.coordination.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.stream.Stream;

/** What stands around the gateway in its tests: an issuer, a registry, two mandate replicas and a referral service. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {
    private final StubIssuer issuer = new StubIssuer();
    private final StubService registry = new StubService();
    private final StubService mandate = new StubService();
    private final StubService otherMandate = new StubService();
    private final BrokenService referral = new BrokenService();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.oidc.auth-server-url", issuer.address(),
                "gateway.upstream.registry", registry.address(),
                "gateway.upstream.mandate", mandate.address() + "," + otherMandate.address(),
                "gateway.upstream.referral", referral.address());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Surroundings.class));
    }

    StubIssuer issuer() {
        return issuer;
    }

    StubService registry() {
        return registry;
    }

    StubService mandate() {
        return mandate;
    }

    StubService otherMandate() {
        return otherMandate;
    }

    BrokenService referral() {
        return referral;
    }

    void reset() {
        Stream.of(registry, mandate, otherMandate).forEach(StubService::reset);
        referral.reset();
    }

    @Override
    public void stop() {
        Stream.of(registry, mandate, otherMandate).forEach(StubService::close);
        referral.close();
        issuer.close();
    }
}
