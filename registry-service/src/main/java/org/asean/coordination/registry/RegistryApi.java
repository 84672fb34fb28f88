package org.asean.coordination.registry;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The API's title and tags, for its document. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Registry",
                        version = "1.0.0",
                        description =
                                "Sectoral bodies, their remits, the overlaps between them, and the body to which an issue routes.",
                        license = @License(name = "Apache-2.0", identifier = "Apache-2.0")),
        tags = {
            @Tag(name = "Bodies", description = "Sectoral bodies, organs and centres."),
            @Tag(name = "Remits", description = "What a body is competent for, from draft to admission."),
            @Tag(name = "Overlaps", description = "Cells that LEAD remits of two bodies cover."),
            @Tag(name = "Coverage", description = "Who leads each cell, and where nobody does."),
            @Tag(name = "Precedence", description = "Rules that order bodies in cells."),
            @Tag(name = "Routing", description = "To which body an issue routes, and why."),
            @Tag(name = "Reference", description = "Topics and member states."),
            @Tag(name = "Record", description = "What was done, chained and sealed, for those who verify it."),
            @Tag(name = "Events", description = "What has changed, as a feed and as a stream.")
        })
public interface RegistryApi {}
