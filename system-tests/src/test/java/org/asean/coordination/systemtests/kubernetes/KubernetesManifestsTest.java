package org.asean.coordination.systemtests.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asean.coordination.suite.service.ServiceModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** What Kubernetes is told of a service equals what the service itself is configured with. */
class KubernetesManifestsTest {

    private static final List<Rendering> RENDERINGS = Rendering.all();

    static List<Rendering> renderings() {
        return RENDERINGS;
    }

    static List<Workload> workloads() {
        return RENDERINGS.stream()
                .flatMap(
                        rendering -> Stream.of(ServiceModule.values()).map(service -> new Workload(rendering, service)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void every_container_runs_the_module_at_the_version_of_the_project(Workload workload) {
        // given
        String version = Pom.of(Rendering.PROJECT).version();

        // when
        Stream<String> images = Rendering.containers(workload.pod()).map(Container::getImage);

        // then
        assertThat(images)
                .isNotEmpty()
                .containsOnly("coordination/" + workload.service().module() + ":" + version);
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void the_container_opens_the_ports_that_the_service_listens_on(Workload workload) {
        // given
        ServiceConfiguration configuration = ServiceConfiguration.of(workload.service());

        // when
        List<ContainerPort> ports = workload.main().getPorts();

        // then
        assertThat(ports).hasSize(2);
        assertThat(workload.port("http")).isEqualTo(configuration.httpPort());
        assertThat(workload.port("management")).isEqualTo(configuration.managementPort());
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void the_service_leads_to_the_http_port_of_these_pods_only(Workload workload) {
        // given
        Service service =
                workload.rendering().one(Service.class, workload.service().module());

        // when
        Stream<String> selected = workload.rendering().all(Deployment.class).stream()
                .filter(deployment -> labelsOf(deployment)
                        .entrySet()
                        .containsAll(service.getSpec().getSelector().entrySet()))
                .map(deployment -> deployment.getMetadata().getName());

        // then
        assertThat(selected).containsExactly(workload.service().module());
        assertThat(service.getSpec().getPorts()).singleElement().satisfies(port -> {
            assertThat(port.getPort())
                    .isEqualTo(ServiceConfiguration.of(workload.service()).httpPort());
            assertThat(port.getTargetPort().getStrVal()).isEqualTo("http");
        });
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void the_probes_ask_for_health_at_the_management_port(Workload workload) {
        // given
        Container main = workload.main();

        // when
        Stream<HTTPGetAction> asked = Stream.of(
                        main.getStartupProbe(), main.getLivenessProbe(), main.getReadinessProbe())
                .map(Probe::getHttpGet);

        // then
        assertThat(asked)
                .allSatisfy(get -> assertThat(get.getPort().getStrVal()).isEqualTo("management"))
                .extracting(HTTPGetAction::getPath)
                .containsExactly("/q/health/started", "/q/health/live", "/q/health/ready");
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void the_objects_around_a_deployment_belong_to_its_pods(Workload workload) {
        // given
        Rendering rendering = workload.rendering();
        String name = workload.service().module();

        // when
        Map<String, String> selector =
                workload.deployment().getSpec().getSelector().getMatchLabels();

        // then
        assertThat(workload.labels())
                .containsAllEntriesOf(selector)
                .containsEntry("app.kubernetes.io/name", name)
                .containsEntry("app.kubernetes.io/part-of", "coordination");
        assertThat(rendering
                        .one(PodDisruptionBudget.class, name)
                        .getSpec()
                        .getSelector()
                        .getMatchLabels())
                .isEqualTo(selector);
        assertThat(workload.pod().getTopologySpreadConstraints())
                .isNotEmpty()
                .allSatisfy(spread ->
                        assertThat(spread.getLabelSelector().getMatchLabels()).isEqualTo(selector));
        assertThat(workload.pod().getServiceAccountName()).isEqualTo(name);
        assertThat(rendering.one(ServiceAccount.class, name).getAutomountServiceAccountToken())
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void nothing_else_is_deployed_and_everything_says_whose_it_is(Rendering rendering) {
        // given
        Set<String> modules =
                Stream.of(ServiceModule.values()).map(ServiceModule::module).collect(toSet());

        // when
        Stream<String> deployed = rendering.all(Deployment.class).stream()
                .map(deployment -> deployment.getMetadata().getName());

        // then
        assertThat(deployed).containsExactlyInAnyOrderElementsOf(modules);
        assertThat(rendering.objects())
                .allSatisfy(object -> assertThat(object.getMetadata().getLabels())
                        .containsEntry("app.kubernetes.io/part-of", "coordination"));
    }

    @Test
    void every_file_of_the_base_is_listed() throws IOException {
        // given
        var kustomization = Rendering.kustomization(Rendering.BASE);
        Set<String> listed = new TreeSet<>(Set.of("kustomization.yaml"));
        kustomization.path("resources").forEach(file -> listed.add(file.asText()));
        kustomization
                .path("configMapGenerator")
                .forEach(generator -> generator.path("envs").forEach(file -> listed.add(file.asText())));

        // when
        Set<String> present;
        try (Stream<Path> files = Files.walk(Rendering.BASE)) {
            present = files.filter(Files::isRegularFile)
                    .map(file -> Rendering.BASE.relativize(file).toString())
                    .collect(toSet());
        }

        // then
        assertThat(present).isEqualTo(listed);
    }

    @Test
    void each_overlay_puts_the_whole_base_into_a_namespace_of_its_own() {
        // given
        assumeThat(Rendering.isKubectlThere()).as("kubectl renders overlays").isTrue();

        // when
        List<Rendering> overlays =
                Rendering.overlays().map(Rendering::byKubectl).toList();

        // then
        Set<String> namespaces = new HashSet<>();
        assertThat(overlays).hasSize(2).allSatisfy(overlay -> {
            List<Namespace> made = overlay.all(Namespace.class);
            assertThat(made).hasSize(1);
            String namespace = made.get(0).getMetadata().getName();
            assertThat(namespaces.add(namespace)).isTrue();
            assertThat(overlay.objects())
                    .hasSameSizeAs(RENDERINGS.get(0).objects())
                    .filteredOn(object -> !(object instanceof Namespace))
                    .extracting(HasMetadata::getMetadata)
                    .allMatch(metadata -> metadata.getNamespace().equals(namespace));
        });
    }

    private static Map<String, String> labelsOf(Deployment deployment) {
        return deployment.getSpec().getTemplate().getMetadata().getLabels();
    }
}
