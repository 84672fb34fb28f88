package org.asean.coordination.registry.remit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.asean.coordination.competence.Capacity;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.Period;
import org.asean.coordination.competence.Territory;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.kit.problem.DomainException;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.security.Seat;
import org.asean.coordination.registry.provenance.AsOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.asean.coordination.registry.remit.RemitProblem.COLLISION_NOTE_MISSING;
import static org.asean.coordination.registry.remit.RemitProblem.EXCLUDE_OUTSIDE_TOPICS;
import static org.asean.coordination.registry.remit.RemitProblem.LEGAL_BASIS_MISSING;
import static org.asean.coordination.registry.remit.RemitProblem.NOT_ADDRESSED_BODY;
import static org.asean.coordination.registry.remit.RemitProblem.NO_COLLISION;
import static org.asean.coordination.registry.remit.RemitProblem.REMIT_STATE_CONFLICT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RemitTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LegalBasis BASIS = new LegalBasis("Terms of reference", null);
    private static final RemitKey ONE_IN_FORCE = new RemitKey(new UUID(0, 1), 1);
    private static final RemitKey ANOTHER_IN_FORCE = new RemitKey(new UUID(0, 2), 1);
    private static final Caller SECRETARIAT = new Caller("s", "s", Set.of("secretariat"), List.of(), null, null, null);

    private static Caller member(String body, Seat.Capacity capacity) {
        return new Caller("m", "m", Set.of("body-officer"), List.of(new Seat(body, capacity)), null, null, null);
    }

    private static final Caller HEAD = member("AFCDM", Seat.Capacity.HEAD);

    private static RemitTerms terms(Set<String> excludes, @Nullable LegalBasis basis) {
        return new RemitTerms(
                Capacity.LEAD,
                Set.of(new Topic("cyber.cii")),
                Set.of(Function.POLICY),
                Territory.ALL,
                excludes.stream().map(Topic::new).collect(Collectors.toSet()),
                Period.from(LocalDate.of(2026, 1, 1)),
                "Scope",
                basis);
    }

    private static Remit aDraft() {
        return Remit.draft(RemitKey.first(), terms(Set.of(), BASIS), HEAD, NOW);
    }

    private static Remit aSubmission() {
        Remit remit = aDraft();
        remit.submit(HEAD, NOW);
        return remit;
    }

    private static void assertRefused(RemitProblem why, Runnable act) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(why));
    }

    @Test
    void a_draft_belongs_to_the_body_that_acts() {
        // when
        Remit remit = Remit.draft(RemitKey.first(), terms(Set.of(), BASIS), member("STOM", Seat.Capacity.OFFICER), NOW);

        // then
        assertThat(remit.body()).isEqualTo("STOM");
        assertThat(remit.stateOn(TODAY)).isEqualTo(RemitState.DRAFT);
    }

    @Test
    void only_imported_remits_may_lack_a_legal_basis() {
        // when
        Remit imported = Remit.takeOver(RemitKey.first(), "AFCDM", terms(Set.of(), null), SECRETARIAT, NOW);

        // then
        assertThat(imported.stateOn(TODAY)).isEqualTo(RemitState.ACTIVE);
        assertRefused(LEGAL_BASIS_MISSING, () -> Remit.draft(RemitKey.first(), terms(Set.of(), null), HEAD, NOW));
    }

    @Test
    void an_exclude_lies_below_a_topic_and_is_none() {
        for (String exclude : List.of("cyber.crime", "cyber", "cyber.cii")) {
            assertRefused(
                    EXCLUDE_OUTSIDE_TOPICS,
                    () -> Remit.draft(RemitKey.first(), terms(Set.of(exclude), BASIS), HEAD, NOW));
        }
        assertThat(Remit.draft(RemitKey.first(), terms(Set.of("cyber.cii.energy"), BASIS), HEAD, NOW)
                        .competence(AsOf.ALL_KNOWN)
                        .covers(new Topic("cyber.cii.energy")))
                .isFalse();
    }

    @Test
    void the_officer_of_the_body_does_not_bind_it() {
        // given
        Remit remit = aDraft();

        // when
        Caller officer = member("AFCDM", Seat.Capacity.OFFICER);

        // then
        assertRefused(NOT_ADDRESSED_BODY, () -> remit.submit(officer, NOW));
        assertRefused(NOT_ADDRESSED_BODY, () -> remit.withdraw(officer, NOW));
    }

    @Test
    void the_head_of_another_body_has_no_say() {
        // given
        Remit remit = aDraft();

        // when
        Caller other = member("STOM", Seat.Capacity.HEAD);

        // then
        assertRefused(NOT_ADDRESSED_BODY, () -> remit.submit(other, NOW));
        assertThat(remit.stateOn(TODAY)).isEqualTo(RemitState.DRAFT);
    }

    @Test
    void admission_waits_for_a_note_on_each_collision() {
        // given
        Remit remit = aSubmission();
        remit.noteCollisions("Seen", List.of(ONE_IN_FORCE), SECRETARIAT, NOW);

        // when
        List<RemitKey> collisions = List.of(ONE_IN_FORCE, ANOTHER_IN_FORCE);

        // then
        assertRefused(COLLISION_NOTE_MISSING, () -> remit.admit(collisions, TODAY, SECRETARIAT, NOW));
        remit.noteCollisions("Seen both", collisions, SECRETARIAT, NOW);
        remit.admit(collisions, TODAY, SECRETARIAT, NOW);
        assertThat(remit.stateOn(TODAY)).isEqualTo(RemitState.ACTIVE);
    }

    @Test
    void a_note_needs_something_to_note() {
        // given
        Remit remit = aSubmission();

        // when
        List<RemitKey> none = List.of();

        // then
        assertRefused(NO_COLLISION, () -> remit.noteCollisions("Seen", none, SECRETARIAT, NOW));
    }

    @Test
    void a_draft_is_not_admitted_and_an_admitted_one_not_withdrawn() {
        // given
        Remit draft = aDraft();
        Remit admitted = aSubmission();

        // when
        admitted.admit(List.of(), TODAY, SECRETARIAT, NOW);

        // then
        assertRefused(REMIT_STATE_CONFLICT, () -> draft.admit(List.of(), TODAY, SECRETARIAT, NOW));
        assertRefused(REMIT_STATE_CONFLICT, () -> admitted.withdraw(HEAD, NOW));
        assertRefused(REMIT_STATE_CONFLICT, () -> admitted.refuse("Late", SECRETARIAT, NOW));
    }
}
