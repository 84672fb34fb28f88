package org.asean.coordination.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/**
 * Writes into a service's document which events it tells: the enums of its concepts are the catalogue, so the document cannot name
 * another one. The feed's name is that in its path.
 */
@OpenApiFilter(stages = RunStage.BUILD)
public final class FeedStyle implements OASFilter {

    private static final DotName EVENT_TYPE = DotName.createSimple("org.asean.coordination.kit.outbox.EventType");
    private static final Pattern FEED = Pattern.compile("/api/v1/([a-z]+)/events(/stream)?");
    private static final String RESTARTED =
            "The feed begins anew, as after a restore from a backup; read it again from its beginning.";

    private static final DotName TELLS = DotName.createSimple("org.asean.coordination.kit.outbox.Tells");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");

    private final List<String> codes;
    private final List<String> shown;

    /** Made at build time, with the index of the application's classes. */
    public FeedStyle(IndexView index) {
        codes = index.getAllKnownImplementations(EVENT_TYPE).stream()
                .filter(ClassInfo::isEnum)
                .flatMap(concept -> concept.enumConstants().stream())
                .map(FieldInfo::name)
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                .sorted()
                .toList();
        shown = index.getAnnotations(TELLS).stream()
                .flatMap(tells -> Arrays.stream(tells.value().asClassArray()))
                .map(type -> nameOf(index.getClassByName(type.name())))
                .distinct()
                .sorted()
                .toList();
    }

    private static String nameOf(ClassInfo type) {
        return Optional.ofNullable(type.declaredAnnotation(SCHEMA))
                .map(schema -> schema.value("name"))
                .map(AnnotationValue::asString)
                .orElse(type.simpleName());
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> {
            Matcher feed = FEED.matcher(path);
            if (feed.matches() && item.getGET() != null) {
                describe(document, feed.group(1), item.getGET());
            }
        });
    }

    private void describe(OpenAPI document, String feed, Operation operation) {
        List<Object> types = codes.stream()
                .map(code -> (Object) ("org.asean.coordination." + feed + "." + code))
                .toList();
        List<Schema> things = shown.stream()
                .map(name -> OASFactory.createSchema().ref("#/components/schemas/" + name))
                .toList();
        attribute(document, "type").ifPresent(type -> type.setEnumeration(types));
        attribute(document, "data").ifPresent(data -> data.setAnyOf(things));
        HouseStyle.refuse(operation, "410", RESTARTED);
        operation.getParameters().stream()
                .filter(parameter -> "types".equals(parameter.getName()))
                .forEach(parameter -> parameter.getSchema().getItems().setEnumeration(types));
        if (!types.isEmpty()) {
            FeedExample example = new FeedExample(feed, types.get(0).toString());
            Map<String, Object> byMediaType =
                    Map.of("application/json", example.page(), "text/event-stream", example.stream());
            operation
                    .getResponses()
                    .getAPIResponse("200")
                    .getContent()
                    .getMediaTypes()
                    .forEach((name, mediaType) -> mediaType.setExample(byMediaType.get(name)));
        }
    }

    private static Optional<Schema> attribute(OpenAPI document, String name) {
        return Optional.ofNullable(document.getComponents().getSchemas().get("CloudEvent"))
                .map(event -> event.getProperties().get(name));
    }
}
