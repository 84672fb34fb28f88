package org.asean.coordination.referral.issue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An issue as the tables of the contract say that it goes, written down once more and as plainly as can be: no history, no record, no
 * parts, only where it stands and who holds it. The aggregate has to agree with it whatever is done.
 */
final class ModelIssue {

    static final Duration TO_ACKNOWLEDGE = Duration.ofHours(24);
    static final Duration KEPT_OPEN = Duration.ofDays(14);

    /** From a state, what the chair's or the raiser's command leads to; a command that is missing is refused. */
    private static final Map<String, Map<String, String>> ISSUE = Map.of(
            "RECEIVED", Map.of("take", "IN_TRIAGE", "putAside", "OUT_OF_SCOPE", "withdraw", "WITHDRAWN"),
            "IN_TRIAGE", Map.of("classify", "READY", "putAside", "OUT_OF_SCOPE", "withdraw", "WITHDRAWN"),
            "READY",
                    Map.of(
                            "resolve",
                            "RESOLVED",
                            "putAside",
                            "OUT_OF_SCOPE",
                            "withdraw",
                            "WITHDRAWN",
                            "split",
                            "UMBRELLA"),
            "RESOLVED", Map.of("close", "CLOSED", "reopen", "READY"),
            "CLOSED", Map.of("reopen", "READY"),
            "OUT_OF_SCOPE", Map.of("reopen", "READY"),
            "WITHDRAWN", Map.of("reopen", "READY"));

    /** From a live referral's state, what a command leads to; an empty word where nobody holds the issue any more. */
    private static final Map<String, Map<String, String>> REFERRAL = Map.of(
            "OFFERED", Map.of("accept", "ACCEPTED", "decline", "", "recall", ""),
            "ACCEPTED", Map.of("start", "IN_PROGRESS", "giveBack", "", "recall", ""),
            "IN_PROGRESS", Map.of("hold", "ON_HOLD", "complete", "", "giveBack", "", "recall", ""),
            "ON_HOLD", Map.of("resume", "IN_PROGRESS", "giveBack", "", "recall", ""));

    private static final Set<String> COMMITTEES =
            Set.of("take", "classify", "putAside", "resolve", "close", "reopen", "split");

    String state = "RECEIVED";
    boolean classified;
    long epoch;

    @Nullable
    String body;

    @Nullable
    String referral;

    @Nullable
    String transferTo;

    private @Nullable Instant ackBy;
    private @Nullable Instant holdUntil;
    private @Nullable Instant answerBy;
    private @Nullable Instant closesAt;

    /** What time has done until now. */
    void settle(Instant now) {
        if (transferTo != null && answerBy != null && now.isAfter(answerBy)) {
            transferTo = null;
        }
        if ("OFFERED".equals(referral) && ackBy != null && now.isAfter(ackBy)) {
            vacate();
        }
        if ("ON_HOLD".equals(referral) && holdUntil != null && !now.isBefore(holdUntil)) {
            referral = "IN_PROGRESS";
        }
        if (state.equals("RESOLVED") && closesAt != null && !now.isBefore(closesAt)) {
            state = "CLOSED";
        }
    }

    /** Whether the command is carried out; where it is, this is as it says. */
    boolean does(Step step, Instant now) {
        String command = step.command();
        if (COMMITTEES.contains(command) || command.equals("withdraw")) {
            return ofTheIssue(command, now);
        }
        return switch (command) {
            case "offer" -> offer(step.body(), now);
            case "offerTransfer" -> offerTransfer(step.body(), now);
            case "acceptTransfer" -> acceptTransfer();
            case "refuseTransfer" -> refuseTransfer();
            default -> ofTheReferral(command, step, now);
        };
    }

    private boolean ofTheIssue(String command, Instant now) {
        String next = ISSUE.getOrDefault(state, Map.of()).get(command);
        boolean held = referral != null && !command.equals("withdraw");
        boolean unclassified = command.equals("reopen") && !classified;
        if (next == null || held || unclassified) {
            return false;
        }
        classified = classified || command.equals("classify");
        vacate();
        come(next, now);
        return true;
    }

    private void come(String next, Instant now) {
        state = next;
        closesAt = next.equals("RESOLVED") ? now.plus(KEPT_OPEN) : null;
    }

    private boolean offer(String to, Instant now) {
        if (!state.equals("READY") || referral != null) {
            return false;
        }
        begin(to, "OFFERED");
        ackBy = now.plus(TO_ACKNOWLEDGE);
        return true;
    }

    private boolean ofTheReferral(String command, Step step, Instant now) {
        String next = referral == null
                ? null
                : REFERRAL.getOrDefault(referral, Map.of()).get(command);
        if (next == null) {
            return false;
        }
        if (next.isEmpty()) {
            vacate();
        } else {
            referral = next;
        }
        if (command.equals("hold")) {
            holdUntil = now.plusSeconds(1).plus(step.ahead());
        }
        if (command.equals("complete")) {
            come("RESOLVED", now);
        }
        return true;
    }

    private boolean offerTransfer(String to, Instant now) {
        if (!leads() || transferTo != null) {
            return false;
        }
        transferTo = to;
        answerBy = now.plus(TO_ACKNOWLEDGE);
        return true;
    }

    private boolean acceptTransfer() {
        String to = transferTo;
        if (to == null) {
            return false;
        }
        begin(to, "ACCEPTED");
        return true;
    }

    private boolean refuseTransfer() {
        boolean open = transferTo != null;
        transferTo = null;
        return open;
    }

    boolean leads() {
        return referral != null && !referral.equals("OFFERED");
    }

    /** What is merged into another one; what it was held in goes on there, if nobody holds that. */
    boolean mergeInto(ModelIssue target, boolean said) {
        boolean possible = Set.of("RECEIVED", "IN_TRIAGE", "READY").contains(state);
        boolean vacant = referral == null && target.referral == null;
        boolean takes =
                target.state.equals("READY") || (Set.of("RECEIVED", "IN_TRIAGE").contains(target.state) && vacant);
        boolean both = referral != null && target.referral != null;
        if (!possible || !takes || (both && !said)) {
            return false;
        }
        if (referral != null && !both) {
            target.begin(String.valueOf(body), referral);
            target.ackBy = ackBy;
            target.holdUntil = holdUntil;
        }
        vacate();
        come("MERGED", Instant.EPOCH);
        return true;
    }

    boolean detach() {
        boolean merged = state.equals("MERGED");
        if (merged) {
            come("IN_TRIAGE", Instant.EPOCH);
        }
        return merged;
    }

    private void begin(String to, String as) {
        epoch++;
        body = to;
        referral = as;
        transferTo = null;
    }

    private void vacate() {
        body = null;
        referral = null;
        transferTo = null;
    }

    @Override
    public String toString() {
        return state + "/" + body + "/" + referral + "/" + transferTo + "/" + epoch;
    }
}
