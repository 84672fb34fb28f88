package org.asean.coordination.registry.precedence;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.Period;
import org.asean.coordination.competence.PrecedenceRule;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.registry.provenance.Stamp;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/**
 * A precedence rule as the committee adopted it. What it says never changes: it ends by its own validity, and another decision is
 * another rule; two in force that disagree leave the tie, which is how a contradiction of decisions shows. When a body in it is
 * succeeded, another rule carries it on under the successor's name.
 */
@Entity
@DynamicUpdate
@Table(name = "precedence_rule")
public class AdoptedRule {

    @Id
    private UUID id;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "precedence_rule_topic", joinColumns = @JoinColumn(name = "rule_id"))
    @Column(name = "topic")
    private Set<String> topics;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "precedence_rule_body", joinColumns = @JoinColumn(name = "rule_id"))
    @OrderColumn(name = "position")
    @Column(name = "body")
    private List<String> bodies;

    private String[] functions;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private String decision;

    @AttributeOverride(name = "at", column = @Column(name = "adopted_at"))
    @AttributeOverride(name = "by", column = @Column(name = "adopted_by"))
    private Stamp adopted;

    private @Nullable Instant endedAt;
    private @Nullable LocalDate endedOn;
    private @Nullable UUID replaces;

    @SuppressWarnings("NullAway.Init")
    protected AdoptedRule() {}

    private AdoptedRule(PrecedenceRule rule, String decision, @Nullable UUID replaces, Caller caller, Instant at) {
        this.id = rule.id();
        this.topics = rule.topics().stream().map(Topic::code).collect(Collectors.toCollection(HashSet::new));
        this.bodies = new ArrayList<>(rule.bodies());
        this.functions = rule.functions().stream().sorted().map(Enum::name).toArray(String[]::new);
        this.validFrom = rule.period().from();
        this.validTo = rule.period().to();
        this.decision = decision;
        this.replaces = replaces;
        this.adopted = Stamp.of(caller, at);
    }

    /**
     * Adopts a rule.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code body-ordered-twice}
     */
    static AdoptedRule adopt(PrecedenceRule rule, String decision, Caller caller, Instant at) {
        if (Set.copyOf(rule.bodies()).size() < rule.bodies().size()) {
            throw PrecedenceProblem.BODY_ORDERED_TWICE.because("Name each body once: " + rule.bodies() + ".");
        }
        return new AdoptedRule(rule, decision, null, caller, at);
    }

    /**
     * Ends the rule on the day and carries it on with the successor in the body's place, or in its own when that is higher;
     * nothing goes on when the successor alone would be left.
     */
    Optional<AdoptedRule> carryOn(String body, String successor, LocalDate day, Caller caller, Instant at) {
        LocalDate from = validFrom.isAfter(day) ? validFrom : day;
        endedAt = at;
        endedOn = from;
        List<String> order = bodies.stream()
                .map(each -> each.equals(body) ? successor : each)
                .distinct()
                .toList();
        if (order.size() < 2) {
            return Optional.empty();
        }
        PrecedenceRule said = adopted();
        PrecedenceRule next = new PrecedenceRule(
                UUID.randomUUID(), said.topics(), said.functions(), order, new Period(from, validTo));
        return Optional.of(new AdoptedRule(next, decision, id, caller, at));
    }

    /** As it was adopted. */
    PrecedenceRule adopted() {
        return rule(new Period(validFrom, validTo));
    }

    /** As the rules see it, on the days that are left when another rule carries it on; nothing when none is. */
    public Optional<PrecedenceRule> competence(Instant known) {
        if (endedAt == null || endedOn == null || endedAt.isAfter(known)) {
            return Optional.of(adopted());
        }
        return endedOn.isAfter(validFrom) ? Optional.of(rule(new Period(validFrom, endedOn))) : Optional.empty();
    }

    private PrecedenceRule rule(Period period) {
        return new PrecedenceRule(
                id,
                topics.stream().map(Topic::new).collect(Collectors.toSet()),
                Arrays.stream(functions).map(Function::valueOf).collect(Collectors.toSet()),
                bodies,
                period);
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    @Nullable
    UUID replaces() {
        return replaces;
    }

    UUID id() {
        return id;
    }

    String decision() {
        return decision;
    }

    Instant adoptedAt() {
        return adopted.at();
    }
}
