package org.asean.coordination.kit.openapi;

import java.io.IOException;
import java.util.List;
import org.asean.coordination.kit.outbox.EventType;
import org.asean.coordination.kit.outbox.Tells;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.Index;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FeedStyleTest {

    private static final String[] TYPES = {
        "org.asean.coordination.garden.tree-felled", "org.asean.coordination.garden.tree-planted"
    };

    record TreeView() {}

    @Tells(TreeView.class)
    enum TreeEvent implements EventType {
        TREE_PLANTED,
        TREE_FELLED;

        @Override
        public String meaning() {
            return "Something happened to a tree.";
        }

        @Override
        public @Nullable Class<?> data() {
            return null;
        }
    }

    @Test
    void the_document_names_the_types_that_the_code_has() throws IOException {
        // given
        OpenAPI document = document();

        // when
        new FeedStyle(Index.of(EventType.class, TreeEvent.class, TreeView.class)).filterOpenAPI(document);

        // then
        assertThat(document.getComponents().getSchemas())
                .extractingByKey("CloudEvent")
                .extracting(event -> event.getProperties().get("type"))
                .extracting(Schema::getEnumeration)
                .isEqualTo(List.of(TYPES));
        assertThat(document.getComponents().getSchemas())
                .extractingByKey("CloudEvent")
                .extracting(event -> event.getProperties().get("data"))
                .extracting(Schema::getAnyOf)
                .asInstanceOf(InstanceOfAssertFactories.list(Schema.class))
                .extracting(Schema::getRef)
                .containsExactly("#/components/schemas/TreeView");
        Operation feed =
                document.getPaths().getPathItem("/api/v1/garden/events").getGET();
        assertThat(feed.getParameters().get(0).getSchema().getItems().getEnumeration())
                .containsExactly((Object[]) TYPES);
    }

    @Test
    void a_feed_shows_what_it_answers() throws IOException {
        // given
        OpenAPI document = document();

        // when
        new FeedStyle(Index.of(EventType.class, TreeEvent.class, TreeView.class)).filterOpenAPI(document);

        // then
        Operation feed =
                document.getPaths().getPathItem("/api/v1/garden/events").getGET();
        assertThat(feed.getResponses().getAPIResponse("410").getContent().getMediaTypes())
                .containsKey("application/problem+json");
        assertThat(feed.getResponses()
                        .getAPIResponse("200")
                        .getContent()
                        .getMediaType("application/json")
                        .getExample())
                .asString()
                .contains(TYPES[0], "/api/v1/garden/events", "endCursor");
    }

    private static OpenAPI document() {
        Operation feed = OASFactory.createOperation()
                .addParameter(OASFactory.createParameter()
                        .name("types")
                        .schema(OASFactory.createSchema().items(OASFactory.createSchema())))
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse(
                                "200",
                                OASFactory.createAPIResponse()
                                        .content(OASFactory.createContent()
                                                .addMediaType("application/json", OASFactory.createMediaType()))));
        return OASFactory.createOpenAPI()
                .components(OASFactory.createComponents()
                        .addSchema(
                                "CloudEvent",
                                OASFactory.createSchema()
                                        .addProperty("type", OASFactory.createSchema())
                                        .addProperty("data", OASFactory.createSchema())))
                .paths(OASFactory.createPaths()
                        .addPathItem(
                                "/api/v1/garden/events",
                                OASFactory.createPathItem().GET(feed)));
    }
}
