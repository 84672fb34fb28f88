package org.asean.coordination.kittest;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.DockerImageName;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is missing is said at once and in one line; which of the two can be tried depends on the machine. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class ContainerServerTest {

    @Test
    @DisabledIf(value = "anEngineAnswers", disabledReason = "a Docker engine answers")
    void without_an_engine_the_refusal_says_so() {
        // given
        DockerImageName image = DockerImageName.parse("postgres:18");

        // when
        assertThatThrownBy(() -> ContainerServer.require(image))

                // then
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(
                        "needs a Docker engine, and none answers", "DOCKER_HOST", "embedded PostgreSQL")
                .message()
                .hasLineCount(1);
    }

    @Test
    @EnabledIf(value = "anEngineAnswers", disabledReason = "no Docker engine answers")
    void without_the_image_the_refusal_names_it() {
        // given
        DockerImageName image = DockerImageName.parse("localhost:1/absent:18");

        // when
        assertThatThrownBy(() -> ContainerServer.require(image))

                // then
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("needs the image localhost:1/absent:18", "-Dtest.image", "embedded PostgreSQL")
                .message()
                .hasLineCount(1);
    }

    static boolean anEngineAnswers() {
        try {
            DockerClientFactory.instance().getTransportConfig();
            return true;
        } catch (IllegalStateException none) {
            return false;
        }
    }
}
