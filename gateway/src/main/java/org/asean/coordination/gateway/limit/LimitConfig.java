package org.asean.coordination.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.Min;

/**
 * How often one caller may call, per minute and per replica of the gateway. A caller may spend a whole minute's share
 * at once; it comes back evenly over the minute.
 */
@ConfigMapping(prefix = "gateway.limit")
public interface LimitConfig {
    /** Reads per minute and caller. */
    @WithDefault("6000")
    @Min(1)
    long read();

    /** Reads of a whole history per minute and caller. */
    @WithDefault("30")
    @Min(1)
    long audit();

    /** Commands per minute and caller. */
    @WithDefault("3000")
    @Min(1)
    long command();

    /** Imports per minute and caller. */
    @WithDefault("60")
    @Min(1)
    @WithName("import")
    long bulk();

    /** Files attached per minute and caller. */
    @WithDefault("120")
    @Min(1)
    long attachment();

    /** Reads of feeds per minute and caller; one that waits counts once. */
    @WithDefault("3000")
    @Min(1)
    long follow();

    /** Streams opened per minute and caller. */
    @WithDefault("60")
    @Min(1)
    long stream();

    /** Streams, waiting reads and reads of a whole history of one caller that are open at the same time. */
    @WithDefault("32")
    @Min(1)
    int feeds();

    /** Callers remembered at most; beyond it the one not seen for longest is forgotten, and starts afresh. */
    @WithDefault("10000")
    @Min(1)
    long callers();
}
