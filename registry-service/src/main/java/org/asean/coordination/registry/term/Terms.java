package org.asean.coordination.registry.term;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.kit.snapshot.SnapshotKeeper;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.registry.RegistryConfig;

/**
 * Whether the chair's acts are the chair's: the role says what somebody may do, the term whether it is their time. A former
 * chair whose token still names the role is refused (I13).
 */
@ApplicationScoped
public class Terms {

    private final SnapshotKeeper<MandateDirectory> keeper;
    private final DomainClock clock;
    private final String committee;

    Terms(MandateSource source, RegistryConfig config, DomainClock clock, InstantSource machine) {
        this.keeper = new SnapshotKeeper<>(
                "mandate directory", source, config.mandate().limit(), machine);
        this.clock = clock;
        this.committee = config.committee();
    }

    /**
     * Refuses unless the caller holds, at this instant, the office that the token's role names. Who is not in the copy may have been
     * appointed since, and is looked up anew before a refusal.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code no-term-in-force}; {@code directory-stale} when
     *     mandate-service has not answered for too long
     */
    public void requireInForce(Caller caller) {
        if (isInOffice(caller)) {
            return;
        }
        keeper.refresh();
        if (!isInOffice(caller)) {
            throw TermProblem.NO_TERM_IN_FORCE.because("The caller is not in office in " + committee + " now.");
        }
    }

    private boolean isInOffice(Caller caller) {
        MandateDirectory directory = keeper.current().facts();
        return (caller.has(Role.CHAIR) && holds(directory, caller, "CHAIR"))
                || (caller.has(Role.VICE_CHAIR) && holds(directory, caller, "VICE_CHAIR"));
    }

    private boolean holds(MandateDirectory directory, Caller caller, String capacity) {
        return directory.holds(committee, caller.subject(), capacity, clock.now());
    }

    /** So that the first act of the chair after a start is not refused for want of a copy. */
    void readAtStart(@Observes StartupEvent started) {
        keeper.refresh();
    }

    @Scheduled(every = "${registry.mandate.poll}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        keeper.refresh();
    }
}
