package org.asean.coordination.referral.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.asean.coordination.referral.marking.Marking;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A comment on an issue.
 *
 * @param id identity
 * @param issue reference of the issue
 * @param text the comment
 * @param marking who may read it; where the issue is marked more strictly by now, that counts
 * @param writtenAt when
 * @param writtenBy subject of whoever wrote it
 * @param body code of the body for which it was written
 * @param state code of the member state whose focal wrote it
 * @param attachments its files, in the order in which they came
 * @param etag pass it as If-Match
 */
@Schema(name = "Entry")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryView(
        UUID id,
        String issue,
        String text,
        Marking marking,
        Instant writtenAt,
        String writtenBy,
        @Nullable String body,
        @Nullable String state,
        List<AttachmentView> attachments,
        String etag) {

    /** As it stands. */
    public static EntryView of(Entry entry) {
        return new EntryView(
                entry.id(),
                entry.issue().value(),
                entry.words(),
                entry.marking(),
                entry.writtenAt(),
                entry.writtenBy(),
                entry.body().orElse(null),
                entry.state().orElse(null),
                entry.attachments().stream().map(AttachmentView::of).toList(),
                entry.tag().toString());
    }
}
