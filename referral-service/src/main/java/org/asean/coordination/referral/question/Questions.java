package org.asean.coordination.referral.question;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.asean.coordination.kit.problem.KitProblem;
import org.asean.coordination.referral.issue.IssueRef;

/** The questions to the raisers. */
@ApplicationScoped
public class Questions implements PanacheRepositoryBase<Question, UUID> {

    /** Stores a new one now, so that a violated constraint shows here and not at commit. */
    public void add(Question question) {
        persistAndFlush(question);
    }

    /** The question, to read, or to change once its issue's row is held. */
    public Question get(UUID id) {
        return KitProblem.found(findByIdOptional(id), "question " + id);
    }

    /** The issue to which it belongs. */
    public IssueRef issueOf(UUID id) {
        return new IssueRef(KitProblem.found(
                find("select issueRef from Question where id = ?1", id)
                        .project(String.class)
                        .firstResultOptional(),
                "question " + id));
    }

    /** All that were asked of an issue's raiser, the oldest first. */
    public List<Question> of(IssueRef issue) {
        return list("issueRef = ?1 order by askedAt, id", issue.value());
    }
}
