package org.asean.coordination.referral.reading;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.referral.issue.IssueState;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which issues are asked for. Only what everybody may see of an issue can be asked by, so that a count never tells what a
 * marking hides.
 */
public final class IssueFilter {

    @QueryParam("state")
    @Size(max = 9)
    @Parameter(description = "In any of these states.")
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
    @Pattern(regexp = "[A-Z][A-Z0-9-]{1,31}")
    @Parameter(description = "Led by this body now.")
    @Nullable
    String lead;
}
