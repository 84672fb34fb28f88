package org.asean.coordination.gateway.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.List;
import org.asean.coordination.gateway.route.RouteTable;
import org.asean.coordination.gateway.route.Service;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MergedDocumentTest {
    private static final String REGISTRY = """
            paths:
              /api/v1/bodies:
                get:
                  operationId: listBodies
                  security: [{jwt: [chair]}]
                  responses:
                    '200': {content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}}
              /api/v1/inside:
                get:
                  operationId: readInside
                  responses:
                    '200': {content: {application/json: {schema: {$ref: '#/components/schemas/Secret'}}}}
            components:
              schemas:
                Page: {properties: {items: {$ref: '#/components/schemas/Item'}}}
                Item: {type: object, title: a body}
                Problem: {type: object}
                Secret: {type: object}
            """;
    private static final String MANDATE = """
            paths:
              /committees:
                get:
                  operationId: listCommittees
                  responses:
                    '200': {content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}}
                    '429': {description: its own}
            components:
              schemas:
                Page: {properties: {items: {$ref: '#/components/schemas/Item'}}}
                Item: {type: object, title: a committee}
                Problem: {type: object}
            """;

    @SuppressWarnings("NullAway.Init")
    private JsonNode merged;

    @BeforeEach
    void merge() throws JsonProcessingException {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        MergedDocument document = new MergedDocument(new RouteTable(), "1");
        document.add(Service.REGISTRY, (ObjectNode) yaml.readTree(REGISTRY));
        document.add(Service.MANDATE, (ObjectNode) yaml.readTree(MANDATE));
        merged = document.complete();
    }

    @Test
    void holdsTheRoutedOperationsAndNoOther() {
        assertThat(List.copyOf(merged.path("paths").properties()))
                .extracting(path -> path.getKey())
                .containsExactly("/api/v1/bodies", "/api/v1/committees");
    }

    @Test
    void whatIsDefinedAlikeStaysOneAndWhatIsNotGetsTheServicesName() {
        assertThat(List.copyOf(merged.at("/components/schemas").properties()))
                .extracting(schema -> schema.getKey())
                .containsExactly("Item", "MandateItem", "MandatePage", "Page", "Problem");
    }

    @Test
    void referencesFollowWhatWasRenamed() {
        assertThat(merged.at("/paths/~1api~1v1~1committees/get/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/MandatePage");
        assertThat(merged.at("/components/schemas/MandatePage/properties/items/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/MandateItem");
        assertThat(merged.at("/components/schemas/Page/properties/items/$ref").asText())
                .isEqualTo("#/components/schemas/Item");
    }

    @Test
    void whatTheGatewayMayAnswerIsAddedAndAServicesOwnWordStands() {
        assertThat(merged.at("/paths/~1api~1v1~1bodies/get/responses/504/description")
                        .asText())
                .contains("in time");
        assertThat(merged.at("/paths/~1api~1v1~1committees/get/responses/429/description")
                        .asText())
                .isEqualTo("its own");
    }

    @Test
    void everyOperationNeedsAToken() {
        assertThat(merged.at("/security/0").has("accessToken")).isTrue();
        assertThat(merged.at("/components/securitySchemes/accessToken/scheme").asText())
                .isEqualTo("bearer");
        assertThat(merged.findValues("security")).hasSize(1);
    }
}
