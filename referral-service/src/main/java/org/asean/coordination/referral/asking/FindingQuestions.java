package org.asean.coordination.referral.asking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.asean.coordination.kit.problem.KitProblem;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.issue.Issues;
import org.asean.coordination.referral.marking.Access;
import org.asean.coordination.referral.marking.Right;
import org.asean.coordination.referral.question.Question;
import org.asean.coordination.referral.question.QuestionView;
import org.asean.coordination.referral.question.Questions;
import org.asean.coordination.referral.reading.Readers;

/** Finds questions, for those who may read all of the issue; a body with an open offer finds its own. */
@ApplicationScoped
public class FindingQuestions {

    private final Issues issues;
    private final Questions questions;
    private final Readers readers;
    private final DomainClock clock;

    FindingQuestions(Issues issues, Questions questions, Readers readers, DomainClock clock) {
        this.issues = issues;
        this.questions = questions;
        this.readers = readers;
        this.clock = clock;
    }

    @Transactional
    List<QuestionView> of(IssueRef ref, Caller caller) {
        Right right = readers.require(caller, issues.read(ref), clock.now());
        return questions.of(ref).stream()
                .filter(question -> isShown(question, right, caller))
                .map(QuestionView::of)
                .toList();
    }

    @Transactional
    QuestionView one(UUID id, Caller caller) {
        Question question = questions.get(id);
        Right right = readers.require(caller, issues.read(question.issue()), clock.now());
        if (!isShown(question, right, caller)) {
            throw KitProblem.NOT_FOUND.because("No question " + id + ".");
        }
        return QuestionView.of(question);
    }

    private static boolean isShown(Question question, Right right, Caller caller) {
        Access access = right.at(question.changedAt());
        return access == Access.FULL
                || (access == Access.PREVIEW && caller.bodies().contains(question.body()));
    }
}
