package org.asean.coordination.registry.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.kit.precondition.IfNoneMatch;
import org.asean.coordination.registry.body.Bodies;
import org.asean.coordination.registry.body.Body;
import org.asean.coordination.registry.body.BodyState;
import org.asean.coordination.registry.directory.RegistryDirectory.BodyEntry;
import org.asean.coordination.registry.directory.RegistryDirectory.RemitEntry;
import org.asean.coordination.registry.directory.RegistryDirectory.RuleEntry;
import org.asean.coordination.registry.directory.RegistryDirectory.StateEntry;
import org.asean.coordination.registry.precedence.Rules;
import org.asean.coordination.registry.provenance.AsOf;
import org.asean.coordination.registry.reference.MemberStates;
import org.asean.coordination.registry.reference.Topics;
import org.asean.coordination.registry.remit.Remits;
import org.asean.coordination.registry.version.DirectoryVersions;
import org.jspecify.annotations.Nullable;

/** Reads the whole directory in one state of the database, with the version that stands for exactly this state. */
@ApplicationScoped
class ReadingDirectory {

    /** A registration that is not validated takes nobody's place. */
    private static final Set<BodyState> TOOK_PLACE =
            EnumSet.complementOf(EnumSet.of(BodyState.PENDING, BodyState.REFUSED));

    private final Bodies bodies;
    private final Remits remits;
    private final Rules rules;
    private final Topics topics;
    private final MemberStates states;
    private final DirectoryVersions versions;

    ReadingDirectory(
            Bodies bodies, Remits remits, Rules rules, Topics topics, MemberStates states, DirectoryVersions versions) {
        this.bodies = bodies;
        this.remits = remits;
        this.rules = rules;
        this.topics = topics;
        this.states = states;
        this.versions = versions;
    }

    /**
     * A version of the directory.
     *
     * @param version its number and stamp
     * @param document what it says; null when the reader has it already
     */
    record Edition(String version, @Nullable RegistryDirectory document) {

        /** The strong entity tag, quotes included. */
        String tag() {
            return '"' + version + '"';
        }
    }

    /** The directory; without the document, and without reading it, when one of the tags is still its own. */
    @Transactional
    Edition read(@Nullable String known) {
        versions.readOneState();
        Edition unread = new Edition(versions.current(), null);
        return IfNoneMatch.of(known).holds(unread.tag()) ? unread : new Edition(unread.version(), document());
    }

    private RegistryDirectory document() {
        return new RegistryDirectory(
                bodyEntries(bodies.inOrder()),
                remits.admitted().stream()
                        .filter(remit -> remit.inForce(AsOf.ALL_KNOWN) != null)
                        .map(remit -> RemitEntry.of(remit.competence(AsOf.ALL_KNOWN)))
                        .toList(),
                rules.inOrder().stream().map(RuleEntry::of).toList(),
                topics.taxonomy().stream().map(Topic::code).toList(),
                states.inOrder().stream().map(StateEntry::of).toList());
    }

    private static List<BodyEntry> bodyEntries(List<Body> all) {
        Map<String, String> successors = all.stream()
                .filter(body -> body.predecessor() != null && TOOK_PLACE.contains(body.state()))
                .collect(Collectors.toMap(Body::predecessor, Body::code));
        return all.stream()
                .map(body ->
                        BodyEntry.of(body, body.state() == BodyState.SUCCEEDED ? successors.get(body.code()) : null))
                .toList();
    }
}
