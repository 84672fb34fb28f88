package org.asean.coordination.gateway.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The files of Swagger UI that are served, out of the archive that the build has fetched; the others are not. */
final class SwaggerUi {
    private static final String ABOUT = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private SwaggerUi() {}

    static Asset file(String contentType, String name) {
        return Asset.resource(contentType, "/META-INF/resources/webjars/swagger-ui/" + version() + "/" + name);
    }

    private static String version() {
        try (InputStream about = SwaggerUi.class.getResourceAsStream(ABOUT)) {
            Properties properties = new Properties();
            properties.load(Objects.requireNonNull(about, ABOUT));
            return properties.getProperty("version");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(ABOUT, unreadable);
        }
    }
}
