package org.asean.coordination.gateway.page;

import java.util.Arrays;
import org.asean.coordination.gateway.problem.ProblemCode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentedProblemTest {
    @Test
    void theGatewaysOwnCodesAreTheRowsThatNameItWithTheSameStatus() {
        // given
        var codes = Arrays.stream(ProblemCode.values())
                .map(code -> code.wireName() + " " + code.status())
                .toList();

        // when
        var documented = DocumentedProblem.all().stream()
                .filter(DocumentedProblem::isOfGateway)
                .map(problem -> problem.code() + " " + problem.status())
                .toList();

        // then
        assertThat(documented).as("docs/problems.md").containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void everyRowSaysWhatItMeansAndWhatToDo() {
        assertThat(DocumentedProblem.all()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(problem.meaning()).endsWith(".");
            assertThat(problem.remedy()).endsWith(".");
        });
    }
}
