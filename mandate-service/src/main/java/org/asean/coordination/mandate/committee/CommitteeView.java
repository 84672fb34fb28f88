package org.asean.coordination.mandate.committee;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A committee as it is shown, and told. What the clock makes of it is as of that instant: {@code inTerm}, and the last part of the
 * {@code etag}. Who keeps what was told computes it from the bounds: a term runs, and an absence or recusal counts, from {@code from}
 * until before {@code to}.
 *
 * @param code its code
 * @param name its name
 * @param kind what sort of committee
 * @param parent code of the body or committee above, or null
 * @param members everybody who sits, sat or will sit in it, in the order of their terms
 * @param etag its entity tag; send it as If-Match with a command
 */
@Schema(name = "Committee")
record CommitteeView(
        String code,
        String name,
        Committee.Kind kind,
        @Schema(nullable = true) @Nullable String parent,
        List<MemberView> members,
        String etag) {

    /** What the record and the events call a committee. */
    static final String ITEM = "committee";

    /**
     * A member as shown.
     *
     * @param id of the membership
     * @param subject the person's token subject, where it is known
     * @param body code of the body that the member sits for, or null
     * @param state ISO alpha-2 code of the state that the member sits for, or null
     * @param capacity as what
     * @param from the first instant of the term
     * @param to the first instant after the term; null while no end is set
     * @param inTerm whether the term is running
     * @param asides absences and recusals of one who presides, by their begin
     */
    @Schema(name = "Member")
    record MemberView(
            UUID id,
            @Schema(nullable = true) @Nullable String subject,
            @Schema(nullable = true) @Nullable String body,
            @Schema(nullable = true) @Nullable String state,
            Member.Capacity capacity,
            Instant from,
            @Schema(nullable = true) @Nullable Instant to,
            boolean inTerm,
            List<AsideView> asides) {

        static MemberView of(Member member, Instant now) {
            return new MemberView(
                    member.id(),
                    member.subject(),
                    member.body(),
                    member.state(),
                    member.capacity(),
                    member.term().from(),
                    member.term().to(),
                    member.isInTerm(now),
                    member.asides().stream().map(AsideView::of).toList());
        }
    }

    /**
     * An absence, or a recusal from a body or an issue.
     *
     * @param id of the declaration
     * @param body code of the body whose matters are left to others, or null
     * @param issue reference of the issue that is left to others, or null; with neither it is an absence
     * @param reason in the declarer's words
     * @param from the first instant
     * @param to the first instant after it; null while no end is set
     */
    @Schema(name = "Aside")
    record AsideView(
            UUID id,
            @Schema(nullable = true) @Nullable String body,
            @Schema(nullable = true) @Nullable String issue,
            String reason,
            Instant from,
            @Schema(nullable = true) @Nullable Instant to) {

        static AsideView of(Aside aside) {
            return new AsideView(
                    aside.id(),
                    aside.body(),
                    aside.issue(),
                    aside.reason(),
                    aside.during().from(),
                    aside.during().to());
        }
    }

    static CommitteeView of(Committee committee, Instant now) {
        return new CommitteeView(
                committee.code(),
                committee.name(),
                committee.kind(),
                committee.parent(),
                committee.members().stream()
                        .map(member -> MemberView.of(member, now))
                        .toList(),
                committee.tag(now).toString());
    }
}
