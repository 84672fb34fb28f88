package org.asean.coordination.gateway.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The JSON Schemas of the events' data, as the services' builds have committed them under {@code contracts/events}. */
final class EventSchema {
    private static final Pattern PATH = Pattern.compile("/schemas/([a-z]+/[a-z]+(?:-[a-z]+)*\\.json)");

    private EventSchema() {}

    static String path(String feed, String code) {
        return "/schemas/" + feed + "/" + code + ".json";
    }

    /** What is served at the path, if it is that of a schema. */
    static Optional<Asset> at(String path) {
        Matcher schema = PATH.matcher(path);
        return schema.matches() ? read("/contracts/events/" + schema.group(1)) : Optional.empty();
    }

    private static Optional<Asset> read(String resource) {
        try (InputStream content = EventSchema.class.getResourceAsStream(resource)) {
            return content == null
                    ? Optional.empty()
                    : Optional.of(Asset.of("application/schema+json", content.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }
}
