package org.asean.coordination.suite.story;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the five issues, and what must come of it.
 *
 * @param title what is raised
 * @param summary what happened
 * @param topic what it is about
 * @param function the kind of work asked for
 * @param states the member states concerned
 * @param severity how urgent it is
 * @param marking who may read it
 * @param raisedBy code of the body that raises it
 * @param outcome what routing answers at first: LEAD or TIE
 * @param lead code of the body that leads in the end
 * @param alsoOfferedTo code of the body to which the second, refused offer is made
 * @param tied the bodies of a TIE, null otherwise
 */
record StoryIssue(
        String title,
        String summary,
        String topic,
        String function,
        List<String> states,
        String severity,
        String marking,
        String raisedBy,
        String outcome,
        String lead,
        String alsoOfferedTo,
        @Nullable List<String> tied) {

    /** The five. */
    static List<StoryIssue> all() {
        try (InputStream stream = StoryIssue.class.getResourceAsStream("/story/issues.json")) {
            return new ObjectMapper().readValue(stream, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether bodies tie until a rule orders them. */
    boolean isTied() {
        return tied != null;
    }
}
