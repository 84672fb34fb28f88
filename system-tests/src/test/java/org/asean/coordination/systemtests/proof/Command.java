package org.asean.coordination.systemtests.proof;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.asean.coordination.systemtests.proof.LedIssue.Phase;
import org.asean.coordination.systemtests.proof.LedIssue.Reaction;
import org.asean.coordination.systemtests.proof.LedIssue.Request;

import static org.asean.coordination.systemtests.proof.LedIssue.Phase.ACCEPTED;
import static org.asean.coordination.systemtests.proof.LedIssue.Phase.FREE;
import static org.asean.coordination.systemtests.proof.LedIssue.Phase.IN_PROGRESS;
import static org.asean.coordination.systemtests.proof.LedIssue.Phase.OFFERED;
import static org.asean.coordination.systemtests.proof.LedIssue.Phase.ON_HOLD;

/**
 * The table of commands: how each is asked over HTTP, and what it does to an issue that is asked one thing after the other. A further
 * command of a lead is a line here; the workload and the model know nothing else of it.
 */
@SuppressWarnings("ImmutableEnumChecker") // what Map.of and Set.of give is immutable
enum Command {
    /** Begins a referral. */
    OFFER(
            8,
            Kind.BEGINS,
            Actor.CHAIR,
            "/referrals",
            Map.of("reason", "Whatever routing says"),
            Set.of(FREE),
            OFFERED,
            "OFFERED"),
    /** Takes the lead. */
    ACCEPT(6, Kind.MOVES, Actor.BODY, "/acceptance", Map.of(), Set.of(OFFERED), ACCEPTED, "ACCEPTED"),
    /** Begins to work. */
    START(3, Kind.MOVES, Actor.BODY, "/start", Map.of(), Set.of(ACCEPTED), IN_PROGRESS, "IN_PROGRESS"),
    /** Waits for something. */
    HOLD(
            3,
            Kind.MOVES,
            Actor.BODY,
            "/hold",
            Map.of("reason", "The vendor is to answer", "until", "2099-01-01T00:00:00Z"),
            Set.of(IN_PROGRESS),
            ON_HOLD,
            "ON_HOLD"),
    /** Goes on. */
    RESUME(3, Kind.MOVES, Actor.BODY, "/resumption", Map.of(), Set.of(ON_HOLD), IN_PROGRESS, "IN_PROGRESS"),
    /** Gives the lead back. */
    RETURN(
            4,
            Kind.MOVES,
            Actor.BODY,
            "/return",
            Map.of("reason", "Another matter came first", "handBackNote", "All is said in the logs"),
            Set.of(ACCEPTED, IN_PROGRESS, ON_HOLD),
            FREE,
            "RETURNED"),
    /** Refuses it. */
    DECLINE(
            8,
            Kind.MOVES,
            Actor.BODY,
            "/decline",
            Map.of("code", "NO_CAPACITY", "reason", "Everybody is at work on another matter"),
            Set.of(OFFERED),
            FREE,
            "DECLINED"),
    /** Reads the issue, and changes nothing. */
    LOOK(4, Kind.READS, Actor.CHAIR, "", Map.of(), Set.of(), FREE, "");

    /** What a command works on. */
    enum Kind {
        /** Begins a referral of an issue. */
        BEGINS,
        /** Moves a referral to another phase. */
        MOVES,
        /** Shows an issue. */
        READS
    }

    /** Who asks. */
    enum Actor {
        CHAIR,
        /** The head of the referral's body. */
        BODY
    }

    private static final List<Command> BY_WEIGHT = Arrays.stream(values())
            .flatMap(command -> Collections.nCopies(command.weight, command).stream())
            .toList();

    private final int weight;
    private final Kind kind;
    private final Actor actor;
    private final String path;
    private final Map<String, String> content;
    private final Set<Phase> from;
    private final Phase to;
    private final String state;

    Command(
            int weight,
            Kind kind,
            Actor actor,
            String path,
            Map<String, String> content,
            Set<Phase> from,
            Phase to,
            String state) {
        this.weight = weight;
        this.kind = kind;
        this.actor = actor;
        this.path = path;
        this.content = content;
        this.from = from;
        this.to = to;
        this.state = state;
    }

    /** Any of them, each as often as its weight says: an issue that is led is asked little more that is carried out. */
    static Command any(Random random) {
        return BY_WEIGHT.get(random.nextInt(BY_WEIGHT.size()));
    }

    Kind kind() {
        return kind;
    }

    /** The user who asks, for a referral of that body. */
    String userFor(String body) {
        return actor == Actor.CHAIR ? "chair" : "head-" + body.toLowerCase(Locale.ROOT);
    }

    /** What follows the address of the issue, or of the referral. */
    String path() {
        return path;
    }

    /** The request's body, but for whom to offer to. */
    Map<String, String> content() {
        return content;
    }

    /** What the request does to the issue, and what its client is told. */
    Reaction on(LedIssue issue, Request request) {
        return switch (kind) {
            case READS -> new Reaction(issue, issue.shown());
            case BEGINS -> begin(issue, request);
            case MOVES -> move(issue, request);
        };
    }

    private Reaction begin(LedIssue issue, Request request) {
        if (!from.contains(issue.phase())) {
            return new Reaction(issue, "lead-already-held");
        }
        if (request.epoch() != issue.epoch()) {
            return new Reaction(issue, "stale-epoch");
        }
        LedIssue begun = new LedIssue(to, request.body(), issue.epoch() + 1);
        return new Reaction(begun, carriedOut(state, begun.epoch()));
    }

    /** A referral with an older epoch has ended, and is never entered again. */
    private Reaction move(LedIssue issue, Request request) {
        if (request.epoch() != issue.epoch() || !from.contains(issue.phase())) {
            return new Reaction(issue, "illegal-transition");
        }
        return new Reaction(new LedIssue(to, issue.body(), issue.epoch()), carriedOut(state, issue.epoch()));
    }

    /** The answer to a command that was carried out on the referral that was begun as number so-and-so. */
    static String carriedOut(String state, long epoch) {
        return state + " (" + epoch + ")";
    }
}
