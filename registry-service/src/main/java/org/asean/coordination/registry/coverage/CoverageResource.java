package org.asean.coordination.registry.coverage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.kit.time.OfOurTime;
import org.asean.coordination.registry.Form;
import org.asean.coordination.registry.body.Pillar;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Coverage over HTTP. */
@Path("/api/v1/coverage")
@Tag(name = "Coverage")
class CoverageResource {

    private final ReadingCoverage reading;

    CoverageResource(ReadingCoverage reading) {
        this.reading = reading;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CoverageCsv.TEXT_CSV})
    @RolesAllowed({
        Role.CHAIR,
        Role.VICE_CHAIR,
        Role.SECRETARIAT,
        Role.BODY_HEAD,
        Role.BODY_OFFICER,
        Role.STATE_FOCAL,
        Role.CENTRE_MANAGER,
        Role.INTEGRATOR,
        Role.AUDITOR,
        Role.PARTNER_OBSERVER
    })
    @Operation(
            summary = "Show who leads each cell",
            description =
                    "Topics in the order of the codes, each with a cell for every function: who leads it, who contests it, and"
                            + " where nobody does. With Accept: text/csv a row for each cell, with the columns"
                            + " topic,label,function,status,lead,contested,residual,support,reason; a semicolon separates several values.")
    public Page<TopicCoverageView> listCoverage(
            @QueryParam("topic")
                    @Parameter(description = "Only this node and those below it.")
                    @Size(max = Topic.MAX_LENGTH)
                    @Pattern(regexp = Form.TOPIC)
                    @Nullable
                    String topic,
            @QueryParam("pillar") @Parameter(description = "As if only the bodies of this pillar had remits.") @Nullable
                    Pillar pillar,
            @QueryParam("at") @Parameter(description = "The day; today when absent.") @OfOurTime @Nullable LocalDate at,
            @QueryParam("knownAt")
                    @Parameter(
                            description =
                                    "As it was known at the end of this day (UTC); all that is known when absent.")
                    @OfOurTime
                    @Nullable
                    LocalDate knownAt,
            @BeanParam @Valid PageRequest page) {
        return reading.page(topic, pillar, at, knownAt, page);
    }

    @GET
    @Path("/summary")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Role.CHAIR,
        Role.VICE_CHAIR,
        Role.SECRETARIAT,
        Role.BODY_HEAD,
        Role.BODY_OFFICER,
        Role.STATE_FOCAL,
        Role.CENTRE_MANAGER,
        Role.INTEGRATOR,
        Role.AUDITOR,
        Role.PARTNER_OBSERVER
    })
    @Operation(
            summary = "Sum the coverage up",
            description =
                    "How many cells of the whole taxonomy stand how, and how many the bodies of each pillar lead.")
    public CoverageSummaryView summariseCoverage(
            @QueryParam("at") @Parameter(description = "The day; today when absent.") @OfOurTime @Nullable LocalDate at,
            @QueryParam("knownAt")
                    @Parameter(
                            description =
                                    "As it was known at the end of this day (UTC); all that is known when absent.")
                    @OfOurTime
                    @Nullable
                    LocalDate knownAt) {
        return reading.summary(at, knownAt);
    }
}
