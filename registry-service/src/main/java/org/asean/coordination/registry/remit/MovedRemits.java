package org.asean.coordination.registry.remit;

/** Told of each remit that has moved to the successor of its body, in the transaction of the succession. */
public interface MovedRemits {

    /** The remit goes on as this version. */
    void moved(Remit remit);
}
