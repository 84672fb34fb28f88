package org.asean.coordination.mandate;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the document of this service's API opens with. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Mandates",
                        version = "1",
                        description =
                                "The committees, who sits in them and when, and their time-bound mandates. All days are UTC; "
                                        + "periods of days and of instants are half-open: the end is the first that is no longer "
                                        + "in it."),
        tags = {
            @Tag(name = "Committees", description = "Committees and their members' terms."),
            @Tag(name = "Mandates", description = "What a committee is empowered to, by whom and until when."),
            @Tag(name = "Record", description = "What was done, chained and sealed, for those who verify it."),
            @Tag(name = "Events", description = "Every change of a committee or a mandate, in one order.")
        })
public final class MandateApi extends Application {}
