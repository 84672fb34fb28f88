package org.asean.coordination.kit.follow;

import java.io.Serial;

/** The feed does not know the cursor any more: it was restored from a backup, and is to be read from its beginning. */
public final class FeedRestarted extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    FeedRestarted() {
        super("The feed has begun anew.");
    }
}
