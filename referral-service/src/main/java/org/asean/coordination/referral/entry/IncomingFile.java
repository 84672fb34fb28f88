package org.asean.coordination.referral.entry;

/**
 * A file as it came in.
 *
 * @param name as the sender says
 * @param type as the sender says
 * @param content its bytes, which nobody writes to
 */
@SuppressWarnings("ArrayRecordComponent")
public record IncomingFile(String name, AttachmentType type, byte[] content) {}
