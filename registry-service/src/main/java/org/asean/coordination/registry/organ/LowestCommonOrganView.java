package org.asean.coordination.registry.organ;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lowest organ above several bodies.
 *
 * @param bodies those asked about, in the order of the codes
 * @param organ null when no active organ is above all of them
 */
record LowestCommonOrganView(
        List<String> bodies,
        @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) OrganView organ) {}
