package org.asean.coordination.suite.client;

import com.fasterxml.jackson.databind.JsonNode;
import org.asean.coordination.suite.console.SuiteFailure;

/**
 * An answer of the API.
 *
 * @param request what was asked, for messages
 * @param status HTTP status
 * @param etag the entity tag, empty when there is none
 * @param body the JSON, a missing node when there is none
 */
public record Reply(String request, int status, String etag, JsonNode body) {

    /**
     * This answer, when it has that status.
     *
     * @throws SuiteFailure that tells the problem otherwise
     */
    public Reply expect(int expected) {
        if (status != expected) {
            throw new SuiteFailure(request + " was answered " + status + " instead of " + expected + ": " + code() + " "
                    + text("detail"));
        }
        return this;
    }

    /** The code of a problem document, empty otherwise. */
    public String code() {
        return text("code");
    }

    /** A text of the body, empty when it is not there. */
    public String text(String property) {
        return body.path(property).asText("");
    }
}
