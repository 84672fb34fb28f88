package org.asean.coordination.registry.bulk;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.registry.bulk.ImportReport.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RemitFileTest {

    private static final String HEADER =
            "body,capacity,topics,functions,territory,excludes,validFrom,validTo,legalBasis,legalBasisUrl,scope\n";

    private static final RemitFile FILE =
            RemitFile.of(Set.of("STOM"), Set.of(new Topic("cyber"), new Topic("cyber.cii")), Set.of("SG", "MY"));

    private static Parsed<RemitFile.ImportedRemit> parse(String csv) {
        return FILE.parse(CsvFile.read(csv, RemitRow.FORM));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ABC,LEAD,cyber,POLICY,ALL,,2026-01-01,,,,S|body ABC is no active or suspended body",
                "STOM,LEADER,cyber,POLICY,ALL,,2026-01-01,,,,S|capacity must be one of",
                "STOM,LEAD,,POLICY,ALL,,2026-01-01,,,,S|topics is missing",
                "STOM,LEAD,cyber;cyber.space,POLICY,ALL,,2026-01-01,,,,S|cyber.space",
                "STOM,LEAD,cyber,POLICY;PLUMBING,ALL,,2026-01-01,,,,S|not PLUMBING",
                "STOM,LEAD,cyber,POLICY,,,2026-01-01,,,,S|territory is missing",
                "STOM,LEAD,cyber,POLICY,SG;FR,,2026-01-01,,,,S|territory names FR",
                "STOM,LEAD,cyber,POLICY,ALL,cyber,2026-01-01,,,,S|does not lie below a topic",
                "STOM,LEAD,cyber,POLICY,ALL,,yesterday,,,,S|validFrom must be a day",
                "STOM,LEAD,cyber,POLICY,ALL,,,,,,S|validFrom is missing",
                "STOM,LEAD,cyber,POLICY,ALL,,9999-01-01,,,,S|validFrom must lie between",
                "STOM,LEAD,cyber,POLICY,ALL,,2026-01-01,2026-01-01,,,S|validTo must be after",
                "STOM,LEAD,cyber,POLICY,ALL,,2026-01-01,,,ftp://x,S|legalBasisUrl must be",
                "STOM,LEAD,cyber,POLICY,ALL,,2026-01-01,,,https://x.org,S|legalBasis is missing",
                "STOM,LEAD,cyber,POLICY,ALL,,2026-01-01,,,,|scope is missing"
            })
    void a_row_says_what_is_wrong_with_it(String row, String problem) {
        // when
        List<Row> rows = parse(HEADER + row + "\n").rows();

        // then
        assertThat(rows.stream().map(Row::problem).filter(Objects::nonNull))
                .singleElement()
                .asString()
                .contains(problem);
    }

    @Test
    void a_whole_row_is_read_as_it_stands() {
        // when
        RemitFile.ImportedRemit remit = parse(
                        HEADER
                                + "STOM,RESIDUAL,cyber,POLICY;LEGAL,SG; MY,cyber.cii,2026-01-01,2027-01-01,Terms,https://x.org/a,\"S, T\"\n")
                .values()
                .get(0);

        // then
        assertThat(remit.body()).isEqualTo("STOM");
        assertThat(remit.terms().territory().states()).containsExactlyInAnyOrder("SG", "MY");
        assertThat(remit.terms().excludes()).containsExactly(new Topic("cyber.cii"));
        assertThat(remit.terms().scope()).isEqualTo("S, T");
        assertThat(remit.terms().legalBasis()).extracting("url").isEqualTo("https://x.org/a");
    }
}
