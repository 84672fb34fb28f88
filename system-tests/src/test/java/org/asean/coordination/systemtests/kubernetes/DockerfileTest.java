package org.asean.coordination.systemtests.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.asean.coordination.suite.service.ServiceModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The one Dockerfile of the four images. */
class DockerfileTest {

    private static final Path DOCKERFILE = Rendering.PROJECT.resolve("docker/Dockerfile.jvm");
    private static final Path README = Rendering.PROJECT.resolve("k8s/README.md");

    @Test
    void the_image_runs_as_the_user_that_the_pods_run_as() throws IOException {
        // given
        var pod = new Workload(Rendering.ofBaseFiles(), ServiceModule.GATEWAY).pod();

        // when
        Stream<String> users = instructions("USER");

        // then
        assertThat(users)
                .containsExactly(pod.getSecurityContext().getRunAsUser() + ":"
                        + pod.getSecurityContext().getRunAsGroup());
    }

    @Test
    void the_process_gets_the_signals_itself() throws IOException {
        assertThat(instructions("ENTRYPOINT")).singleElement().asString().startsWith("[\"java\",");
        assertThat(instructions("CMD")).isEmpty();
    }

    @Test
    void the_whole_package_is_copied_what_changes_seldom_first() throws IOException {
        assertThat(instructions("COPY").map(copy -> copy.substring(0, copy.indexOf(" "))))
                .containsExactly("lib/", "quarkus-run.jar", "quarkus/", "app/");
    }

    @ParameterizedTest
    @EnumSource
    void the_readme_builds_every_image_with_the_ports_of_its_service(ServiceModule service) throws IOException {
        // given
        ServiceConfiguration configuration = ServiceConfiguration.of(service);

        // when
        List<String> readme = Files.readAllLines(README);

        // then
        assertThat(readme)
                .contains("image %s %d %d"
                        .formatted(service.module(), configuration.httpPort(), configuration.managementPort()));
    }

    private static Stream<String> instructions(String name) throws IOException {
        return Files.readAllLines(DOCKERFILE).stream()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1));
    }
}
