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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.Period;
import org.asean.coordination.competence.PrecedenceRule;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.registry.provenance.Stamp;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A precedence rule as the committee adopted it. It never changes: it ends by its own validity, and another decision is another
 * rule; two in force that disagree leave the tie, which is how a contradiction of decisions shows.
 */
@Entity
@Immutable
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

    @SuppressWarnings("NullAway.Init")
    protected AdoptedRule() {}

    private AdoptedRule(PrecedenceRule rule, String decision, Caller caller, Instant at) {
        this.id = rule.id();
        this.topics = rule.topics().stream().map(Topic::code).collect(Collectors.toCollection(HashSet::new));
        this.bodies = new ArrayList<>(rule.bodies());
        this.functions = rule.functions().stream().sorted().map(Enum::name).toArray(String[]::new);
        this.validFrom = rule.period().from();
        this.validTo = rule.period().to();
        this.decision = decision;
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
        return new AdoptedRule(rule, decision, caller, at);
    }

    /** As the rules see it. */
    public PrecedenceRule competence() {
        return new PrecedenceRule(
                id,
                topics.stream().map(Topic::new).collect(Collectors.toSet()),
                Arrays.stream(functions).map(Function::valueOf).collect(Collectors.toSet()),
                bodies,
                new Period(validFrom, validTo));
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
