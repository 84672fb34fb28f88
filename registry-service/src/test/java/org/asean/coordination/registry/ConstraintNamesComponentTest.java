package org.asean.coordination.registry;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.asean.coordination.kit.problem.ProblemCatalogue;
import org.asean.coordination.kittest.ConstraintNames;
import org.asean.coordination.kittest.DocumentedProblems;
import org.asean.coordination.kittest.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class ConstraintNamesComponentTest {

    @Inject
    ProblemCatalogue catalogue;

    @Test
    void every_constraint_has_a_name_that_somebody_gave_it() {
        assertThat(ConstraintNames.all()).isNotEmpty().allMatch(name -> name.matches("(pk|fk|ck|ux|ex)_.+"));
    }

    @Test
    void every_constraint_that_decides_a_race_has_a_code() {
        assertThat(ConstraintNames.thatDecideRaces())
                .contains("ux_body__one_successor", "ux_remit__one_version_active")
                .allMatch(name -> catalogue.ofConstraint(name).isPresent());
    }

    @Test
    void every_code_that_names_a_constraint_names_one_that_is_there() {
        assertThat(catalogue.codes().stream().flatMap(code -> code.constraints().stream()))
                .isNotEmpty()
                .isSubsetOf(ConstraintNames.all());
    }

    @Test
    void every_code_has_its_row_in_the_documentation() {
        DocumentedProblems.assertThatEachIsDocumented("registry", catalogue);
    }
}
