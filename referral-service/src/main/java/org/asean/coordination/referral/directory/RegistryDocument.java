package org.asean.coordination.referral.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.asean.coordination.competence.Capacity;
import org.asean.coordination.competence.Function;
import org.jspecify.annotations.Nullable;

/** What this service reads of the registry's directory; the registry may say more. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RegistryDocument(
        List<Body> bodies,
        List<Remit> remits,
        List<Rule> precedenceRules,
        Set<String> topics,
        List<State> memberStates) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Body(String code, String state) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Remit(
            UUID id,
            int version,
            String body,
            Capacity capacity,
            Set<String> topics,
            Set<Function> functions,
            Set<String> states,
            Set<String> excludes,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Rule(
            UUID id,
            Set<String> topics,
            Set<Function> functions,
            List<String> bodies,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record State(String code, LocalDate memberSince) {}
}
