package org.asean.coordination.suite.client;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

/**
 * One user's commands to several replicas. Whoever gets no answer asks the next replica with the same idempotency key, so that a command that
 * was carried out and not answered is answered and not carried out again.
 */
public final class CarefulSession {

    /** More than the replicas that can die under it. */
    public static final int MOST_RETRIES = 20;

    private final List<Session> replicas;

    /** Sessions of the same user at the replicas. */
    public CarefulSession(List<Session> replicas) {
        this.replicas = List.copyOf(replicas);
    }

    /** How many replicas there are. */
    public int replicas() {
        return replicas.size();
    }

    /**
     * Posts a command on an item whose entity tag was seen.
     *
     * @param first the number of the replica that is asked first
     * @throws IOException when nobody answers
     */
    public Answered post(int first, String path, String etag, Object body) throws IOException {
        String key = UUID.randomUUID().toString();
        for (int retries = 0; ; retries++) {
            int replica = (first + retries) % replicas.size();
            try {
                return new Answered(replicas.get(replica).post(path, etag, body, key), replica, retries);
            } catch (IOException noAnswer) {
                if (retries == MOST_RETRIES) {
                    throw noAnswer;
                }
            }
        }
    }

    /**
     * An answer that came in the end.
     *
     * @param reply what it says
     * @param replica the number of the replica that gave it
     * @param retries how often there was none before
     */
    public record Answered(Reply reply, int replica, int retries) {}
}
