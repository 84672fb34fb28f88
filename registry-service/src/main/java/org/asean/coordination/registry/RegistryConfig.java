package org.asean.coordination.registry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What can be set of this service alone; the README renders it. */
@ConfigMapping(prefix = "registry")
public interface RegistryConfig {

    /** Code of the committee whose chair and vice-chair act here. */
    @WithDefault("CYBER-CC")
    String committee();

    /** How long the assurance of a contact point is relied on; an older one makes it stale. */
    @WithDefault("P180D")
    Duration contactStaleAfter();

    /** What is kept of mandate-service. */
    Mandate mandate();

    /** What is kept of mandate-service. */
    interface Mandate {

        /** How old the copy of the terms may be; with an older one the chair's acts are refused (503). */
        @WithDefault("PT30S")
        Duration limit();
    }
}
