package org.asean.coordination.referral.support;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asean.coordination.kit.problem.KitProblem;
import org.asean.coordination.referral.issue.IssueRef;

import static org.asean.coordination.referral.support.SupportProblem.SUPPORT_ALREADY_OPEN;

/** The supports of the issues. */
@ApplicationScoped
public class Supports implements PanacheRepositoryBase<Support, UUID> {

    /** Stores a new one now, so that a violated constraint shows here and not at commit. */
    public void add(Support support) {
        persistAndFlush(support);
    }

    /** The support, to read, or to change once its issue's row is held. */
    public Support get(UUID id) {
        return KitProblem.found(findByIdOptional(id), "support " + id);
    }

    /** The issue to which it belongs. */
    public IssueRef issueOf(UUID id) {
        return new IssueRef(KitProblem.found(
                find("select issueRef from Support where id = ?1", id)
                        .project(String.class)
                        .firstResultOptional(),
                "support " + id));
    }

    /** All that an issue had and has, the oldest first. */
    public List<Support> of(IssueRef issue) {
        return list("issueRef = ?1 order by askedAt, id", issue.value());
    }

    /** The one that is open of the body, if there is one. */
    public Optional<Support> openOf(IssueRef issue, String body) {
        return find("issueRef = ?1 and body = ?2 and state in ?3", issue.value(), body, SupportState.OPEN)
                .singleResultOptional();
    }

    /**
     * Refuses while one of the body is open; the database would say the same.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code support-already-open}
     */
    public void requireNoneOpen(IssueRef issue, String body) {
        openOf(issue, body).ifPresent(open -> {
            throw SUPPORT_ALREADY_OPEN
                    .because(body + " has a part in the issue already, or is asked to.")
                    .with("support", open.id());
        });
    }
}
