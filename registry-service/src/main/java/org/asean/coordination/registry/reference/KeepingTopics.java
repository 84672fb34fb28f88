package org.asean.coordination.registry.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.record.Change;
import org.asean.coordination.kit.record.Recorder;
import org.asean.coordination.kit.security.Caller;
import org.asean.coordination.kit.time.DomainClock;
import org.asean.coordination.registry.version.DirectoryVersions;

/** Keeps the taxonomy: the secretariat adds a topic where one is missing, and takes one away that nobody uses. */
@ApplicationScoped
class KeepingTopics {

    private static final String ITEM = "topic";

    private final Topics topics;
    private final DirectoryVersions versions;
    private final Recorder recorder;
    private final DomainClock clock;

    KeepingTopics(Topics topics, DirectoryVersions versions, Recorder recorder, DomainClock clock) {
        this.topics = topics;
        this.versions = versions;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Transactional
    TopicView add(Topic topic, String label, Caller caller) {
        versions.holdForChange();
        if (topics.findByIdOptional(topic.code()).isPresent()) {
            throw ReferenceProblem.TOPIC_EXISTS.because("There is a topic " + topic + " already.");
        }
        Topic parent = topic.selfAndAncestors().get(1);
        topics.require(List.of(parent.code()));
        TopicNode node = new TopicNode(topic, parent, label);
        topics.add(node);
        TopicView added = TopicView.of(node);
        recorder.enter(caller, clock.now(), Change.made(ReferenceEvent.TOPIC_ADDED, ITEM, topic.code(), added));
        return added;
    }

    @Transactional
    TopicView remove(String code, IfMatch seen, Caller caller) {
        versions.holdForChange();
        TopicNode node = topics.read(code);
        requireUnused(node);
        seen.requireRevision(node.tag());
        TopicView removed = TopicView.of(node);
        topics.remove(node);
        recorder.enter(caller, clock.now(), Change.removed(ReferenceEvent.TOPIC_REMOVED, ITEM, code, removed));
        return removed;
    }

    private void requireUnused(TopicNode node) {
        Map<TopicUse, Long> uses = topics.usesOf(node);
        if (!uses.isEmpty()) {
            throw ReferenceProblem.TOPIC_IN_USE
                    .because(node.code() + " is referred to: "
                            + uses.entrySet().stream()
                                    .map(use -> use.getKey() + " " + use.getValue())
                                    .collect(Collectors.joining(", "))
                            + ".")
                    .with("uses", uses);
        }
    }
}
