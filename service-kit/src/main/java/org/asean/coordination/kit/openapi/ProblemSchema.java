package org.asean.coordination.kit.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The problem document of RFC 9457 with the members that ours always have. */
final class ProblemSchema {

    private ProblemSchema() {}

    static Schema create() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("A refusal (RFC 9457). Some codes add members of their own.")
                .addProperty(
                        "type",
                        string("Address of the documentation of the code.").format("uri-reference"))
                .addProperty("title", string("One sentence, the same for every occurrence."))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", string("What is particular to this occurrence."))
                .addProperty("instance", string("The path that was asked.").format("uri-reference"))
                .addProperty("code", string("What a client should decide by; stable."))
                .addProperty("traceId", string("Find this occurrence in the logs by it."))
                .addProperty("violations", violations())
                .required(List.of("type", "title", "status", "code", "traceId"));
    }

    private static Schema violations() {
        return OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .items(OASFactory.createSchema()
                        .addType(SchemaType.OBJECT)
                        .addProperty("pointer", string("JSON pointer into the body, or the name of the parameter."))
                        .addProperty("in", string("body, query, path or header."))
                        .addProperty("message", string("What is wrong.")));
    }

    private static Schema string(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
