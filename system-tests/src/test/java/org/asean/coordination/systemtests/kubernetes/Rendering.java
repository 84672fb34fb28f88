package org.asean.coordination.systemtests.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The objects that a kustomization gives.
 *
 * @param name where they come from, for the test report
 * @param objects all of them, strictly read
 */
record Rendering(String name, List<HasMetadata> objects) {

    static final Path PROJECT = Path.of("..");
    static final Path BASE = PROJECT.resolve("k8s/base");
    static final Path OVERLAYS = PROJECT.resolve("k8s/overlays");

    /** The base read from its files, and, where kubectl is there, what kubectl makes of the base and of each overlay. */
    static List<Rendering> all() {
        List<Rendering> renderings = new ArrayList<>(List.of(ofBaseFiles()));
        if (isKubectlThere()) {
            renderings.add(byKubectl(BASE));
            overlays().map(Rendering::byKubectl).forEach(renderings::add);
        }
        return List.copyOf(renderings);
    }

    static Stream<Path> overlays() {
        File[] folders = OVERLAYS.toFile().listFiles(File::isDirectory);
        return Stream.of(folders == null ? new File[0] : folders)
                .map(File::toPath)
                .sorted();
    }

    static boolean isKubectlThere() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getenv("PATH"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
    }

    /** The files that the base lists, the ConfigMaps that it generates and the image tags that it sets, without kubectl. */
    static Rendering ofBaseFiles() {
        JsonNode kustomization = kustomization(BASE);
        Map<String, String> labels = new LinkedHashMap<>();
        kustomization
                .at("/generatorOptions/labels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        List<HasMetadata> objects = new ArrayList<>();
        kustomization.path("resources").forEach(file -> objects.addAll(strictly(text(BASE.resolve(file.asText())))));
        kustomization.path("configMapGenerator").forEach(generator -> objects.add(configMap(generator, labels)));
        Map<String, String> tags = new LinkedHashMap<>();
        kustomization
                .path("images")
                .forEach(image -> tags.put(
                        image.path("name").asText(), image.path("newTag").asText()));
        objects.stream()
                .filter(Deployment.class::isInstance)
                .map(Deployment.class::cast)
                .flatMap(deployment ->
                        containers(deployment.getSpec().getTemplate().getSpec()))
                .filter(container -> tags.containsKey(container.getImage()))
                .forEach(container -> container.setImage(container.getImage() + ":" + tags.get(container.getImage())));
        return new Rendering("files of the base", List.copyOf(objects));
    }

    static Rendering byKubectl(Path kustomization) {
        try {
            Process kubectl = new ProcessBuilder("kubectl", "kustomize", kustomization.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String yaml = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (kubectl.waitFor() != 0) {
                throw new AssertionError("kubectl kustomize " + kustomization + " failed, see above");
            }
            return new Rendering("kubectl kustomize " + kustomization.getFileName(), strictly(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while kubectl was rendering", e);
        }
    }

    static JsonNode kustomization(Path folder) {
        try {
            return new YAMLMapper().readTree(text(folder.resolve("kustomization.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All containers of a pod, those that run before the others included. */
    static Stream<Container> containers(PodSpec pod) {
        return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream());
    }

    <T extends HasMetadata> List<T> all(Class<T> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T extends HasMetadata> T one(Class<T> kind, String name) {
        return all(kind).stream()
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(this + " has no " + kind.getSimpleName() + " " + name));
    }

    @Override
    public String toString() {
        return name;
    }

    private static ConfigMap configMap(JsonNode generator, Map<String, String> labels) {
        Map<String, String> data = new LinkedHashMap<>();
        generator
                .path("envs")
                .forEach(file -> text(BASE.resolve(file.asText()))
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .forEach(line ->
                                data.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1))));
        return new ConfigMapBuilder()
                .withNewMetadata()
                .withName(generator.path("name").asText())
                .withLabels(labels)
                .endMetadata()
                .withData(data)
                .build();
    }

    private static List<HasMetadata> strictly(String yaml) {
        try {
            return StrictManifests.read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
