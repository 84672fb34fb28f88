package org.asean.coordination.registry.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.asean.coordination.competence.Competences;
import org.asean.coordination.competence.Coverage;
import org.asean.coordination.competence.PrecedenceRule;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.kit.paging.Page;
import org.asean.coordination.kit.paging.PageRequest;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.registry.Form;
import org.asean.coordination.registry.applicability.NotApplicableCells;
import org.asean.coordination.registry.body.Pillar;
import org.asean.coordination.registry.precedence.Rules;
import org.asean.coordination.registry.provenance.AsOf;
import org.asean.coordination.registry.reference.MemberState;
import org.asean.coordination.registry.reference.MemberStates;
import org.asean.coordination.registry.reference.Topics;
import org.asean.coordination.registry.version.DirectoryVersions;
import org.jspecify.annotations.Nullable;

/** Reads the table of topics and functions, in parts or summed up, each time from one state of the registry. */
@ApplicationScoped
class ReadingCoverage {

    private final CoverageGround ground;
    private final Rules rules;
    private final NotApplicableCells marks;
    private final Topics topics;
    private final MemberStates states;
    private final DirectoryVersions versions;
    private final DomainClock clock;

    ReadingCoverage(
            CoverageGround ground,
            Rules rules,
            NotApplicableCells marks,
            Topics topics,
            MemberStates states,
            DirectoryVersions versions,
            DomainClock clock) {
        this.ground = ground;
        this.rules = rules;
        this.marks = marks;
        this.topics = topics;
        this.states = states;
        this.versions = versions;
        this.clock = clock;
    }

    @Transactional
    Page<TopicCoverageView> page(
            @Nullable String under,
            @Nullable Pillar pillar,
            @Nullable LocalDate at,
            @Nullable LocalDate knownAt,
            PageRequest page) {
        versions.readOneState();
        AsOf when = AsOf.of(at, knownAt, clock.today());
        if (under != null) {
            topics.require(List.of(under));
        }
        List<CoveredTopic> rows = ground.topicsAfter(Form.after(page, Form.TOPIC), under, page.limitPlusOne());
        List<Topic> asked = rows.stream().map(CoveredTopic::topic).toList();
        Set<Topic> paths = asked.stream()
                .flatMap(topic -> topic.selfAndAncestors().stream())
                .collect(Collectors.toSet());
        Coverage coverage = coverage(ground.covering(asked, pillar, when), rules.inForce(when, paths), when);
        return Page.of(rows, page, CoveredTopic::code, row -> TopicCoverageView.of(row, coverage));
    }

    @Transactional
    CoverageSummaryView summary(@Nullable LocalDate at, @Nullable LocalDate knownAt) {
        versions.readOneState();
        AsOf when = AsOf.of(at, knownAt, clock.today());
        List<RemitOfTheDay> remits = ground.inForce(when);
        Coverage coverage = coverage(remits, rules.inForce(when), when);
        return CoverageSummary.of(topics.taxonomy(), coverage, remits).view(when.day(), versions.current());
    }

    private Coverage coverage(List<RemitOfTheDay> remits, List<PrecedenceRule> inForce, AsOf when) {
        List<String> members = states.inOrder().stream()
                .filter(state -> !state.memberSince().isAfter(when.day()))
                .map(MemberState::code)
                .toList();
        Competences competences =
                new Competences(remits.stream().map(RemitOfTheDay::remit).toList(), inForce);
        return new Coverage(competences, marks.standing(when.known()), members, when.day());
    }
}
