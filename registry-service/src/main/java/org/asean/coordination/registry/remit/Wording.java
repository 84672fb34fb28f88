package org.asean.coordination.registry.remit;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.asean.coordination.competence.Capacity;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.Period;
import org.asean.coordination.competence.Territory;
import org.asean.coordination.competence.Topic;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a remit as they are stored. They never change: another wording is another version. Topics and excludes are read
 * with it (one query each for any number of remits), for without them it says nothing.
 */
@Embeddable
class Wording {

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(
            name = "remit_topic",
            joinColumns = {
                @JoinColumn(name = "remit_id", referencedColumnName = "id"),
                @JoinColumn(name = "remit_version", referencedColumnName = "version")
            })
    @Column(name = "topic")
    private Set<String> topics;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(
            name = "remit_exclude",
            joinColumns = {
                @JoinColumn(name = "remit_id", referencedColumnName = "id"),
                @JoinColumn(name = "remit_version", referencedColumnName = "version")
            })
    @Column(name = "topic")
    private Set<String> excludes;

    private String[] functions;
    private String[] states;
    private String scope;
    private @Nullable String legalBasisTitle;
    private @Nullable String legalBasisUrl;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @SuppressWarnings("NullAway.Init")
    protected Wording() {}

    Wording(RemitTerms terms) {
        LegalBasis basis = terms.legalBasis();
        this.capacity = terms.capacity();
        this.topics = codes(terms.topics());
        this.excludes = codes(terms.excludes());
        this.functions = terms.functions().stream().sorted().map(Enum::name).toArray(String[]::new);
        this.states = terms.territory().states().stream().sorted().toArray(String[]::new);
        this.scope = terms.scope();
        this.legalBasisTitle = basis == null ? null : basis.title();
        this.legalBasisUrl = basis == null ? null : basis.url();
        this.validFrom = terms.period().from();
        this.validTo = terms.period().to();
    }

    private static Set<String> codes(Set<Topic> topics) {
        return topics.stream().map(Topic::code).collect(Collectors.toCollection(HashSet::new));
    }

    RemitTerms terms() {
        return new RemitTerms(
                capacity,
                topicsOf(topics),
                Arrays.stream(functions).map(Function::valueOf).collect(Collectors.toSet()),
                new Territory(Set.of(states)),
                topicsOf(excludes),
                period(),
                scope,
                legalBasisTitle == null ? null : new LegalBasis(legalBasisTitle, legalBasisUrl));
    }

    private static Set<Topic> topicsOf(Set<String> codes) {
        return codes.stream().map(Topic::new).collect(Collectors.toSet());
    }

    Period period() {
        return new Period(validFrom, validTo);
    }
}
