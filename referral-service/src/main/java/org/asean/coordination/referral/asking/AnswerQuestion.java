package org.asean.coordination.referral.asking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The request to answer a question.
 *
 * @param text what the raiser has to say
 */
@Schema(name = "AnswerQuestion")
record AnswerQuestion(@NotBlank @Size(min = 1, max = 10000) String text) {

    String words() {
        return text.strip();
    }
}
