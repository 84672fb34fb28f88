package org.asean.coordination.referral.verification;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.asean.coordination.kit.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The auditor's question of the whole history. */
@Path("/api/v1/referral/verification")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Record")
public class VerificationResource {

    private final VerifyingHistory verifying;

    VerificationResource(VerifyingHistory verifying) {
        this.verifying = verifying;
    }

    @GET
    @Blocking
    @RolesAllowed({Role.AUDITOR, Role.CHAIR, Role.SECRETARIAT})
    @Operation(
            summary = "Verify the whole history",
            description =
                    "That no two holds of an issue share an instant, that tables, events and record say the same, and that the "
                            + "record's chains and seals are whole. It reads everything once, and has a minute: what is longer is verified from "
                            + "an export.")
    public Verification verifyHistory() {
        return verifying.verify();
    }
}
