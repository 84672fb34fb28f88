package org.asean.coordination.referral.entry;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file that is attached to an entry.
 *
 * @param id identity; its bytes are at {@code /attachments/{id}}
 * @param name of the file
 * @param mediaType of its content
 * @param size in bytes
 * @param sha256 of its bytes, in hexadecimal
 * @param addedAt when it was attached
 * @param addedBy subject of whoever attached it
 */
@Schema(name = "Attachment")
public record AttachmentView(
        UUID id, String name, String mediaType, int size, String sha256, Instant addedAt, String addedBy) {

    static AttachmentView of(Attachment attachment) {
        return new AttachmentView(
                attachment.id(),
                attachment.name(),
                attachment.type().mediaType(),
                attachment.size(),
                attachment.sha256(),
                attachment.addedAt(),
                attachment.addedBy());
    }
}
