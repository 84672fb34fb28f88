package org.asean.coordination.suite.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the realm files in the repository say. */
class CoordinationRealmTest {

    private static final Path FOLDER = Path.of("..", "realm");

    private final JsonNode base = RealmChoice.PLAIN.read(FOLDER).content();
    private final JsonNode demonstration =
            RealmChoice.DEMONSTRATION.read(FOLDER).content();

    @Test
    void it_has_every_role_of_the_domain_and_the_one_of_the_services() {
        assertThat(names(base.path("roles").path("realm"), "name"))
                .containsExactlyInAnyOrder(
                        "chair",
                        "vice-chair",
                        "secretariat",
                        "body-head",
                        "body-officer",
                        "state-focal",
                        "centre-manager",
                        "integrator",
                        "auditor",
                        "partner-observer",
                        "operator",
                        "service");
    }

    @Test
    void every_secret_in_it_is_a_placeholder_that_the_suite_fills() {
        // given
        List<String> placeholders = Arrays.stream(MachineClient.values())
                .map(client -> "${" + client.placeholder() + "}")
                .toList();

        // when
        List<JsonNode> secrets = base.findValues("secret");

        // then
        assertThat(secrets).extracting(JsonNode::asText).containsExactlyInAnyOrderElementsOf(placeholders);
    }

    @Test
    void nobody_has_a_password_outside_the_demonstration() {
        assertThat(base.findValues("credentials")).isEmpty();
        assertThat(names(base.path("users"), "username")).allMatch(name -> name.startsWith("service-account-"));
    }

    @Test
    void the_implicit_flow_is_off_for_every_client() {
        assertThat(demonstration.path("clients"))
                .allSatisfy(
                        client -> assertThat(client.path("implicitFlowEnabled").asBoolean(true))
                                .as(client.path("clientId").asText())
                                .isFalse());
    }

    @Test
    void only_the_demonstration_trades_a_password_for_a_token() {
        assertThat(withDirectGrants(base)).isEmpty();
        assertThat(withDirectGrants(demonstration)).containsExactly("demonstration-cli");
    }

    @Test
    void the_console_signs_in_by_code_with_a_proof_key() {
        // when
        JsonNode console = client("console");

        // then
        assertThat(console.path("publicClient").asBoolean()).isTrue();
        assertThat(console.path("standardFlowEnabled").asBoolean()).isTrue();
        assertThat(console.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
    }

    @Test
    void the_rights_of_a_user_are_edited_by_administrators_alone() throws IOException {
        // given
        String profile = base.findValue("kc.user.profile.config").path(0).asText();

        // when
        JsonNode attributes = new ObjectMapper().readTree(profile).path("attributes");

        // then
        assertThat(attributes)
                .filteredOn(attribute -> List.of("bodies", "member_state", "system")
                        .contains(attribute.path("name").asText()))
                .hasSize(3)
                .allSatisfy(
                        attribute -> assertThat(attribute.path("permissions").path("edit"))
                                .extracting(JsonNode::asText)
                                .containsExactly("admin"));
    }

    @Test
    void a_demonstration_user_has_the_id_that_the_committees_terms_name() {
        // when
        JsonNode chair = StreamSupport.stream(demonstration.path("users").spliterator(), false)
                .filter(user -> user.path("username").asText().equals("chair"))
                .findFirst()
                .orElseThrow();

        // then
        assertThat(chair.path("id").asText()).isEqualTo("00000000-0000-4000-8000-000000000001");
    }

    private JsonNode client(String id) {
        return StreamSupport.stream(base.path("clients").spliterator(), false)
                .filter(client -> client.path("clientId").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> withDirectGrants(JsonNode realm) {
        return StreamSupport.stream(realm.path("clients").spliterator(), false)
                .filter(client -> client.path("directAccessGrantsEnabled").asBoolean(true))
                .map(client -> client.path("clientId").asText())
                .toList();
    }

    private static List<String> names(JsonNode list, String property) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(entry -> entry.path(property).asText())
                .toList();
    }
}
