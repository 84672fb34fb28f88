package org.asean.coordination.mandate.mandate;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.asean.coordination.mandate.Form;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which mandates are asked for; nothing said asks for all. */
public final class MandateFilters {

    @QueryParam("committee")
    @Size(max = 20)
    @Parameter(description = "Those of these committees.")
    List<@Pattern(regexp = Form.CODE) String> committee = List.of();

    @QueryParam("state")
    @Size(max = 20)
    @Parameter(description = "Those in these states now.")
    List<MandateState> state = List.of();

    List<String> committees() {
        return committee;
    }

    /** The states asked for; all of them when none is said. */
    Set<MandateState> states() {
        return state.isEmpty() ? EnumSet.allOf(MandateState.class) : EnumSet.copyOf(state);
    }
}
