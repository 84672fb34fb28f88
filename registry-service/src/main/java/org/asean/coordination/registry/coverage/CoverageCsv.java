package org.asean.coordination.registry.coverage;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.registry.bulk.SpreadsheetText;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes a part of the table to a client that asks for CSV: a row for each cell, for people with a spreadsheet. */
@Provider
public final class CoverageCsv implements MessageBodyWriter<Page<TopicCoverageView>> {

    /** The media type of RFC 4180. */
    static final String TEXT_CSV = "text/csv";

    private static final List<String> COLUMNS =
            List.of("topic", "label", "function", "status", "lead", "contested", "residual", "support", "reason");

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType asked) {
        return type == Page.class
                && asked.isCompatible(MediaType.valueOf(TEXT_CSV))
                && generic instanceof ParameterizedType page
                && page.getActualTypeArguments()[0] == TopicCoverageView.class;
    }

    @Override
    public void writeTo(
            Page<TopicCoverageView> page,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType asked,
            MultivaluedMap<String, Object> headers,
            OutputStream to)
            throws IOException {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, TEXT_CSV + "; charset=utf-8; header=present");
        Writer out = new OutputStreamWriter(to, UTF_8);
        write(page.items(), out);
        out.flush();
    }

    static void write(List<TopicCoverageView> topics, Appendable out) throws IOException {
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(COLUMNS);
        for (TopicCoverageView topic : topics) {
            for (CoveredCellView cell : topic.cells()) {
                csv.printRecord(row(topic, cell).map(SpreadsheetText::out));
            }
        }
    }

    private static Stream<String> row(TopicCoverageView topic, CoveredCellView cell) {
        return Stream.of(
                topic.topic(),
                topic.label(),
                cell.function().name(),
                cell.status().name(),
                cell.lead() == null ? "" : cell.lead(),
                String.join(";", cell.contested()),
                String.join(";", cell.residual()),
                String.join(";", cell.support()),
                cell.reason());
    }
}
