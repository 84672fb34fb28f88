package org.asean.coordination.referral.commenting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.asean.coordination.referral.marking.Marking;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The request to say something on an issue.
 *
 * @param text what
 * @param marking who may read it, where that is to be fewer than may read the issue
 */
@Schema(name = "WriteEntry")
record WriteEntry(
        @NotBlank @Size(min = 1, max = 10000) String text,
        @Nullable Marking marking) {

    String words() {
        return text.strip();
    }
}
