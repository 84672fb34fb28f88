package org.asean.coordination.registry.bulk;

import java.util.List;
import java.util.Objects;
import org.asean.coordination.registry.body.BodyState;
import org.asean.coordination.registry.body.ImportedBody;
import org.asean.coordination.registry.bulk.ImportReport.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BodyFileTest {

    private static final String HEADER = "code,name,pillar,tier,parent,predecessor,actsThrough,state,note\n";

    private static Parsed<ImportedBody> parse(String csv) {
        return BodyFile.parse(CsvFile.read(csv, BodyRow.FORM));
    }

    private static List<String> problems(String rows) {
        return parse(HEADER + rows).rows().stream()
                .map(Row::problem)
                .filter(Objects::nonNull)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "acc,Council,APSC,MINISTERIAL,,,,ACTIVE,|code must match",
                ",Council,APSC,MINISTERIAL,,,,ACTIVE,|code is missing",
                "ACC,,APSC,MINISTERIAL,,,,ACTIVE,|name is missing",
                "ACC,Council,ABC,MINISTERIAL,,,,ACTIVE,|pillar must be one of",
                "ACC,Council,APSC,MINISTERIAL,XYZ,,,ACTIVE,|parent names XYZ",
                "ACC,Council,APSC,MINISTERIAL,ACC,,,ACTIVE,|parent names the body itself",
                "ACC,Council,APSC,MINISTERIAL,,,,ENDED,|state must be one of",
                "ACC,Council,APSC,MINISTERIAL,,,,REFUSED,|refusalReason is missing",
                "ACC,Council,APSC,MINISTERIAL,,,,SUCCEEDED,|nor names it as predecessor",
                "ACC,Council,APSC,MINISTERIAL|the row has 4 columns"
            })
    void a_row_says_what_is_wrong_with_it(String row, String problem) {
        assertThat(problems(row + "\n")).singleElement().asString().contains(problem);
    }

    @Test
    void a_code_stands_once() {
        // when
        List<String> problems = problems("ACC,One,APSC,CENTRE,,,,ACTIVE,\nACC,Two,APSC,CENTRE,,,,ACTIVE,\n");

        // then
        assertThat(problems).containsExactly("code stands in an earlier row too");
    }

    @Test
    void no_organ_lies_above_itself() {
        // when
        List<String> problems = problems(
                "AA,One,APSC,CENTRE,BB,,,ACTIVE,\nBB,Two,APSC,CENTRE,CC,,,ACTIVE,\nCC,Three,APSC,CENTRE,AA,,,ACTIVE,\n");

        // then
        assertThat(problems)
                .containsExactly("parent leads in a circle", "parent leads in a circle", "parent leads in a circle");
    }

    @Test
    void a_body_has_one_successor() {
        // when
        List<String> problems = problems(
                "AA,One,APSC,CENTRE,,,,SUCCEEDED,\nBB,Two,APSC,CENTRE,,AA,,ACTIVE,\nCC,Three,APSC,CENTRE,,AA,,ACTIVE,\n");

        // then
        assertThat(problems).containsExactly("predecessor AA has another successor already");
    }

    @Test
    void a_row_may_name_a_later_one_and_a_spreadsheets_mark_does_no_harm() {
        // when
        Parsed<ImportedBody> file = parse("\uFEFF" + HEADER
                + "AMM,Ministers,APSC,MINISTERIAL,,,SOM,ACTIVE,\nSOM,Officials,APSC,CENTRE,AMM,,,ACTIVE,\n");

        // then
        assertThat(file.values()).hasSize(2);
        assertThat(file.rows()).extracting(Row::row).containsExactly(2L, 3L);
        assertThat(file.values().get(0).particulars().relatives()).containsExactly("SOM");
    }

    private static final String WHOLE_HEADER = HEADER.strip() + ",aliases,successor,refusalReason\n";

    @Test
    void a_body_without_a_predecessors_word_says_itself_who_succeeded_it() {
        // when
        Parsed<ImportedBody> file = parse(WHOLE_HEADER
                + "AA,One,APSC,CENTRE,,,,SUCCEEDED,,,BB,\nBB,Two,APSC,CENTRE,,,,ACTIVE,,,,\n"
                + "CC,Three,APSC,CENTRE,,,,REFUSED,,\"Old; Older\",,No charter\n");

        // then
        assertThat(file.rows()).extracting(Row::problem).containsOnlyNulls();
        assertThat(file.values()).extracting(ImportedBody::successor).containsExactly("BB", null, null);
        ImportedBody refused = file.values().get(2);
        assertThat(refused.state()).isEqualTo(BodyState.REFUSED);
        assertThat(refused.refusalReason()).isEqualTo("No charter");
        assertThat(refused.aliases()).containsExactly("Old", "Older");
    }

    @Test
    void what_contradicts_the_state_is_refused() {
        // when
        List<Row> rows = parse(WHOLE_HEADER
                        + "AA,One,APSC,CENTRE,,,,SUCCEEDED,,,BB,\nBB,Two,APSC,CENTRE,,,,SUCCEEDED,,,AA,\n"
                        + "CC,Three,APSC,CENTRE,,,,ACTIVE,,,AA,\nDD,Four,APSC,CENTRE,,,,ACTIVE,,,,Why\n"
                        + "EE,Five,APSC,CENTRE,,,,ACTIVE,,Old;OLD,,\n")
                .rows();

        // then
        assertThat(rows)
                .extracting(Row::problem)
                .containsExactly(
                        "successor leads in a circle",
                        "successor leads in a circle",
                        "successor is for a body that is SUCCEEDED",
                        "refusalReason is for a body that is REFUSED",
                        "aliases names OLD twice");
    }

    @Test
    void a_claim_that_is_pending_takes_nothing_from_the_successor() {
        // when
        Parsed<ImportedBody> file = parse(
                HEADER
                        + "CC,Three,APSC,CENTRE,,AA,,PENDING,\nAA,One,APSC,CENTRE,,,,SUCCEEDED,\nBB,Two,APSC,CENTRE,,AA,,ACTIVE,\n");

        // then
        assertThat(file.rows()).extracting(Row::problem).containsOnlyNulls();
        assertThat(file.values().get(1).successor()).isEqualTo("BB");
    }
}
