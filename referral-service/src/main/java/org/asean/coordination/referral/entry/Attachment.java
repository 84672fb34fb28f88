package org.asean.coordination.referral.entry;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.asean.coordination.kit.security.Caller;

/** A file that is attached to an {@link Entry}, without its bytes; it never changes. */
@Entity
public class Attachment {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "entry", updatable = false)
    private Entry entry;

    private String name;

    @Enumerated(EnumType.STRING)
    private AttachmentType type;

    private int size;
    private String sha256;
    private Instant addedAt;
    private String addedBy;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Attachment() {}

    Attachment(UUID id, Entry entry, CheckedFile file, Caller caller, Instant at) {
        this.id = id;
        this.entry = entry;
        this.name = file.name().value();
        this.type = file.type();
        this.size = file.size();
        this.sha256 = file.sha256();
        this.addedAt = at;
        this.addedBy = caller.subject();
    }

    /** The header that has it saved under its name. */
    public String disposition() {
        return new FileName(name).disposition();
    }

    public UUID id() {
        return id;
    }

    public Entry entry() {
        return entry;
    }

    public String name() {
        return name;
    }

    public AttachmentType type() {
        return type;
    }

    /** In bytes. */
    public int size() {
        return size;
    }

    /** Of its bytes, in hexadecimal. */
    public String sha256() {
        return sha256;
    }

    public Instant addedAt() {
        return addedAt;
    }

    public String addedBy() {
        return addedBy;
    }
}
