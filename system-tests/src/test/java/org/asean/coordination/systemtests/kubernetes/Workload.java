package org.asean.coordination.systemtests.kubernetes;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.asean.coordination.suite.service.ServiceModule;

/**
 * A service as Kubernetes runs it.
 *
 * @param rendering where its objects are
 * @param service which one
 */
record Workload(Rendering rendering, ServiceModule service) {

    /** What stands for a value that comes from a Secret. */
    static final String FROM_SECRET = "from Secret ";

    Deployment deployment() {
        return rendering.one(Deployment.class, service.module());
    }

    PodSpec pod() {
        return deployment().getSpec().getTemplate().getSpec();
    }

    Map<String, String> labels() {
        return deployment().getSpec().getTemplate().getMetadata().getLabels();
    }

    /** The container that serves. */
    Container main() {
        return pod().getContainers().get(0);
    }

    /** The variables of one of its containers by name; of a secret one it is known only where it comes from. */
    Map<String, String> variables(Container container) {
        Map<String, String> variables = new TreeMap<>();
        container
                .getEnvFrom()
                .forEach(source -> variables.putAll(rendering
                        .one(ConfigMap.class, source.getConfigMapRef().getName())
                        .getData()));
        container.getEnv().forEach(variable -> variables.put(variable.getName(), valueOf(variable)));
        return variables;
    }

    /** The names of the variables of all its containers. */
    Set<String> variableNames() {
        Set<String> names = new TreeSet<>();
        Rendering.containers(pod())
                .forEach(container -> names.addAll(variables(container).keySet()));
        return names;
    }

    int port(String name) {
        return main().getPorts().stream()
                .filter(port -> port.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(this + " has no port " + name))
                .getContainerPort();
    }

    @Override
    public String toString() {
        return service.module() + " in " + rendering;
    }

    private static String valueOf(EnvVar variable) {
        if (variable.getValueFrom() == null) {
            return variable.getValue();
        }
        var secret = variable.getValueFrom().getSecretKeyRef();
        return FROM_SECRET + secret.getName() + "/" + secret.getKey();
    }
}
