package org.asean.coordination.kit.follow;

import java.util.List;

/** What a service does besides when facts come in: in the transaction that takes them in, once and in their order. */
public interface Alongside {

    /**
     * An event comes into the copy in use.
     *
     * @param generation of the feed; positions of different generations are not compared
     */
    void takenIn(Told.Event event, String generation);

    /**
     * A copy that was made anew takes the place of the one in use. What happened between the two is not known one by one, only what
     * is so now.
     *
     * @param facts everything that is so
     * @param generation of the feed
     */
    void replaced(List<Fact> facts, String generation);

    /** Nothing. */
    static Alongside nothing() {
        return new Alongside() {
            @Override
            public void takenIn(Told.Event event, String generation) {
                // The copy is enough.
            }

            @Override
            public void replaced(List<Fact> facts, String generation) {
                // The copy is enough.
            }
        };
    }
}
