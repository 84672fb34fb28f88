package org.asean.coordination.registry.naming;

import jakarta.inject.Singleton;

/** Lets tests of other concepts have the names written whose first day has come, now and not within minutes. */
@Singleton
public final class NamesOfTheDay {

    private final KeepingNames keeping;

    NamesOfTheDay(KeepingNames keeping) {
        this.keeping = keeping;
    }

    /** Writes them. */
    public void write() {
        keeping.catchUp();
    }
}
