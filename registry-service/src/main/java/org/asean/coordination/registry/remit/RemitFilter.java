package org.asean.coordination.registry.remit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which remits are asked for; null asks for all.
 *
 * @param body of this body
 * @param state in this state, as it shows today
 * @param at in force on this day
 */
record RemitFilter(
        @Nullable String body,
        @Nullable RemitState state,
        @Nullable LocalDate at) {

    private static final String AT =
            " and r.state = ACTIVE and r.validFrom <= :at and (r.validTo is null or r.validTo > :at)";
    private static final String OVER = "r.validTo is not null and r.validTo <= :today";

    String condition() {
        return "1 = 1" + (body == null ? "" : " and r.body = :body") + stateCondition() + (at == null ? "" : AT);
    }

    private String stateCondition() {
        if (state == null) {
            return "";
        }
        return switch (state) {
            case EXPIRED -> " and r.state = ACTIVE and " + OVER;
            case ACTIVE -> " and r.state = ACTIVE and not (" + OVER + ")";
            default -> " and r.state = :state";
        };
    }

    Map<String, Object> parameters(LocalDate today) {
        Map<String, Object> parameters = new HashMap<>();
        if (body != null) {
            parameters.put("body", body);
        }
        if (at != null) {
            parameters.put("at", at);
        }
        if (state == RemitState.ACTIVE || state == RemitState.EXPIRED) {
            parameters.put("today", today);
        } else if (state != null) {
            parameters.put("state", state);
        }
        return parameters;
    }
}
