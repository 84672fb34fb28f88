package org.asean.coordination.mandate.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.record.Change;
import org.asean.coordination.kit.record.Recorder;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.kit.time.DomainClock;

import static org.asean.coordination.kit.problem.KitProblem.found;

/** Declaring absences and recusals of those who preside, and ending them: each for themselves, the secretariat for both. */
@ApplicationScoped
class SteppingAside {

    private final Committees committees;
    private final DomainClock clock;
    private final Recorder recorder;

    SteppingAside(Committees committees, DomainClock clock, Recorder recorder) {
        this.committees = committees;
        this.clock = clock;
        this.recorder = recorder;
    }

    /** Says from what the member steps aside, at the instant of the command. */
    @FunctionalInterface
    interface Wish {
        Declaration declaration(Instant now);
    }

    @Transactional
    CommitteeView declare(String code, UUID id, Wish wish, IfMatch seen, Caller by) {
        Committee committee = found(committees.locked(code), "committee " + code);
        Member member = found(committee.member(id), "member " + id);
        requireOwn(member, by);
        Instant now = clock.now();
        if (!member.capacity().presides()) {
            throw CommitteeProblem.ONLY_WHO_PRESIDES_STEPS_ASIDE.because(
                    "This is a seat as " + member.capacity() + ".");
        }
        if (member.term().isOverBy(now)) {
            throw CommitteeProblem.MEMBERSHIP_ENDED.because(
                    "It ended at " + member.term().to() + ".");
        }
        seen.requireRevision(committee.tag(now));
        Declaration declaration = wish.declaration(now);
        CommitteeView before = CommitteeView.of(committee, now);
        committee.stepAside(member, declaration, by.subject(), now);
        committees.flush();
        CommitteeView after = CommitteeView.of(committee, now);
        recorder.enter(by, now, change(declaration.event(), before, after).because(declaration.reason()));
        return after;
    }

    @Transactional
    CommitteeView end(String code, UUID id, UUID aside, IfMatch seen, Caller by) {
        Committee committee = found(committees.locked(code), "committee " + code);
        Member member = found(committee.member(id), "member " + id);
        requireOwn(member, by);
        Aside ending = found(member.aside(aside), "absence or recusal " + aside);
        Instant now = clock.now();
        if (ending.isOver(now)) {
            throw CommitteeProblem.ASIDE_IS_OVER.because(
                    "It ended at " + ending.during().to() + ".");
        }
        seen.requireRevision(committee.tag(now));
        CommitteeView before = CommitteeView.of(committee, now);
        committee.stepBack(ending, by.subject(), now);
        committees.flush();
        CommitteeView after = CommitteeView.of(committee, now);
        recorder.enter(by, now, change(CommitteeEvent.ASIDE_ENDED, before, after));
        return after;
    }

    private static Change change(CommitteeEvent event, CommitteeView before, CommitteeView after) {
        return Change.changed(event, CommitteeView.ITEM, after.code(), before, after);
    }

    private static void requireOwn(Member member, Caller by) {
        if (!by.has(Role.SECRETARIAT) && !by.subject().equals(member.subject())) {
            throw CommitteeProblem.NOT_YOUR_SEAT.because("This is the seat of somebody else.");
        }
    }
}
