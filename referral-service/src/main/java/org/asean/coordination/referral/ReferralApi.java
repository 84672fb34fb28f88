package org.asean.coordination.referral;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.asean.coordination.kit.outbox.EventCatalogue;
import org.asean.coordination.kit.problem.ProblemCatalogue;
import org.asean.coordination.kit.record.SealEvent;
import org.asean.coordination.referral.entry.EntryProblem;
import org.asean.coordination.referral.event.IssueEvent;
import org.asean.coordination.referral.issue.IssueProblem;
import org.asean.coordination.referral.question.QuestionProblem;
import org.asean.coordination.referral.support.SupportProblem;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the API of this service says of itself, and the problem codes that it answers with. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Referral service",
                        version = "1",
                        description = "Issues and their referrals: at most one lead body at any instant."),
        security = @SecurityRequirement(name = "bearer"),
        tags = {
            @Tag(name = "Issues", description = "Matters raised with the committee."),
            @Tag(name = "Referrals", description = "Offers of an issue to a body, and what became of them."),
            @Tag(name = "Transfers", description = "Offers of a lead to hand over."),
            @Tag(name = "Supports", description = "The bodies beside the lead of an issue."),
            @Tag(name = "Questions", description = "What bodies ask the raiser of an issue."),
            @Tag(
                    name = "Entries",
                    description = "What the parties of an issue say on it, and the files that they attach."),
            @Tag(name = "Leads", description = "Who leads what, now and at any instant."),
            @Tag(name = "Next steps", description = "Who owes what, and by when."),
            @Tag(name = "Events", description = "What happened, as a feed to follow."),
            @Tag(name = "Record", description = "What was done, chained and sealed, for those who verify it."),
            @Tag(name = "Directory", description = "What the service knows of bodies, remits and mandates.")
        })
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "An access token of the realm for the audience coordination-api.")
@Singleton
public class ReferralApi {

    @Produces
    @Singleton
    ProblemCatalogue.Codes problems() {
        return ProblemCatalogue.Codes.of(
                IssueProblem.values(), SupportProblem.values(), QuestionProblem.values(), EntryProblem.values());
    }

    @Produces
    @Singleton
    EventCatalogue events() {
        return new EventCatalogue("referral", IssueEvent.values(), SealEvent.values());
    }
}
