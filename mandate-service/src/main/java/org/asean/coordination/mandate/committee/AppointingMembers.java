package org.asean.coordination.mandate.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.record.Change;
import org.asean.coordination.kit.record.Recorder;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;
import org.jspecify.annotations.Nullable;

import static org.asean.coordination.kit.problem.KitProblem.found;

/**
 * Appointing members and ending their terms. The committee's row is locked first, and the instant read after it: of two who
 * would both take the chair, the second sees the first. Without the lock the exclusion constraint would keep them apart too,
 * but two inserts that meet in it can wait for each other, and the database would end one as a deadlock.
 */
@ApplicationScoped
class AppointingMembers {

    private final Committees committees;
    private final DomainClock clock;
    private final Recorder recorder;

    AppointingMembers(Committees committees, DomainClock clock, Recorder recorder) {
        this.committees = committees;
        this.clock = clock;
        this.recorder = recorder;
    }

    @Transactional
    CommitteeView appoint(String code, AppointMember wish, IfMatch seen, Caller by) {
        Committee committee = found(committees.locked(code), "committee " + code);
        Instant now = clock.now();
        Appointment appointment = wish.appointment(now);
        committee.requireSeatIsFree(appointment);
        seen.requireRevision(committee.tag(now));
        CommitteeView before = CommitteeView.of(committee, now);
        committee.appoint(appointment, by.subject(), now);
        committees.flush();
        return entered(CommitteeEvent.MEMBER_APPOINTED, before, CommitteeView.of(committee, now), by, now);
    }

    @Transactional
    CommitteeView end(String code, UUID id, @Nullable Instant effective, IfMatch seen, Caller by) {
        Committee committee = found(committees.locked(code), "committee " + code);
        Member member = found(committee.member(id), "member " + id);
        Instant now = clock.now();
        if (member.term().isOverBy(now) || member.term().isEmpty()) {
            throw CommitteeProblem.MEMBERSHIP_ENDED.because(
                    "It ended at " + member.term().to() + ".");
        }
        seen.requireRevision(committee.tag(now));
        CommitteeView before = CommitteeView.of(committee, now);
        committee.end(member, effective, by.subject(), now);
        committees.flush();
        return entered(CommitteeEvent.MEMBERSHIP_ENDED, before, CommitteeView.of(committee, now), by, now);
    }

    private CommitteeView entered(
            CommitteeEvent event, CommitteeView before, CommitteeView after, Caller by, Instant now) {
        recorder.enter(by, now, Change.changed(event, CommitteeView.ITEM, after.code(), before, after));
        return after;
    }
}
