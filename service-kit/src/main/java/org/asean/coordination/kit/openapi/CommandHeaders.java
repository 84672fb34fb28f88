package org.asean.coordination.kit.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The headers of a command, as the document shows them. */
final class CommandHeaders {

    private CommandHeaders() {}

    static Parameter idempotencyKey(boolean required) {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(required)
                .description(
                        "A new UUID for a new command, the same one to retry: the answer comes again, the command is not "
                                + "carried out again. Kept for 24 hours.")
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .minLength(1)
                        .maxLength(128));
    }

    static void describeIfMatch(Parameter ifMatch) {
        ifMatch.required(true)
                .description("The ETag of the item as the caller saw it.")
                .example("\"1.3.0\"");
    }
}
