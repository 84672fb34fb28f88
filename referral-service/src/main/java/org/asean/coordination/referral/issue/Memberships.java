package org.asean.coordination.referral.issue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** What was merged into what, and when. */
@ApplicationScoped
public class Memberships implements PanacheRepositoryBase<Membership, UUID> {

    private static final String CANONICAL = """
            with recursive chain (ref, step) as (
              select cast(:ref as text), 0
              union all
              select m.canonical, c.step + 1 from chain c join membership m on m.member = c.ref and m.until is null)
            select ref from chain order by step desc limit 1
            """;

    private static final String PARTS = """
            with recursive part (ref) as (
              select member from membership where canonical = :ref and until is null
              union
              select m.member from part p join membership m on m.canonical = p.ref and m.until is null)
            select ref from part
            """;

    /** The membership that is open, if the issue is merged. */
    public Optional<Membership> current(IssueRef member) {
        return find("member = ?1 and until is null", member.value()).singleResultOptional();
    }

    /** The issues that are merged into this one now, without what is merged into them. */
    public List<Membership> into(IssueRef canonical) {
        return list("canonical = ?1 and until is null order by since", canonical.value());
    }

    /** The issues that are merged into this one now, and into one of them, and so on. */
    public List<IssueRef> partsOf(IssueRef canonical) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(PARTS, String.class)
                .setParameter("ref", canonical.value())
                .getResultStream()
                .map(IssueRef::new)
                .toList();
    }

    /** The memberships that are open of any of these. */
    public List<Membership> currentOf(Collection<String> members) {
        return members.isEmpty() ? List.of() : list("member in ?1 and until is null", members);
    }

    /** Where following what an issue is merged into ends: at itself, where it is not. */
    public IssueRef canonicalOf(IssueRef ref) {
        return new IssueRef((String) getEntityManager()
                .createNativeQuery(CANONICAL, String.class)
                .setParameter("ref", ref.value())
                .getSingleResult());
    }
}
