package org.asean.coordination.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/** The machine's clock, for ages and deadlines of technical things; the domain's time is {@link DomainClock}. */
@ApplicationScoped
public class WallClock {

    @Produces
    @ApplicationScoped
    InstantSource machine() {
        return InstantSource.system();
    }
}
