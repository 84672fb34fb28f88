package org.asean.coordination.referral.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A question to the raiser of an issue.
 *
 * @param id identity
 * @param issue reference of the issue
 * @param referral the referral under which the body asks
 * @param body code of the body that asks
 * @param state where it stands
 * @param text the question
 * @param askedAt when it was asked
 * @param askedBy subject of whoever asked
 * @param answerBy until when the raiser owes the answer
 * @param stopsClock whether the time to answer the offer stands still until the answer is there or due
 * @param answer what the raiser said
 * @param answeredAt when
 * @param answeredBy subject of whoever answered
 * @param etag pass it as If-Match
 */
@Schema(name = "Question")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuestionView(
        UUID id,
        String issue,
        UUID referral,
        String body,
        QuestionState state,
        String text,
        Instant askedAt,
        String askedBy,
        Instant answerBy,
        boolean stopsClock,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        String etag) {

    /** As it stands. */
    public static QuestionView of(Question question) {
        return new QuestionView(
                question.id(),
                question.issue().value(),
                question.referral(),
                question.body(),
                question.state(),
                question.words(),
                question.askedAt(),
                question.askedBy(),
                question.answerBy(),
                question.stopsClock(),
                question.answer().map(Answer::words).orElse(null),
                question.answer().map(Answer::at).orElse(null),
                question.answer().map(Answer::by).orElse(null),
                question.tag().toString());
    }
}
