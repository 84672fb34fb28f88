package org.asean.coordination.referral.entry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.problem.KitProblem;
import org.asean.coordination.referral.issue.IssueRef;

/** The entries of the issues, with the files that are attached to them. */
@ApplicationScoped
public class Entries implements PanacheRepositoryBase<Entry, UUID> {

    private static final String PAGE =
            "issueRef = ?1 and (marking in ?2 or (marking in ?3 and changedAt < ?4) or writtenBy = ?5)"
                    + " and (writtenAt > ?6 or (writtenAt = ?6 and id > ?7)) order by writtenAt, id";

    /** Stores a new one now. */
    public void add(Entry entry) {
        persistAndFlush(entry);
    }

    /** The entry, to read, or to change once its issue's row is held. */
    public Entry get(UUID id) {
        return KitProblem.found(findByIdOptional(id), "entry " + id);
    }

    /** The issue to which it belongs. */
    public IssueRef issueOf(UUID id) {
        return new IssueRef(KitProblem.found(
                find("select issueRef from Entry where id = ?1", id)
                        .project(String.class)
                        .firstResultOptional(),
                "entry " + id));
    }

    /** A part of the list: two queries whatever its length. */
    public List<Entry> page(IssueRef issue, EntrySight sight, PageRequest page) {
        EntryPlace after = EntryPlace.after(page.afterKey());
        if (!sight.readsTheIssue()) {
            return List.of();
        }
        List<Entry> found = find(
                        PAGE,
                        issue.value(),
                        sight.present(),
                        sight.past(),
                        sight.until(),
                        sight.subject(),
                        after.writtenAt(),
                        after.id())
                .range(0, page.limitPlusOne() - 1)
                .list();
        return found.isEmpty()
                ? found
                : list(
                        "from Entry e left join fetch e.attachments where e.id in ?1 order by e.writtenAt, e.id",
                        found.stream().map(Entry::id).toList());
    }

    /** Stores the bytes of a file. */
    public void keep(Attachment attachment, CheckedFile file) {
        getEntityManager().persist(new AttachmentContent(attachment.id(), file.content()));
    }

    /** A file without its bytes. */
    public Attachment attachment(UUID id) {
        return KitProblem.found(getEntityManager().find(Attachment.class, id), "attachment " + id);
    }

    /** The bytes of a file. */
    public byte[] content(Attachment attachment) {
        return KitProblem.found(
                        getEntityManager().find(AttachmentContent.class, attachment.id()),
                        "attachment " + attachment.id())
                .bytes();
    }
}
