package org.asean.coordination.competence;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.asean.coordination.competence.Directory.DAY;
import static org.asean.coordination.competence.Directory.about;
import static org.asean.coordination.competence.Directory.lead;
import static org.asean.coordination.competence.Directory.remit;
import static org.asean.coordination.competence.Directory.route;
import static org.asean.coordination.competence.Directory.rule;
import static org.asean.coordination.competence.Function.LEGAL;
import static org.assertj.core.api.Assertions.assertThat;

class ReasoningTest {

    private static final Classification ASKED = about("cyber.crime.evidence", LEGAL, "LA", "BN");
    private static final Remit BROAD = lead("ASLOM", "cyber.crime", LEGAL);
    private static final Remit NARROW = lead("SOM-MLAT", "cyber.crime.evidence", LEGAL);
    private static final PrecedenceRule RULE = rule("cyber.crime", LEGAL, "SOM-MLAT", "ASLOM");

    private static String reason(List<Remit> remits, PrecedenceRule... rules) {
        return new Reasoning(ASKED, DAY).of(route(ASKED, remits, rules));
    }

    @Test
    void one_candidate_is_named_with_its_ground() {
        assertThat(reason(List.of(BROAD)))
                .isEqualTo(
                        "On 2026-11-23 a LEAD remit of ASLOM alone covers cyber.crime.evidence × LEGAL in BN and LA.");
    }

    @Test
    void the_residual_says_that_nobody_leads() {
        assertThat(reason(List.of(remit("ADGSOM", Capacity.RESIDUAL, "cyber", LEGAL))))
                .isEqualTo("No LEAD remit covers cyber.crime.evidence × LEGAL in BN and LA;"
                        + " on 2026-11-23 a RESIDUAL remit of ADGSOM alone does.");
    }

    @Test
    void a_rule_is_named_with_whom_it_puts_first() {
        assertThat(reason(List.of(BROAD, NARROW), RULE))
                .isEqualTo(
                        "On 2026-11-23 LEAD remits of ASLOM and SOM-MLAT cover cyber.crime.evidence × LEGAL in BN and LA;"
                                + " precedence rule " + RULE.id() + " puts SOM-MLAT first.");
    }

    @Test
    void a_tie_says_what_is_missing() {
        assertThat(reason(List.of(BROAD, NARROW)))
                .isEqualTo(
                        "On 2026-11-23 LEAD remits of ASLOM and SOM-MLAT cover cyber.crime.evidence × LEGAL in BN and LA;"
                                + " no precedence rule in force orders all of them.");
    }

    @Test
    void a_tie_of_rules_names_them() {
        // given
        PrecedenceRule other = rule("cyber.crime.evidence", LEGAL, "ASLOM", "SOM-MLAT");

        // when
        String reason = reason(List.of(BROAD, NARROW), RULE, other);

        // then
        assertThat(reason)
                .contains("precedence rules ", RULE.id().toString(), other.id().toString())
                .endsWith("disagree on who is first.");
    }

    @Test
    void a_gap_says_that_nobody_is_competent() {
        assertThat(reason(List.of()))
                .isEqualTo("No LEAD and no RESIDUAL remit in force on 2026-11-23 covers"
                        + " cyber.crime.evidence × LEGAL in BN and LA.");
    }
}
