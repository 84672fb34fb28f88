package org.asean.coordination.benchmark.load;

/** One way in which an offer is made. */
public interface Way {

    /** Its name in the tables. */
    String name();

    /** A client of its own for each thread, with its own connection. */
    Client open();

    /** One client, used by one thread. */
    interface Client extends AutoCloseable {

        /**
         * Offers the issue and waits for the answer.
         *
         * @param ref of an issue that is ready and was not offered yet
         * @return the HTTP status, or what would be one: 201 when it was offered
         */
        int offer(String ref);

        @Override
        void close();
    }
}
