package org.asean.coordination.competence;

import java.util.Arrays;
import java.util.stream.Stream;
import org.asean.coordination.competence.RoutingVectors.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class RoutingVectorsTest {

    static Stream<Question> questions() {
        return RoutingVectors.questions();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void the_router_answers_as_the_shared_file_says(Question question) {
        // when
        Route route = new Router(RoutingVectors.competences()).route(question.asked(), question.day());

        // then
        assertThat(RoutingVectors.inWords(route)).isEqualTo(question.expected());
    }

    @Test
    void the_file_asks_for_every_outcome_and_names_each_question_once() {
        assertThat(questions().map(Question::toString)).doesNotHaveDuplicates().hasSizeGreaterThan(40);
        assertThat(questions().map(question -> question.expected().get(0)).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Route.Outcome.values())
                        .map(outcome -> (Object) outcome.name())
                        .toList());
    }
}
