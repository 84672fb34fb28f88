package org.asean.coordination.referral.asking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.asean.coordination.kit.idempotency.Idempotent;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.security.CurrentCaller;
import org.asean.coordination.kit.security.Role;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.question.QuestionView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Questions to the raiser of an issue. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
public class QuestionResource {

    private final AskingRaisers asking;
    private final FindingQuestions finding;
    private final CurrentCaller caller;

    QuestionResource(AskingRaisers asking, FindingQuestions finding, CurrentCaller caller) {
        this.asking = asking;
        this.finding = finding;
        this.caller = caller;
    }

    @POST
    @Path("/referrals/{id}/questions")
    @Idempotent
    @RolesAllowed({Role.BODY_HEAD, Role.BODY_OFFICER})
    @Operation(
            summary = "Ask the raiser",
            description =
                    "By the body that is offered the issue, or leads it. The first question on an offer stops its clock "
                            + "until the answer is there, or due; further ones do not.")
    @APIResponseSchema(value = QuestionView.class, responseCode = "201", responseDescription = "It is asked.")
    public RestResponse<QuestionView> askRaiser(
            UUID id, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid AskRaiser request) {
        QuestionView question = asking.ask(id, request.words(), seen, caller.get());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, question)
                .header(HttpHeaders.LOCATION, "/api/v1/questions/" + question.id())
                .header(HttpHeaders.ETAG, question.etag())
                .build();
    }

    @POST
    @Path("/questions/{id}/answer")
    @Idempotent
    @RolesAllowed({Role.BODY_HEAD, Role.BODY_OFFICER, Role.STATE_FOCAL, Role.INTEGRATOR, Role.SECRETARIAT})
    @Operation(
            summary = "Answer a question",
            description = "By the raiser; by the secretariat for what the committee has raised.")
    public RestResponse<QuestionView> answerQuestion(
            UUID id, @HeaderParam(IfMatch.HEADER) IfMatch seen, @NotNull @Valid AnswerQuestion request) {
        return answer(asking.answer(id, request.words(), seen, caller.get()));
    }

    @GET
    @Path("/issues/{ref}/questions")
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
            summary = "The questions to the raiser of an issue, the oldest first",
            description = "To those who may read all of the issue; to a body with an open offer, its own.")
    public Questions listQuestions(IssueRef ref) {
        return new Questions(finding.of(ref, caller.get()));
    }

    @GET
    @Path("/questions/{id}")
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
    @Operation(summary = "One question")
    public RestResponse<QuestionView> getQuestion(UUID id) {
        return answer(finding.one(id, caller.get()));
    }

    private static RestResponse<QuestionView> answer(QuestionView question) {
        return RestResponse.ResponseBuilder.ok(question)
                .header(HttpHeaders.ETAG, question.etag())
                .build();
    }

    /**
     * All questions of one issue; few, so they come whole.
     *
     * @param items the oldest first
     */
    @Schema(name = "Questions")
    record Questions(List<QuestionView> items) {}
}
