package org.asean.coordination.registry.coverage;

import java.io.IOException;
import java.util.List;
import org.asean.coordination.competence.CellCoverage.Status;
import org.asean.coordination.competence.Function;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CoverageCsvTest {

    private static CoveredCellView cell(String reason) {
        return new CoveredCellView(
                Function.POLICY,
                Status.CONTESTED,
                null,
                List.of("ALPHA", "BRAVO"),
                List.of("ECHO"),
                List.of(),
                List.of(),
                reason,
                List.of());
    }

    private static String written(String label, String reason) throws IOException {
        StringBuilder out = new StringBuilder();
        CoverageCsv.write(List.of(new TopicCoverageView("cyber", label, List.of(cell(reason)))), out);
        return out.toString();
    }

    @Test
    void each_cell_is_a_row_below_the_columns_names() throws IOException {
        // when
        String csv = written("Cybersecurity", "Both, and \"neither\".");

        // then
        assertThat(csv)
                .isEqualTo("topic,label,function,status,lead,contested,residual,support,reason\r\n"
                        + "cyber,Cybersecurity,POLICY,CONTESTED,,ALPHA;BRAVO,ECHO,,\"Both, and \"\"neither\"\".\"\r\n");
    }

    @Test
    void what_a_spreadsheet_would_take_for_a_formula_is_text() throws IOException {
        // when
        String csv = written("=HYPERLINK(1)", "@SUM(A1)");

        // then
        assertThat(csv).contains(",'=HYPERLINK(1),", ",'@SUM(A1)");
    }
}
