package org.asean.coordination.referral.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.asean.coordination.kit.record.VerifyingRecord;
import org.asean.coordination.kit.time.DomainClock;

/** Looks at the whole history, as of one instant, and changes nothing. */
@ApplicationScoped
public class VerifyingHistory {

    private final EntityManager entities;
    private final Tables tables;
    private final ToldIssues told;
    private final VerifyingRecord record;
    private final DomainClock clock;

    VerifyingHistory(
            EntityManager entities, Tables tables, ToldIssues told, VerifyingRecord record, DomainClock clock) {
        this.entities = entities;
        this.tables = tables;
        this.told = told;
        this.record = record;
        this.clock = clock;
    }

    @Transactional
    Verification verify() {
        entities.createNativeQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate();
        long issues = (Long) entities.createNativeQuery("select count(*) from issue", Long.class)
                .getSingleResult();
        List<Verification.Check> checks = new ArrayList<>(tables.check(issues));
        checks.addAll(told.check());
        Findings chains = new Findings();
        checks.add(chains.check("Every entry of the record follows upon the one before.", record.chains(chains::add)));
        Findings seals = new Findings();
        checks.add(seals.check("Every seal is over the entries that are there.", record.seals(seals::add)));
        boolean sound = checks.stream().allMatch(check -> check.violations() == 0);
        return new Verification(clock.now(), issues, sound, checks);
    }
}
