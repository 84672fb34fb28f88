package org.asean.coordination.systemtests.kubernetes;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.asean.coordination.suite.service.ServiceModule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

/** The network lets through what the services' configuration says they talk to, and nothing besides. */
class NetworkPoliciesTest {

    private static final String NAMESPACE_NAME = "kubernetes.io/metadata.name";

    static List<Rendering> renderings() {
        return KubernetesManifestsTest.renderings();
    }

    static List<Workload> workloads() {
        return KubernetesManifestsTest.workloads();
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void exactly_the_pairs_that_talk_can_connect(Rendering rendering) {
        // given
        NetworkRules rules = rulesOf(rendering);
        Set<String> talking = new TreeSet<>();
        forEachPair(rendering, (caller, callee) -> {
            if (ServiceConfiguration.of(caller.service()).variables().contains(callee.service() + "_URL")) {
                talking.add(connection(caller, callee, "http"));
            }
        });

        // when
        Set<String> connecting = new TreeSet<>();
        forEachPair(
                rendering,
                (caller, callee) -> Stream.of("http", "management")
                        .filter(port -> rules.connect(caller.labels(), callee.labels(), callee.port(port)))
                        .forEach(port -> connecting.add(connection(caller, callee, port))));

        // then
        assertThat(connecting).hasSize(6).isEqualTo(talking);
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void no_pod_is_open_by_default(Workload workload) {
        // given
        NetworkRules rules = rulesOf(workload.rendering());

        // when
        Map<String, String> pod = workload.labels();

        // then
        assertThat(rules.of("Ingress", pod)).anyMatch(NetworkPoliciesTest::deniesAll);
        assertThat(rules.of("Egress", pod)).anyMatch(NetworkPoliciesTest::deniesAll);
        assertThat(rules.egress(pod)).noneMatch(rule -> rule.peers().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void only_the_gateway_is_open_to_everybody_and_only_at_its_door(Workload workload) {
        // given
        NetworkRules rules = rulesOf(workload.rendering());

        // when
        Stream<NetworkRules.Rule> open =
                rules.ingress(workload.labels()).filter(rule -> rule.peers().isEmpty());

        // then
        if (workload.service() == ServiceModule.GATEWAY) {
            assertThat(open)
                    .singleElement()
                    .satisfies(rule -> assertThat(rule.ports())
                            .extracting(port -> port.getPort().getIntVal())
                            .containsExactly(workload.port("http")));
        } else {
            assertThat(open).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void postgresql_is_reached_by_the_services_that_have_a_database(Workload workload) {
        // given
        String url = workload.variables(workload.main()).get("DATABASE_URL");

        // when
        Set<String> reached = rulesOf(workload.rendering())
                .egress(workload.labels())
                .filter(rule -> rule.names(5432))
                .flatMap(rule -> rule.peers().stream())
                .map(peer -> peer.getPodSelector().getMatchLabels().get("cnpg.io/cluster"))
                .collect(toSet());

        // then
        assertThat(url != null).isEqualTo(workload.service().database().isPresent());
        if (url == null) {
            assertThat(reached).isEmpty();
        } else {
            URI address = URI.create(url.substring("jdbc:".length()));
            assertThat(address).hasPort(5432);
            assertThat(reached).containsExactly(address.getHost().replaceFirst("-rw$", ""));
        }
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void other_namespaces_are_reached_for_keys_and_names_only(Workload workload) {
        // given
        URI issuer = URI.create(workload.variables(workload.main()).get("OIDC_URL"));
        String keycloak = issuer.getHost().replaceFirst("^[^.]+\\.([^.]+)\\.svc$", "$1");

        // when
        Stream<String> reached = rulesOf(workload.rendering())
                .egress(workload.labels())
                .flatMap(rule -> rule.peers().stream()
                        .filter(peer -> peer.getNamespaceSelector() != null)
                        .flatMap(peer -> rule.ports().stream().map(port -> namespaceAndPort(peer, port))));

        // then
        assertThat(reached)
                .containsExactlyInAnyOrder(
                        keycloak + " TCP " + issuer.getPort(), "kube-system UDP 53", "kube-system TCP 53");
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void every_policy_selects_pods_that_exist_and_names_ports_that_they_open(Rendering rendering) {
        // given
        List<Workload> pods = podsOf(rendering);

        // when
        List<NetworkPolicy> policies = rendering.all(NetworkPolicy.class);

        // then
        assertThat(policies).hasSize(8).allSatisfy(policy -> {
            List<Workload> selected = pods.stream()
                    .filter(pod -> NetworkRules.selects(policy.getSpec().getPodSelector(), pod.labels()))
                    .toList();
            assertThat(selected).isNotEmpty();
            policy.getSpec().getIngress().forEach(rule -> {
                assertPodsExist(pods, rule.getFrom());
                assertPortsAreOpen(selected, rule.getPorts());
            });
            policy.getSpec().getEgress().forEach(rule -> assertCalleesExist(pods, rule.getTo(), rule.getPorts()));
        });
    }

    private static boolean deniesAll(NetworkPolicy policy) {
        return policy.getSpec().getIngress().isEmpty()
                && policy.getSpec().getEgress().isEmpty();
    }

    private static void assertCalleesExist(
            List<Workload> pods, List<NetworkPolicyPeer> peers, List<NetworkPolicyPort> ports) {
        List<NetworkPolicyPeer> ours = peers.stream()
                .filter(peer -> peer.getNamespaceSelector() == null)
                .filter(peer -> !peer.getPodSelector().getMatchLabels().containsKey("cnpg.io/cluster"))
                .toList();
        assertPodsExist(pods, ours);
        ours.forEach(peer -> assertPortsAreOpen(selectedBy(pods, peer), ports));
    }

    private static void assertPodsExist(List<Workload> pods, List<NetworkPolicyPeer> peers) {
        assertThat(peers).allSatisfy(peer -> assertThat(selectedBy(pods, peer)).isNotEmpty());
    }

    private static void assertPortsAreOpen(List<Workload> pods, List<NetworkPolicyPort> ports) {
        assertThat(ports).isNotEmpty().allSatisfy(port -> {
            assertThat(port.getProtocol()).isEqualTo("TCP");
            assertThat(pods).allMatch(pod -> pod.port("http") == port.getPort().getIntVal());
        });
    }

    private static List<Workload> selectedBy(List<Workload> pods, NetworkPolicyPeer peer) {
        return pods.stream()
                .filter(pod -> NetworkRules.selects(peer.getPodSelector(), pod.labels()))
                .toList();
    }

    private static NetworkRules rulesOf(Rendering rendering) {
        return new NetworkRules(rendering.all(NetworkPolicy.class));
    }

    private static List<Workload> podsOf(Rendering rendering) {
        return Stream.of(ServiceModule.values())
                .map(service -> new Workload(rendering, service))
                .toList();
    }

    private static void forEachPair(Rendering rendering, BiConsumer<Workload, Workload> action) {
        podsOf(rendering).forEach(caller -> podsOf(rendering).forEach(callee -> action.accept(caller, callee)));
    }

    private static String connection(Workload caller, Workload callee, String port) {
        return caller.service() + " to " + callee.service() + " " + port;
    }

    private static String namespaceAndPort(NetworkPolicyPeer peer, NetworkPolicyPort port) {
        return peer.getNamespaceSelector().getMatchLabels().get(NAMESPACE_NAME) + " " + port.getProtocol() + " "
                + port.getPort().getIntVal();
    }
}
