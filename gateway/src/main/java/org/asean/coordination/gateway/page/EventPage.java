package org.asean.coordination.gateway.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The template of the page that names every event. */
@CheckedTemplate(basePath = "page")
final class EventPage {
    private EventPage() {}

    static native TemplateInstance events(String version, List<DocumentedFeed> feeds);
}
