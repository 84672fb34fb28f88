package org.asean.coordination.registry.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.asean.coordination.kit.problem.KitProblem;

/** Tells the rows of a file apart, whether it comes as CSV or as JSON. */
@Singleton
class IncomingFiles {

    /** More than any directory has; a longer file is a mistake. */
    static final int MAX_ROWS = 100_000;

    private final ObjectMapper json;

    IncomingFiles(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The rows of the file.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code malformed-request} when it is no file of such rows, or too
     *     long
     */
    <R> List<Line<R>> read(MediaType type, String text, RowForm<R> form) {
        List<Line<R>> lines = CsvSheets.isCsv(type) ? CsvFile.read(text, form) : JsonFile.read(text, form, json);
        if (lines.size() > MAX_ROWS) {
            throw KitProblem.MALFORMED_REQUEST.because("The file has more than " + MAX_ROWS + " rows.");
        }
        return lines;
    }
}
