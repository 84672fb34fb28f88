package org.asean.coordination.registry.bulk;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes a sheet to a client that asks for CSV. */
@Provider
public final class CsvSheets implements MessageBodyWriter<Sheet<?>> {

    /** The media type of RFC 4180. */
    static final String TEXT_CSV = "text/csv";

    static boolean isCsv(MediaType type) {
        return type.isCompatible(MediaType.valueOf(TEXT_CSV));
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType asked) {
        return type == Sheet.class && isCsv(asked);
    }

    @Override
    public void writeTo(
            Sheet<?> sheet,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType asked,
            MultivaluedMap<String, Object> headers,
            OutputStream to)
            throws IOException {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, TEXT_CSV + "; charset=utf-8; header=present");
        CsvFile.write(sheet, new OutputStreamWriter(to, UTF_8));
    }
}
