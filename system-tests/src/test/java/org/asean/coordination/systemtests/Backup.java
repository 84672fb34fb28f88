package org.asean.coordination.systemtests;

/** A way to bring a database of the running suite back to an earlier moment, under the feet of its services. */
interface Backup {

    /** Whether this machine has what it needs. */
    default boolean isPossible() {
        return true;
    }

    /** Keeps what the database holds now. */
    void take(String database);

    /** Puts back what was kept last, in place of what the database holds now. */
    void putBack(String database);
}
