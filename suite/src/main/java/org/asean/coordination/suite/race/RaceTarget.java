package org.asean.coordination.suite.race;

import java.util.List;

/** Something that many clients race for: an issue that each offers to a body of its own choice, at the same instant. */
public interface RaceTarget {

    /** The name in the report. */
    String name();

    /** Prepares the next issue to race for. */
    void nextIssue();

    /**
     * One client's try, from its own thread. A client that gets no answer tries again as a careful client does.
     *
     * @param client number of the client, from 0
     */
    Attempt tryAs(int client);

    /**
     * What the database holds afterwards.
     *
     * @return the issues that were held by two bodies at one instant
     */
    List<String> heldTwice();
}
