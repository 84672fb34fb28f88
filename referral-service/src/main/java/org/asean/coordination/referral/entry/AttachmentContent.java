package org.asean.coordination.referral.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** The bytes of an {@link Attachment}: read by nobody but who asks for this file. */
@Entity
class AttachmentContent {

    @Id
    private UUID attachment;

    @Column(updatable = false)
    private byte[] bytes;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected AttachmentContent() {}

    AttachmentContent(UUID attachment, byte[] bytes) {
        this.attachment = attachment;
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }
}
