package org.asean.coordination.registry.body;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which bodies are asked for; null asks for all.
 *
 * @param pillar under which they stand
 * @param tier at which they meet
 * @param state in which they are
 */
record BodyFilter(
        @Nullable Pillar pillar,
        @Nullable Tier tier,
        @Nullable BodyState state) {

    String condition() {
        return (pillar == null ? "" : " and pillar = :pillar")
                + (tier == null ? "" : " and tier = :tier")
                + (state == null ? "" : " and state = :state");
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (pillar != null) {
            parameters.put("pillar", pillar);
        }
        if (tier != null) {
            parameters.put("tier", tier);
        }
        if (state != null) {
            parameters.put("state", state);
        }
        return parameters;
    }
}
