package org.asean.coordination.systemtests.kubernetes;

import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** No pod can do more than its work needs, and none can take a node from the others. */
class PodHardeningTest {

    static List<Workload> workloads() {
        return KubernetesManifestsTest.workloads();
    }

    static List<Rendering> renderings() {
        return KubernetesManifestsTest.renderings();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void no_pod_runs_as_root(Workload workload) {
        // when
        PodSpec pod = workload.pod();

        // then
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
        assertThat(pod.getSecurityContext().getRunAsGroup()).isPositive();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void no_container_gains_a_privilege_or_writes_to_its_image(Workload workload) {
        assertThat(Rendering.containers(workload.pod())).isNotEmpty().allSatisfy(container -> {
            var security = container.getSecurityContext();
            assertThat(security.getAllowPrivilegeEscalation()).isFalse();
            assertThat(security.getPrivileged()).isNull();
            assertThat(security.getRunAsUser()).isNull();
            assertThat(security.getReadOnlyRootFilesystem()).isTrue();
            assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
            assertThat(security.getCapabilities().getAdd()).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void the_only_place_to_write_is_a_small_tmp(Workload workload) {
        // given
        List<Volume> writable = workload.pod().getVolumes().stream()
                .filter(volume -> volume.getSecret() == null)
                .toList();

        // then
        assertThat(writable).singleElement().satisfies(volume -> {
            assertThat(volume.getName()).isEqualTo("tmp");
            assertThat(volume.getEmptyDir().getSizeLimit()).isNotNull();
        });
        assertThat(Rendering.containers(workload.pod()))
                .allSatisfy(container -> assertThat(container.getVolumeMounts())
                        .anySatisfy(mount -> assertThat(mount.getMountPath()).isEqualTo("/tmp"))
                        .allMatch(mount -> mount.getName().equals("tmp") || Boolean.TRUE.equals(mount.getReadOnly())));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void every_container_asks_for_what_it_needs_and_gets_no_more_than_its_limit(Workload workload) {
        assertThat(Rendering.containers(workload.pod())).allSatisfy(container -> {
            assertThat(container.getResources().getRequests()).containsOnlyKeys("cpu", "memory");
            assertThat(container.getResources().getLimits()).containsOnlyKeys("cpu", "memory");
            // A JVM sized for the limit must not depend on memory that nobody promised.
            assertThat(container.getResources().getRequests().get("memory"))
                    .isEqualTo(container.getResources().getLimits().get("memory"));
        });
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void no_pod_is_given_a_token_of_the_cluster_or_the_addresses_of_others(Workload workload) {
        // when
        PodSpec pod = workload.pod();

        // then
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getEnableServiceLinks()).isFalse();
        assertThat(pod.getHostNetwork()).isNull();
        assertThat(pod.getHostPID()).isNull();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void the_key_of_the_databases_authority_is_not_mounted(Workload workload) {
        // given
        List<Volume> secrets = workload.pod().getVolumes().stream()
                .filter(volume -> volume.getSecret() != null)
                .toList();

        // then
        assertThat(secrets)
                .hasSize(workload.service().database().isPresent() ? 1 : 0)
                .allSatisfy(volume -> assertThat(volume.getSecret().getItems())
                        .singleElement()
                        .satisfies(item -> assertThat(item.getKey()).isEqualTo("ca.crt")));
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void the_namespace_refuses_pods_that_are_less_strict(Rendering rendering) {
        assertThat(rendering.all(Namespace.class))
                .singleElement()
                .satisfies(namespace -> assertThat(namespace.getMetadata().getLabels())
                        .containsEntry("pod-security.kubernetes.io/enforce", "restricted"));
    }
}
