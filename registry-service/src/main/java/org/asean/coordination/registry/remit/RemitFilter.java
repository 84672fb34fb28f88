package org.asean.coordination.registry.remit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.asean.coordination.registry.provenance.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of remits are asked for; null asks for all.
 *
 * @param body of this body
 * @param state in this state, as it shows today
 * @param when in force then
 * @param finding with this finding
 */
record RemitFilter(
        @Nullable String body,
        @Nullable RemitState state,
        @Nullable AsOf when,
        @Nullable Finding finding) {

    private static final String IN_FORCE = " and r.life.admittedAt <= :known and r.life.inForceFrom <= :day"
            + " and (r.wording.validTo is null or r.wording.validTo > :day)"
            + " and (r.life.endedAt is null or r.life.endedAt > :known or r.life.endedOn > :day)"
            + " and function('body_state_on', r.body, :day, :known) = 'ACTIVE'";
    private static final String RUNS =
            "(r.life.state = ACTIVE or (r.life.endedOn is not null and r.life.endedOn > :today))";
    private static final String OVER = "(r.wording.validTo is not null and r.wording.validTo <= :today)";

    String condition() {
        return "1 = 1"
                + (body == null ? "" : " and r.body = :body")
                + stateCondition()
                + (when == null ? "" : IN_FORCE)
                + (finding == Finding.LEGAL_BASIS_MISSING ? " and r.wording.legalBasisTitle is null" : "");
    }

    private String stateCondition() {
        if (state == null) {
            return "";
        }
        return switch (state) {
            case EXPIRED -> " and " + RUNS + " and " + OVER;
            case ACTIVE -> " and " + RUNS + " and not " + OVER;
            case SUPERSEDED, RETIRED -> " and r.life.state = :state and r.life.endedOn <= :today";
            default -> " and r.life.state = :state";
        };
    }

    Map<String, Object> parameters(LocalDate today) {
        Map<String, Object> parameters = new HashMap<>();
        if (body != null) {
            parameters.put("body", body);
        }
        if (when != null) {
            parameters.put("day", when.day());
            parameters.put("known", when.known());
        }
        if (state != null) {
            switch (state) {
                case ACTIVE, EXPIRED -> parameters.put("today", today);
                case SUPERSEDED, RETIRED -> parameters.putAll(Map.of("today", today, "state", state));
                default -> parameters.put("state", state);
            }
        }
        return parameters;
    }
}
