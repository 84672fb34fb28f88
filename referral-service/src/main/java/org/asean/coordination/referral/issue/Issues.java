package org.asean.coordination.referral.issue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asean.coordination.kit.problem.KitProblem;
import org.hibernate.Session;

/** The issues, each with its referrals. */
@ApplicationScoped
public class Issues implements PanacheRepositoryBase<Issue, IssueRef> {

    /**
     * Holds the row and then reads the clock: what holds a row is a query of its own to PostgreSQL, so what stands outside of it is found for
     * a row that is had already, however long the wait for it was. Past Hibernate, for the reason that DomainClock gives.
     */
    private static final String HOLD =
            "select domain_now() from (select from issue where ref = ? for no key update) held";

    /** A new reference, of this year. */
    public IssueRef nextRef(int year) {
        Long number = (Long) getEntityManager()
                .createNativeQuery("select nextval('issue_number')", Long.class)
                .getSingleResult();
        return IssueRef.of(year, number);
    }

    /** Stores a new issue now, so that a violated constraint shows here and not at commit. */
    public void add(Issue issue) {
        persistAndFlush(issue);
    }

    /** The issue, to read. */
    public Issue read(IssueRef ref) {
        return KitProblem.found(
                find("left join fetch referrals where ref = ?1", ref).singleResultOptional(), "issue " + ref);
    }

    /** The issues that there are of these, in one query; their referrals are not asked for. */
    public List<Issue> readAll(List<IssueRef> refs) {
        return refs.isEmpty() ? List.of() : list("ref in ?1", refs);
    }

    /** These issues in their order, with their referrals, in one query. */
    public List<Issue> readInOrder(List<IssueRef> refs) {
        Map<IssueRef, Issue> found = refs.isEmpty()
                ? Map.of()
                : list("left join fetch referrals where ref in ?1", refs).stream()
                        .collect(Collectors.toMap(Issue::ref, Function.identity()));
        return refs.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * The issue with its row held until the transaction ends, and the command's instant: how every command on it begins. The issue and its
     * referrals are read by a statement of its own after that, which sees what was committed while the row was waited for; the one
     * that waits would see its referrals as they were before.
     */
    public HeldIssue hold(IssueRef ref) {
        Optional<Instant> held =
                getEntityManager().unwrap(Session.class).doReturningWork(connection -> holdRow(ref, connection));
        Instant at = KitProblem.found(held, "issue " + ref);
        return new HeldIssue(read(ref), at);
    }

    private static Optional<Instant> holdRow(IssueRef ref, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HOLD)) {
            statement.setString(1, ref.value());
            try (ResultSet held = statement.executeQuery()) {
                return held.next()
                        ? Optional.of(held.getObject(1, OffsetDateTime.class).toInstant())
                        : Optional.empty();
            }
        }
    }

    /** The issue to which the referral belongs. */
    public IssueRef refOfReferral(UUID referral) {
        return KitProblem.found(
                getEntityManager()
                        .createQuery("select issue.ref from Referral where id = :id", IssueRef.class)
                        .setParameter("id", referral)
                        .getResultStream()
                        .findFirst(),
                "referral " + referral);
    }

    /** The issue that an integrating system knows under this name. */
    public Optional<Issue> findByExternalReference(ExternalReference reference) {
        return find("externalReference", reference).singleResultOptional();
    }

    /** The issue to which the transfer offer belongs. */
    public IssueRef refOfTransferOffer(UUID transfer) {
        return KitProblem.found(
                getEntityManager()
                        .createQuery("select issue.ref from TransferOffer where id = :id", IssueRef.class)
                        .setParameter("id", transfer)
                        .getResultStream()
                        .findFirst(),
                "transfer offer " + transfer);
    }

    /** Some split issues that are open though all their parts are over; none that another one is at. */
    @SuppressWarnings("unchecked")
    public List<Issue> lockUmbrellasThatAreOver(int most) {
        return getEntityManager()
                .createNativeQuery("""
                        select i.* from issue i
                         where i.state = 'UMBRELLA'
                           and not exists (select from issue part where part.umbrella = i.ref and part.state not in (:over))
                         order by i.ref limit :most for no key update of i skip locked
                        """, Issue.class)
                .setParameter("over", IssueState.OVER.stream().map(Enum::name).toList())
                .setParameter("most", most)
                .getResultList();
    }

    /** References of some live referrals' issues that a committee holds under a mandate, after the one that is named. */
    public List<IssueRef> heldUnderMandates(String after, int most) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select issue_ref from referral
                         where lapses_at is not null and live_while is not null and issue_ref > :after
                         order by issue_ref limit :most
                        """, String.class)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultStream()
                .map(IssueRef::new)
                .toList();
    }

    /** Some issues to which time has done something that is not recorded, for the sweeper; none that another one is at. */
    @SuppressWarnings("unchecked")
    public List<Issue> lockWithPassedTime(Instant now, int most) {
        return getEntityManager()
                .createNativeQuery("""
                        select i.* from issue i
                         where i.ref in (
                           select issue_ref from referral where state = 'OFFERED' and ack_by < :now
                           union all
                           select issue_ref from referral where stands_until <= :now
                           union all
                           select issue_ref from referral where live_while is not null and lapses_at <= :now
                           union all
                           select issue_ref from referral where state = 'ON_HOLD' and hold_until <= :now
                           union all
                           select issue_ref from transfer_offer where state = 'PENDING' and answer_by < :now
                           union all
                           select ref from issue where closes_at <= :now)
                         order by i.ref limit :most for no key update of i skip locked
                        """, Issue.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }
}
