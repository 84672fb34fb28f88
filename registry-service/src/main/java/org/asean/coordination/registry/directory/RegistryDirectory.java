package org.asean.coordination.registry.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.asean.coordination.competence.Capacity;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.PrecedenceRule;
import org.asean.coordination.competence.Remit;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.registry.body.Body;
import org.asean.coordination.registry.body.BodyState;
import org.asean.coordination.registry.reference.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * Everything that routing needs, past and future days included: it does not change by the clock, only by an act.
 *
 * @param bodies every body, in every state
 * @param remits every version that is or was admitted
 * @param precedenceRules every rule
 * @param topics codes of the taxonomy
 * @param memberStates with the day of accession
 */
record RegistryDirectory(
        List<BodyEntry> bodies,
        List<RemitEntry> remits,
        List<RuleEntry> precedenceRules,
        List<String> topics,
        List<StateEntry> memberStates) {

    /**
     * A body.
     *
     * @param code for life
     * @param name in full
     * @param state where it is in its life
     * @param successor code of the body that took its place, when one did
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BodyEntry(
            String code,
            String name,
            BodyState state,
            @Nullable String successor) {
        static BodyEntry of(Body body, @Nullable String successor) {
            return new BodyEntry(body.code(), body.name(), body.state(), successor);
        }
    }

    /**
     * A version of a remit.
     *
     * @param id identity over all versions
     * @param version from 1
     * @param body code of its body
     * @param capacity in which capacity
     * @param topics nodes covered, with their descendants
     * @param functions functions covered
     * @param states where it holds; empty means every state
     * @param excludes nodes carved out
     * @param validFrom first day in force
     * @param validTo first day no longer in force; null means open
     */
    record RemitEntry(
            UUID id,
            int version,
            String body,
            Capacity capacity,
            List<String> topics,
            List<Function> functions,
            List<String> states,
            List<String> excludes,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        static RemitEntry of(Remit remit) {
            return new RemitEntry(
                    remit.id(),
                    remit.version(),
                    remit.body(),
                    remit.capacity(),
                    codes(remit.topics()),
                    remit.functions().stream().sorted().toList(),
                    remit.territory().states().stream().sorted().toList(),
                    codes(remit.excludes()),
                    remit.period().from(),
                    remit.period().to());
        }
    }

    /**
     * A precedence rule.
     *
     * @param id identity
     * @param topics nodes covered, with their descendants
     * @param functions functions covered
     * @param bodies codes, the first takes precedence
     * @param validFrom first day in force
     * @param validTo first day no longer in force; null means open
     */
    record RuleEntry(
            UUID id,
            List<String> topics,
            List<Function> functions,
            List<String> bodies,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        static RuleEntry of(PrecedenceRule rule) {
            return new RuleEntry(
                    rule.id(),
                    codes(rule.topics()),
                    rule.functions().stream().sorted().toList(),
                    rule.bodies(),
                    rule.period().from(),
                    rule.period().to());
        }
    }

    /**
     * A member state.
     *
     * @param code ISO 3166-1 alpha-2
     * @param memberSince first day of membership
     */
    record StateEntry(String code, LocalDate memberSince) {
        static StateEntry of(MemberState state) {
            return new StateEntry(state.code(), state.memberSince());
        }
    }

    private static List<String> codes(Set<Topic> topics) {
        return topics.stream().map(Topic::code).sorted().toList();
    }
}
