package org.asean.coordination.registry.bulk;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvFileTest {

    private static String written(BodyRow... rows) throws IOException {
        StringWriter file = new StringWriter();
        CsvFile.write(new Sheet<>(BodyRow.FORM, List.of(rows)), file);
        return file.toString();
    }

    private static BodyRow body(String text) {
        return new BodyRow("ACC", text, "AEC", "CENTRE", null, null, null, "ACTIVE", text, List.of(text), null, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "=HYPERLINK(\"http://x\")",
                "+1",
                "-1",
                "@SUM(A1)",
                "\tindented",
                "\rreturned",
                "'quoted'",
                "'=quoted",
                "''-quoted",
                "a;b\\;c\\",
                "say \"so\", twice",
                "two\nlines",
                "two\r\nlines",
                " space around ",
                "# no comment",
                "Ủy ban ASEAN"
            })
    void what_went_out_comes_in_unchanged(String text) throws IOException {
        // given
        String file = written(body(text), body("next"));

        // when
        List<Line<BodyRow>> lines = CsvFile.read(file, BodyRow.FORM);

        // then
        assertThat(lines).hasSize(2);
        BodyRow read = lines.get(0).read();
        assertThat(read.name()).isEqualTo(text);
        assertThat(read.note()).isEqualTo(text);
        assertThat(read.aliases()).containsExactly(text.strip());
        assertThat(lines.get(1).read()).isEqualTo(body("next"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {"=1+1|'=1+1", "+1|'+1", "-1|'-1", "@A1|'@A1", "'=1|''=1", "'so'|'so'", "1=1|1=1"})
    void a_text_that_a_spreadsheet_would_calculate_goes_out_as_text(String text, String cell) {
        assertThat(SpreadsheetText.out(text)).isEqualTo(cell);
        assertThat(SpreadsheetText.in(cell)).isEqualTo(text);
    }

    @Test
    void no_cell_of_a_file_begins_like_a_formula() throws IOException {
        // when
        String file = written(body("=cmd|' /C calc'!A0"), body("\t=1"));

        // then
        assertThat(CsvFile.read(file, BodyRow.FORM)).hasSize(2);
        assertThat(file).doesNotContainPattern("(?m)(^|,)\"?[=+\\-@\t]");
    }
}
