package org.asean.coordination.gateway.health;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import jakarta.enterprise.context.ApplicationScoped;
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

    private final TenantConfigBean tenants;

    KeysReady(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    @Override
    public HealthCheckResponse call() {
        TenantConfigContext tenant = tenants.getDefaultTenant();
        if (!tenant.ready()) {
            tenant.initialize()
                    .subscribe()
                    .with(found -> LOG.debug("The issuer answers"), failure -> LOG.debug("No issuer yet", failure));
        }
        return HealthCheckResponse.named("keys").status(tenant.ready()).build();
    }
}
