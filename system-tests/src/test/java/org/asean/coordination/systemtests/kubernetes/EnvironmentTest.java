package org.asean.coordination.systemtests.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Service;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.asean.coordination.suite.service.ServiceModule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every process is given the environment that its configuration asks for, and no secret that is not its own. */
class EnvironmentTest {

    /** Settings of Quarkus itself, which stand in no file of ours. */
    private static final Set<String> OF_THE_PLATFORM = Set.of("QUARKUS_INIT_AND_EXIT");

    static List<Workload> workloads() {
        return KubernetesManifestsTest.workloads();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void the_variables_are_exactly_those_that_the_configuration_asks_for(Workload workload) {
        // given
        Set<String> askedFor = ServiceConfiguration.of(workload.service()).variables();

        // when
        Stream<String> given = workload.variableNames().stream().filter(name -> !name.startsWith("QUARKUS_"));

        // then
        assertThat(askedFor).contains("OIDC_URL");
        assertThat(given).containsExactlyInAnyOrderElementsOf(askedFor);
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void every_other_variable_overrides_a_setting_that_the_service_has(Workload workload) {
        // given
        ServiceConfiguration configuration = ServiceConfiguration.of(workload.service());

        // when
        Stream<String> overrides = workload.variableNames().stream()
                .filter(name -> name.startsWith("QUARKUS_"))
                .filter(name -> !OF_THE_PLATFORM.contains(name));

        // then
        assertThat(overrides).allMatch(configuration::isOverriddenBy);
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void each_service_has_its_own_database_and_roles(Workload workload) {
        // given
        String database = workload.service().database().orElse("");

        // when
        Stream<Container> containers = Rendering.containers(workload.pod());

        // then
        assertThat(containers.map(workload::variables)).allSatisfy(variables -> {
            if (database.isEmpty()) {
                assertThat(variables).doesNotContainKey("DATABASE_URL");
            } else {
                assertThat(variables)
                        .containsEntry("DATABASE_APP_USER", database + "_app")
                        .containsEntry("DATABASE_APP_PASSWORD", secret(database + "-database-app/password"));
                assertThat(URI.create(variables.get("DATABASE_URL").substring("jdbc:".length())))
                        .hasPath("/" + database)
                        .hasParameter("sslmode", "verify-full");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void only_the_migration_knows_the_owner_of_the_database(Workload workload) {
        // given
        String database = workload.service().database().orElse("");

        // when
        Stream<Map<String, String>> migrations =
                workload.pod().getInitContainers().stream().map(workload::variables);

        // then
        assertThat(workload.variables(workload.main()))
                .doesNotContainKeys("DATABASE_OWNER_USER", "DATABASE_OWNER_PASSWORD");
        assertThat(migrations).hasSize(database.isEmpty() ? 0 : 1).allSatisfy(variables -> {
            assertThat(workload.variables(workload.main())).containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
            assertThat(variables)
                    .doesNotContainKey("QUARKUS_FLYWAY_MIGRATE_AT_START")
                    .containsEntry("QUARKUS_INIT_AND_EXIT", "true")
                    .containsEntry("DATABASE_OWNER_USER", database + "_owner")
                    .containsEntry("DATABASE_OWNER_PASSWORD", secret(database + "-database-owner/password"));
        });
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void secrets_are_only_referred_to(Workload workload) {
        // given
        Stream<Container> containers = Rendering.containers(workload.pod());

        // when
        Stream<Map.Entry<String, String>> secrets = containers
                .flatMap(container -> workload.variables(container).entrySet().stream())
                .filter(variable -> variable.getKey().matches(".*(PASSWORD|SECRET|TOKEN|KEY).*"));

        // then
        assertThat(secrets)
                .allSatisfy(variable -> assertThat(variable.getValue()).startsWith(Workload.FROM_SECRET));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void an_address_of_another_service_is_that_of_its_kubernetes_service(Workload workload) {
        // given
        Map<String, String> variables = workload.variables(workload.main());

        // when
        Stream<ServiceModule> called =
                Stream.of(ServiceModule.values()).filter(other -> variables.containsKey(other.name() + "_URL"));

        // then
        assertThat(called).allSatisfy(other -> {
            URI address = URI.create(variables.get(other.name() + "_URL"));
            Service service = workload.rendering().one(Service.class, address.getHost());
            assertThat(address.getHost()).isEqualTo(other.module());
            assertThat(service.getSpec().getPorts())
                    .singleElement()
                    .satisfies(port -> assertThat(port.getPort()).isEqualTo(address.getPort()));
        });
    }

    private static String secret(String nameAndKey) {
        return Workload.FROM_SECRET + nameAndKey;
    }
}
