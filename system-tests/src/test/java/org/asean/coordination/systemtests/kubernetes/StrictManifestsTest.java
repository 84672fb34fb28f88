package org.asean.coordination.systemtests.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The negative controls of the strict reading: without them it could pass by reading nothing. */
class StrictManifestsTest {

    @ParameterizedTest
    @CsvSource({
        "registry-service/deployment.yaml, readinessProbe, redinessProbe",
        "registry-service/deployment.yaml, readOnlyRootFilesystem, readOnlyRootFileSystem",
        "registry-service/deployment.yaml, secretKeyRef, secretRef",
        "registry-service/deployment.yaml, maxSurge, maxSurges",
        "registry-service/deployment.yaml, sizeLimit, limit",
        "registry-service/deployment.yaml, 'metadata:', 'metdata:'",
        "registry-service/service.yaml, targetPort, targetport",
        "registry-service/service-account.yaml, automountServiceAccountToken, automountServiceAccountTokens",
        "registry-service/pod-disruption-budget.yaml, maxUnavailable, maxUnavailible",
        "registry-service/network-policy.yaml, podSelector, podselector"
    })
    void a_misspelt_field_is_an_error(String file, String field, String misspelt) throws IOException {
        // given
        String yaml = manifest(file);
        assertThat(yaml).contains(field);

        // when
        String wrong = yaml.replaceFirst(field, misspelt);

        // then
        assertThatThrownBy(() -> StrictManifests.read(wrong))
                .isInstanceOf(UnrecognizedPropertyException.class)
                .hasMessageContaining(misspelt.replace(":", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "'replicas: 2', 'replicas: \"2\"'",
        "'replicas: 2', 'replicas: two'",
        "'value: \"false\"', 'value: false'",
        "'value: registry_owner', 'value: 1'"
    })
    void a_value_of_another_type_is_an_error(String value, String other) throws IOException {
        // given
        String yaml = manifest("registry-service/deployment.yaml");
        assertThat(yaml).contains(value);

        // when
        String wrong = yaml.replace(value, other);

        // then
        assertThatThrownBy(() -> StrictManifests.read(wrong)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void a_repeated_key_is_an_error() throws IOException {
        // given
        String yaml = manifest("registry-service/deployment.yaml");

        // when
        String wrong = yaml.replace("  replicas: 2\n", "  replicas: 2\n  replicas: 2\n");

        // then
        assertThatThrownBy(() -> StrictManifests.read(wrong))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("replicas");
    }

    @ParameterizedTest
    @CsvSource({"kind: Deployment, kind: Deploymnt", "apps/v1, apps/v1beta1", "kind: Deployment, kind: Secret"})
    void a_kind_that_we_do_not_use_is_an_error(String kind, String other) throws IOException {
        // given
        String yaml = manifest("registry-service/deployment.yaml");
        assertThat(yaml).contains(kind);

        // when
        String wrong = yaml.replace(kind, other);

        // then
        assertThatThrownBy(() -> StrictManifests.read(wrong)).hasMessageContaining("Not a kind of this project");
    }

    private static String manifest(String file) throws IOException {
        return Files.readString(Rendering.BASE.resolve(file));
    }
}
