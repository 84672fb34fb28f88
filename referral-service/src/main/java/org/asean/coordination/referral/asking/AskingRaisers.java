package org.asean.coordination.referral.asking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.problem.KitProblem;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.referral.Limits;
import org.asean.coordination.referral.event.IssueEvent;
import org.asean.coordination.referral.event.IssuePart;
import org.asean.coordination.referral.event.TellingIssues;
import org.asean.coordination.referral.issue.Raiser;
import org.asean.coordination.referral.issue.Referral;
import org.asean.coordination.referral.marking.Access;
import org.asean.coordination.referral.question.Question;
import org.asean.coordination.referral.question.QuestionView;
import org.asean.coordination.referral.question.Questions;
import org.asean.coordination.referral.turn.Turn;
import org.asean.coordination.referral.turn.Turns;

import static org.asean.coordination.referral.issue.IssueProblem.NOT_ADDRESSED_BODY;
import static org.asean.coordination.referral.issue.IssueProblem.NOT_THE_RAISER;

/**
 * Lets the body that holds an issue ask its raiser. The first question on an offer stops its clock at most once and at most as long as an
 * answer may take: the issue is told of then, and when the clock goes on; by any other question it is not changed.
 */
@ApplicationScoped
public class AskingRaisers {

    private final Turns turns;
    private final Questions questions;
    private final Limits limits;
    private final TellingIssues telling;

    AskingRaisers(Turns turns, Questions questions, Limits limits, TellingIssues telling) {
        this.turns = turns;
        this.questions = questions;
        this.limits = limits;
        this.telling = telling;
    }

    /**
     * The body asks.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code not-addressed-body}, {@code offer-expired},
     *     {@code illegal-transition}
     */
    @Transactional
    QuestionView ask(UUID referral, String words, IfMatch seen, Caller caller) {
        Turn turn = turns.atIssueOf(referral, caller);
        Referral asking = turn.issue().leadership().referral(referral);
        if (!caller.worksFor(asking.body())) {
            throw NOT_ADDRESSED_BODY.because("Only the body that holds the issue asks.");
        }
        Duration toAnswer = limits.toAcknowledge(turn.issue().matter().severity());
        Question question = Question.ask(UUID.randomUUID(), asking, words, toAnswer, caller, turn.now());
        seen.requireEpoch(turn.tagOf(asking));
        questions.add(question);
        if (question.stopsClock()) {
            turns.end(turn, null, IssueEvent.REFERRAL_CLOCK_STOPPED);
        }
        return told(IssueEvent.QUESTION_ASKED, question, caller);
    }

    /**
     * The raiser answers.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code not-the-raiser}, {@code issue-not-open},
     *     {@code illegal-transition}
     */
    @Transactional
    QuestionView answer(UUID id, String words, IfMatch seen, Caller caller) {
        Turn turn = turns.at(questions.issueOf(id), caller);
        Question question = questions.get(id);
        requireShown(question, turn);
        requireRaiser(turn);
        turn.issue().requireUnderWay();
        Referral asking = turn.issue().leadership().referral(question.referral());
        boolean goesOn = question.answer(words, asking, caller, turn.now());
        seen.requireRevision(question.tag());
        if (goesOn) {
            turns.end(turn, null, IssueEvent.REFERRAL_CLOCK_RESTARTED);
        }
        return told(IssueEvent.QUESTION_ANSWERED, question, caller);
    }

    private static void requireShown(Question question, Turn turn) {
        if (!turn.access().shows(Access.FULL, turn.now())) {
            throw KitProblem.NOT_FOUND.because("No question " + question.id() + ".");
        }
    }

    /** For the committee's own issues the secretariat answers. */
    private static void requireRaiser(Turn turn) {
        Raiser raiser = turn.issue().raiser();
        boolean forCommittee = raiser.isCommittee() && turn.caller().has(Role.SECRETARIAT);
        if (!forCommittee && !raiser.isRepresentedBy(turn.caller())) {
            throw NOT_THE_RAISER.because("Only whoever raised the issue answers.");
        }
    }

    private QuestionView told(IssueEvent event, Question question, Caller caller) {
        questions.flush();
        QuestionView shown = QuestionView.of(question);
        IssuePart part = new IssuePart(question.issue(), "question", question.id(), shown);
        telling.tell(event, part, caller, null, question.changedAt());
        return shown;
    }
}
