package org.asean.coordination.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Writes into a service's document what is true of every operation: the roles that may call it ({@code x-roles}, read from
 * {@code @RolesAllowed}; the gateway's table is tested against them), the headers of a command and its refusals.
 */
@OpenApiFilter(stages = RunStage.BUILD)
public final class HouseStyle implements OASFilter {

    private static final DotName ROLES_ALLOWED = DotName.createSimple("jakarta.annotation.security.RolesAllowed");
    private static final DotName IDEMPOTENT = DotName.createSimple("org.asean.coordination.kit.idempotency.Idempotent");
    private static final DotName IF_MATCH = DotName.createSimple("org.asean.coordination.kit.precondition.IfMatch");

    private static final Map<String, String> REFUSALS = new TreeMap<>(Map.of(
            "400", "The request is malformed; `violations` points at what.",
            "401", "A valid token is required.",
            "403", "The caller may not do this.",
            "503", "Not now; `Retry-After` says when."));

    private static final Map<String, String> REFUSALS_OF_COMMANDS = new TreeMap<>(Map.of(
            "409", "The state does not allow it, or another caller was first; `code` says which.",
            "413", "The request is too large.",
            "415", "The media type is not supported.",
            "422", "A rule of the domain is broken; `code` says which.",
            "428", "If-Match or Idempotency-Key is missing."));

    private final Map<String, MethodInfo> operations = new HashMap<>();

    /** Made at build time, with the index of the application's classes. */
    public HouseStyle(IndexView index) {
        for (AnnotationInstance annotation : index.getAnnotations(ROLES_ALLOWED)) {
            if (annotation.target().kind() == org.jboss.jandex.AnnotationTarget.Kind.METHOD) {
                MethodInfo operation = annotation.target().asMethod();
                operations.put(operation.name(), operation);
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema("Problem", ProblemSchema.create());
        document.getPaths().getPathItems().forEach((path, item) -> complete(path, item));
    }

    private void complete(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> {
            MethodInfo resource = operations.get(operation.getOperationId());
            if (resource == null) {
                throw new IllegalStateException(method + " " + path + " has no @RolesAllowed");
            }
            operation.addExtension("x-roles", roles(resource));
            REFUSALS.forEach((status, meaning) -> refuse(operation, status, meaning));
            if (path.contains("{")) {
                refuse(operation, "404", "There is no such thing, or none that the caller may see.");
            }
            if (resource.hasAnnotation(IDEMPOTENT)) {
                command(operation, resource);
            }
        });
    }

    private static void command(Operation operation, MethodInfo resource) {
        boolean required = resource.annotation(IDEMPOTENT).value("keyRequired") != null;
        operation.addExtension("x-idempotency-key-required", required);
        operation.addParameter(CommandHeaders.idempotencyKey(required));
        REFUSALS_OF_COMMANDS.forEach((status, meaning) -> refuse(operation, status, meaning));
        if (resource.parameterTypes().stream().anyMatch(type -> type.name().equals(IF_MATCH))) {
            operation.getParameters().stream()
                    .filter(parameter -> "If-Match".equals(parameter.getName()))
                    .forEach(CommandHeaders::describeIfMatch);
            refuse(operation, "412", "The item has changed since you saw it.");
        }
    }

    private static List<String> roles(MethodInfo resource) {
        return Arrays.stream(resource.annotation(ROLES_ALLOWED).value().asStringArray())
                .sorted()
                .toList();
    }

    static void refuse(Operation operation, String status, String meaning) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(meaning)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
        operation.getResponses().addAPIResponse(status, response);
    }
}
