package org.asean.coordination.gateway.page;

import java.util.Arrays;
import java.util.List;
import org.asean.coordination.gateway.route.Service;

/**
 * A feed and what it tells.
 *
 * @param name as in its path
 * @param events its types
 */
record DocumentedFeed(String name, List<DocumentedEvent> events) {

    static List<DocumentedFeed> all() {
        return Arrays.stream(Service.values())
                .map(Service::wireName)
                .map(feed -> new DocumentedFeed(feed, DocumentedEvent.of(feed)))
                .toList();
    }
}
