package org.asean.coordination.gateway.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import java.util.zip.CRC32C;

/**
 * Something that is the same for everybody until the next release.
 *
 * @param contentType its media type
 * @param bytes its content
 * @param etag what a browser names to learn that it has not changed
 */
record Asset(String contentType, Buffer bytes, String etag) {
    static Asset of(String contentType, byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return new Asset(
                contentType, Buffer.buffer(bytes), '"' + HexFormat.of().toHexDigits(checksum.getValue()) + '"');
    }

    static Asset of(String contentType, String text) {
        return of(contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The resource of that name, which the build has put there. */
    static Asset resource(String contentType, String name) {
        try (InputStream content = Asset.class.getResourceAsStream(name)) {
            return of(contentType, Objects.requireNonNull(content, name).readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    void serve(RoutingContext context) {
        HttpServerResponse response = context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, contentType)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader(HttpHeaders.ETAG, etag);
        if (etag.equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
        } else {
            response.end(bytes);
        }
    }
}
