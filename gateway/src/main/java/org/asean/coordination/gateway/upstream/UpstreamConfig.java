package org.asean.coordination.gateway.upstream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.asean.coordination.gateway.route.Tier;

/** Where the services are and how patient the gateway is with them. */
@ConfigMapping(prefix = "gateway.upstream")
public interface UpstreamConfig {
    /** Base addresses of the replicas of registry-service ({@code REGISTRY_URL}, comma-separated). */
    @NotEmpty
    List<URI> registry();

    /** Base addresses of the replicas of mandate-service ({@code MANDATE_URL}, comma-separated). */
    @NotEmpty
    List<URI> mandate();

    /** Base addresses of the replicas of referral-service ({@code REFERRAL_URL}, comma-separated). */
    @NotEmpty
    List<URI> referral();

    /** How long a connection to a replica may take to be made. */
    @WithDefault("1s")
    Duration connectTimeout();

    /** How long a replica may be silent in the middle of an answer; streams send a heartbeat more often than that. */
    @WithDefault("60s")
    Duration silence();

    /** Connections to one replica at most; further requests wait for a free one within their deadline. */
    @WithDefault("64")
    @Min(1)
    int connections();

    /** Connections to one replica that feeds are followed over, beside {@link #connections()}. */
    @WithDefault("512")
    @Min(1)
    int followers();

    /** After so many failures in a row a replica is left alone for {@link #breakerOpen()}. */
    @WithDefault("5")
    @Min(1)
    int breakerFailures();

    /** How long a failing replica is left alone before one request tries it again. */
    @WithDefault("5s")
    Duration breakerOpen();

    /** How often each replica is asked whether it is there, for health and the landing page. */
    @WithDefault("2s")
    Duration probeEvery();

    /**
     * From the moment a request is passed on to the moment the head of its answer is there, retries included; then 504.
     */
    Deadline deadline();

    /** Per kind of operation. */
    interface Deadline {
        /** For reads. */
        @WithDefault("10s")
        Duration read();

        /** For reads of a whole history; shorter than a connection may stay silent. */
        @WithDefault("60s")
        Duration audit();

        /** For commands. */
        @WithDefault("15s")
        Duration command();

        /** For imports, the upload included. */
        @WithDefault("120s")
        @WithName("import")
        Duration bulk();

        /** For files that are attached, the upload included. */
        @WithDefault("60s")
        Duration attachment();

        /** For reads that may wait for 30 seconds. */
        @WithDefault("40s")
        Duration follow();

        /** For streams to begin; they end when the service, the client or the token does. */
        @WithDefault("10s")
        Duration stream();

        /** The one of that tier. */
        default Duration of(Tier tier) {
            return switch (tier) {
                case READ -> read();
                case AUDIT -> audit();
                case COMMAND -> command();
                case IMPORT -> bulk();
                case ATTACHMENT -> attachment();
                case FOLLOW -> follow();
                case STREAM -> stream();
            };
        }
    }
}
