package org.asean.coordination.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.console.SuiteFailure;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The tokens that the real Keycloak makes from the one realm, on the real PostgreSQL. */
class RealmTokensIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Suite suite = SharedSuite.suite();

    @Test
    void a_head_of_a_body_has_its_body_as_an_object_and_the_officer_role_too() throws IOException {
        // when
        JsonNode token = claims(suite.token("head-afcdm"));

        // then
        assertThat(token.path("sub").asText()).isEqualTo("00000000-0000-4000-8000-000000000101");
        assertThat(token.path("preferred_username").asText()).isEqualTo("head-afcdm");
        assertThat(token.path("bodies")).isEqualTo(JSON.readTree("[{\"body\":\"AFCDM\",\"capacity\":\"HEAD\"}]"));
        assertThat(token.path("realm_access").path("roles"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("body-head", "body-officer");
    }

    @Test
    void every_token_names_the_api_alone_as_its_audience_and_lives_five_minutes() throws IOException {
        // when
        JsonNode token = claims(suite.token("chair"));

        // then
        assertThat(token.path("aud").asText()).isEqualTo("coordination-api");
        assertThat(token.path("iss").asText()).isEqualTo(suite.issuer().toString());
        assertThat(token.path("exp").asLong() - token.path("iat").asLong()).isEqualTo(300);
    }

    @Test
    void a_focal_point_has_its_member_state() throws IOException {
        // when
        JsonNode token = claims(suite.token("focal-sg"));

        // then
        assertThat(token.path("member_state").asText()).isEqualTo("SG");
        assertThat(token.has("bodies")).isFalse();
    }

    @Test
    void an_integrator_signs_in_with_its_generated_secret_and_has_its_system_and_body() throws IOException {
        // when
        JsonNode token = claims(suite.machineToken("integrator-rcert"));

        // then
        assertThat(token.path("system").asText()).isEqualTo("rcert-ticketing");
        assertThat(token.path("bodies"))
                .isEqualTo(JSON.readTree("[{\"body\":\"ASEAN-RCERT\",\"capacity\":\"OFFICER\"}]"));
    }

    @Test
    void the_services_own_clients_have_the_service_role_alone() throws IOException {
        // when
        JsonNode token = claims(suite.machineToken("registry-service"));

        // then
        assertThat(token.path("realm_access").path("roles"))
                .extracting(JsonNode::asText)
                .containsExactly("service");
    }

    @Test
    void an_unknown_user_gets_one_clear_line() {
        assertThatThrownBy(() -> suite.token("nobody"))
                .isInstanceOf(SuiteFailure.class)
                .hasMessageContaining("Keycloak gives no token for nobody");
    }

    private static JsonNode claims(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
}
