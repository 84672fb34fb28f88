package org.asean.coordination.gateway.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the landing page tells. */
@ConfigMapping(prefix = "gateway")
public interface PageConfig {
    /**
     * Whether this is the local demonstration: the landing page then names its users and their common password, which
     * exist nowhere else. Never to be set in production.
     */
    @WithDefault("false")
    boolean demonstration();
}
