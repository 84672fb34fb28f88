package org.asean.coordination.mandate.directory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.asean.coordination.kit.precondition.IfNoneMatch;
import org.asean.coordination.kit.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import static jakarta.ws.rs.core.HttpHeaders.ETAG;
import static org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The directory over HTTP; the gateway does not lead here. */
@Path("/api/v1/mandate-directory")
@Tag(name = "Directory")
class MandateDirectoryResource {

    private final ReadingDirectory reading;

    MandateDirectoryResource(ReadingDirectory reading) {
        this.reading = reading;
    }

    @GET
    @RolesAllowed(Role.SERVICE)
    @Operation(
            summary = "Reads the terms of those who preside, and the mandates",
            description =
                    "For the suite's other services, which keep it and ask again with If-None-Match: the ETag changes in the "
                            + "transaction of every change, and 304 says that there was none.")
    public RestResponse<MandateDirectory> readMandateDirectory(@HeaderParam(IfNoneMatch.HEADER) @Nullable String held) {
        if (held != null) {
            String now = tag(reading.version());
            if (IfNoneMatch.of(held).holds(now)) {
                return ResponseBuilder.<MandateDirectory>create(RestResponse.Status.NOT_MODIFIED)
                        .header(ETAG, now)
                        .build();
            }
        }
        ReadingDirectory.Versioned directory = reading.read();
        return ResponseBuilder.ok(directory.contents())
                .header(ETAG, tag(directory.version()))
                .build();
    }

    private static String tag(UUID version) {
        return '"' + version.toString() + '"';
    }
}
