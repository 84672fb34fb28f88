package org.asean.coordination.referral.entry;

import org.asean.coordination.kit.problem.Kind;
import org.asean.coordination.kit.problem.ProblemCode;

/** Why a comment or a file is refused. */
public enum EntryProblem implements ProblemCode {
    /** Others read, and say nothing. */
    NOT_A_PARTY(Kind.FORBIDDEN, "Only the parties of the issue and the committee do this."),
    /** A file is attached by whoever wrote the entry. */
    NOT_THE_AUTHOR(Kind.FORBIDDEN, "Only whoever wrote the entry does this."),
    /** What is said on an issue is at least as restricted as the issue. */
    MARKING_TOO_OPEN(Kind.RULE_BROKEN, "An entry is never more open than its issue."),
    /** An entry holds a handful of files. */
    TOO_MANY_ATTACHMENTS(Kind.RULE_BROKEN, "The entry has as many files as it may have."),
    /** The name could be taken for something else than the name of such a file. */
    ATTACHMENT_NAME_NOT_SAFE(Kind.RULE_BROKEN, "This is not the name of such a file."),
    /** The bytes are not what the media type says. */
    ATTACHMENT_NOT_OF_ITS_TYPE(Kind.RULE_BROKEN, "The content is not of its media type.");

    private final Kind kind;
    private final String title;

    EntryProblem(Kind kind, String title) {
        this.kind = kind;
        this.title = title;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String title() {
        return title;
    }
}
