package org.asean.coordination.systemtests.kubernetes;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the network policies of a rendering let through, by the rules of Kubernetes: a pod that a policy of a direction
 * selects may do in that direction only what one of these policies says.
 *
 * @param policies all of the namespace
 */
record NetworkRules(List<NetworkPolicy> policies) {

    /**
     * A permission of one direction.
     *
     * @param peers whom it is about; empty is everybody
     * @param ports at which ports of the callee
     */
    record Rule(List<NetworkPolicyPeer> peers, List<NetworkPolicyPort> ports) {

        boolean admits(Map<String, String> podLabels, int port) {
            return (peers.isEmpty() || peers.stream().anyMatch(peer -> isOneOfOurs(peer, podLabels))) && names(port);
        }

        boolean names(int port) {
            return ports.stream().anyMatch(named -> named.getPort().getIntVal() == port);
        }

        private static boolean isOneOfOurs(NetworkPolicyPeer peer, Map<String, String> podLabels) {
            return peer.getNamespaceSelector() == null
                    && peer.getIpBlock() == null
                    && selects(peer.getPodSelector(), podLabels);
        }
    }

    /** Whether the selector, all of whose conditions are labels, selects a pod with these labels. */
    static boolean selects(LabelSelector selector, Map<String, String> podLabels) {
        if (!selector.getMatchExpressions().isEmpty()) {
            throw new AssertionError("This project selects by labels only: " + selector);
        }
        return podLabels.entrySet().containsAll(selector.getMatchLabels().entrySet());
    }

    /** The policies of a direction, {@code Ingress} or {@code Egress}, that select a pod with these labels. */
    Stream<NetworkPolicy> of(String direction, Map<String, String> podLabels) {
        return policies.stream()
                .filter(policy -> policy.getSpec().getPolicyTypes().contains(direction))
                .filter(policy -> selects(policy.getSpec().getPodSelector(), podLabels));
    }

    Stream<Rule> ingress(Map<String, String> podLabels) {
        return of("Ingress", podLabels)
                .flatMap(policy -> policy.getSpec().getIngress().stream())
                .map(rule -> new Rule(rule.getFrom(), rule.getPorts()));
    }

    Stream<Rule> egress(Map<String, String> podLabels) {
        return of("Egress", podLabels)
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .map(rule -> new Rule(rule.getTo(), rule.getPorts()));
    }

    /** Whether a pod may open a connection to a port of another: both ends must let it. */
    boolean connect(Map<String, String> caller, Map<String, String> callee, int port) {
        return egress(caller).anyMatch(rule -> rule.admits(callee, port))
                && ingress(callee).anyMatch(rule -> rule.admits(caller, port));
    }
}
