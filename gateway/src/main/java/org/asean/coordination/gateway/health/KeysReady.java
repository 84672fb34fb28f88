package org.asean.coordination.gateway.health;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Ready once the issuer's keys were fetched, for without them every token would be refused. An issuer that goes away
 * later does not make the gateway unready: the keys are here, and tokens live on.
 */
@Readiness
@ApplicationScoped
class KeysReady implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(KeysReady.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final TenantConfigBean tenants;
    private final AtomicBoolean asking = new AtomicBoolean();

    KeysReady(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    @Override
    public HealthCheckResponse call() {
        TenantConfigContext tenant = tenants.getDefaultTenant();
        if (!tenant.ready() && asking.compareAndSet(false, true)) {
            ask(tenant);
        }
        return HealthCheckResponse.named("keys").status(tenant.ready()).build();
    }

    /** One question at a time, and a pause after one that was in vain, however often the probe asks: an issuer that starts is busy. */
    private void ask(TenantConfigContext tenant) {
        Uni.createFrom()
                .deferred(tenant::initialize)
                .onFailure()
                .call(() -> Uni.createFrom().voidItem().onItem().delayIt().by(PAUSE))
                .onTermination()
                .invoke(() -> asking.set(false))
                .subscribe()
                .with(found -> LOG.info("The issuer answers"), failure -> LOG.debug("No issuer yet", failure));
    }
}
