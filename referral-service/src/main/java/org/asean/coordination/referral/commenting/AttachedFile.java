package org.asean.coordination.referral.commenting;

import org.asean.coordination.referral.entry.Attachment;

/**
 * A file as it is sent.
 *
 * @param attachment what is known of it
 * @param content its bytes, which nobody writes to
 */
@SuppressWarnings("ArrayRecordComponent")
record AttachedFile(Attachment attachment, byte[] content) {}
