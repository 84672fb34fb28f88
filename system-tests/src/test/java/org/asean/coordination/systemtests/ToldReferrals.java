package org.asean.coordination.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the feed of referral-service tells of the referrals of some issues, for somebody who may read all of it.
 *
 * @param events all of them, as they came
 * @param issues the refs of those whose referrals are meant: each of their referrals begins with an offer
 */
record ToldReferrals(List<JsonNode> events, List<String> issues) {

    private static final String OFFERED = "org.asean.coordination.referral.referral-offered";

    /** The referrals of the offers, one for each event. */
    List<String> offered() {
        return ofTheIssues()
                .filter(event -> event.path("type").asText().equals(OFFERED))
                .map(event -> newest(event).path("id").asText())
                .toList();
    }

    /** How many events do not stand at the position after the one before. */
    long offPosition() {
        return IntStream.range(0, events.size())
                .filter(place -> events.get(place).path("sequence").asInt() != place + 1)
                .count();
    }

    /** How many events show an earlier epoch of their issue than one before, or offer an issue under the same again. */
    long offEpoch() {
        Map<String, Integer> last = new HashMap<>();
        return ofTheIssues()
                .filter(event -> {
                    int epoch = newest(event).path("epoch").asInt();
                    Integer before = last.put(event.path("subject").asText(), epoch);
                    boolean begins = event.path("type").asText().equals(OFFERED);
                    return before != null && (begins ? epoch != before + 1 : epoch != before);
                })
                .count();
    }

    /** How many of these no offer tells of, and how many offers tell of none of these or of one again. */
    long differencesTo(Collection<String> referrals) {
        List<String> doubledOrStrange = new ArrayList<>(offered());
        long lost =
                referrals.stream().filter(id -> !doubledOrStrange.remove(id)).count();
        return lost + doubledOrStrange.size();
    }

    private Stream<JsonNode> ofTheIssues() {
        return events.stream()
                .filter(event -> issues.contains(event.path("subject").asText().replaceFirst("^issue/", "")));
    }

    /** The referral of the highest epoch; a missing node where the issue has none yet. */
    private static JsonNode newest(JsonNode event) {
        JsonNode referrals = event.at("/data/referrals");
        return referrals.path(referrals.size() - 1);
    }
}
