package org.asean.coordination.referral.reading;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.kit.time.OfOurTime;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.issue.IssueState;
import org.asean.coordination.referral.issue.Severity;
import org.asean.coordination.referral.marking.Access;
import org.asean.coordination.referral.marking.Marking;
import org.asean.coordination.referral.reading.Conditions.Clause;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which issues are asked for. What a marking hides of an issue matches only for those who may read it, in the query itself, so that
 * neither a list nor a count tells it.
 */
public final class IssueFilter {

    private static final String BODY = "[A-Z][A-Z0-9-]{1,31}";

    @QueryParam("state")
    @Size(max = 9)
    @Parameter(description = "In any of these states, as they are shown now.")
    List<IssueState> states = List.of();

    @QueryParam("topic")
    @Pattern(regexp = Topic.PATTERN)
    @Size(max = Topic.MAX_LENGTH)
    @Parameter(description = "On this topic or one below it.")
    @Nullable
    String topic;

    @QueryParam("function")
    @Parameter(description = "Asking for this kind of work.")
    @Nullable
    Function function;

    @QueryParam("memberState")
    @Pattern(regexp = "[A-Z]{2}")
    @Parameter(description = "Concerning this member state.")
    @Nullable
    String memberState;

    @QueryParam("lead")
    @Pattern(regexp = BODY)
    @Parameter(description = "Led by this body now.")
    @Nullable
    String lead;

    @QueryParam("severity")
    @Size(max = 4)
    @Parameter(description = "As urgent as any of these; of those issues of which the caller may read it.")
    List<Severity> severities = List.of();

    @QueryParam("marking")
    @Size(max = 5)
    @Parameter(description = "Under any of these markings; of those issues of which the caller may read it.")
    List<Marking> markings = List.of();

    @QueryParam("overdue")
    @DefaultValue("false")
    @Parameter(description = "Whose next step is late; of those issues of which the caller may know by when it is due.")
    boolean overdue;

    @QueryParam("offeredTo")
    @Pattern(regexp = BODY)
    @Parameter(description = "Offered to this body now; of those issues of which the caller may read it.")
    @Nullable
    String offeredTo;

    @QueryParam("raisedBy")
    @Pattern(regexp = BODY)
    @Parameter(description = "Raised by this body, state or committee; of those issues that the caller may read.")
    @Nullable
    String raisedBy;

    @QueryParam("raisedFrom")
    @OfOurTime
    @Parameter(description = "Raised at this instant or later, RFC 3339.")
    @Nullable
    Instant raisedFrom;

    @QueryParam("raisedTo")
    @OfOurTime
    @Parameter(description = "Raised before this instant, RFC 3339.")
    @Nullable
    Instant raisedTo;

    @QueryParam("umbrella")
    @Parameter(description = "Split from this issue.")
    @Nullable
    IssueRef umbrella;

    @QueryParam("canonical")
    @Parameter(description = "Merged into this issue now; none where the caller may not know of it.")
    @Nullable
    IssueRef canonical;

    @QueryParam("externalSystem")
    @Size(max = 100)
    @Parameter(description = "Brought in by this system; of those issues that the caller may read.")
    @Nullable
    String externalSystem;

    @QueryParam("externalId")
    @Size(max = 200)
    @Parameter(description = "Named so by the system that brought it in; of those issues that the caller may read.")
    @Nullable
    String externalId;

    @QueryParam("q")
    @Size(max = 200)
    @Parameter(
            description =
                    "With these words in title or summary; quoted words stand together, a leading minus leaves out, accents do not "
                            + "matter. Of those issues that the caller may read.")
    @Nullable
    String words;

    /** What is asked for, as conditions. */
    List<Clause> clauses(Sight sight) {
        FilterClauses clauses = new FilterClauses(sight);
        clauses.ofStates(states);
        clauses.onTopic(topic);
        clauses.equal("function", function);
        clauses.concerning(memberState);
        clauses.ledBy(lead);
        clauses.anyOf("severity", severities, Access.PREVIEW);
        clauses.anyOf("marking", markings, Access.PREVIEW);
        clauses.overdue(overdue);
        clauses.offeredTo(offeredTo);
        clauses.content("raised_by", raisedBy);
        clauses.content("external_system", externalSystem);
        clauses.content("external_id", externalId);
        clauses.raisedBetween(raisedFrom, raisedTo);
        clauses.equal("umbrella", umbrella);
        clauses.mergedInto(canonical);
        clauses.withWords(words);
        return clauses.all();
    }
}
