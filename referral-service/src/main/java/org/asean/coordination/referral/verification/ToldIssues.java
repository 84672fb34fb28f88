package org.asean.coordination.referral.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asean.coordination.referral.event.TellingIssues;
import org.asean.coordination.referral.issue.Issue;
import org.asean.coordination.referral.issue.IssueRef;
import org.asean.coordination.referral.issue.Issues;
import org.jspecify.annotations.Nullable;

/** Compares what the tables show of each issue with what was last told and recorded of it (I3), part by part. */
@ApplicationScoped
class ToldIssues {

    private static final int PART = 200;

    private static final String REFS = "select ref from issue where ref > :after order by ref limit :most";

    /** The last entry that tells of the issue itself, and not of a part of it, along the issue's own chain. */
    private static final String LAST = """
            select i.ref, last.at, cast(last.data as text) as told, last.content as entered
              from issue i
              left join lateral (
                select v.at, v.data, c.content
                  from record_entry r join event v on v.seq = r.event left join record_content c on c.entry = r.number
                 where r.item_type = 'issue' and r.item_id = i.ref and v.subject = 'issue/' || i.ref
                 order by r.nth desc limit 1) last on true
             where i.ref in (:refs)
            """;

    private final EntityManager entities;
    private final Issues issues;
    private final ObjectMapper json;

    ToldIssues(EntityManager entities, Issues issues, ObjectMapper json) {
        this.entities = entities;
        this.issues = issues;
        this.json = json;
    }

    List<Verification.Check> check() {
        Findings tables = new Findings();
        Findings record = new Findings();
        long checked = 0;
        List<String> refs = next("");
        while (!refs.isEmpty()) {
            checked += refs.size();
            compare(refs, tables, record);
            entities.clear();
            refs = next(refs.get(refs.size() - 1));
        }
        return List.of(
                tables.check("The newest event of an issue shows what the tables show.", checked),
                record.check("The record entered what the newest event of an issue told.", checked));
    }

    private void compare(List<String> refs, Findings tables, Findings record) {
        Map<String, Issue> stored = issues
                .readAll(refs.stream().map(IssueRef::new).toList())
                .stream()
                .collect(Collectors.toMap(issue -> issue.ref().value(), Function.identity()));
        for (Tuple last : last(refs)) {
            String ref = last.get("ref", String.class);
            JsonNode told = read(last.get("told", String.class));
            Issue issue = stored.get(ref);
            if (told == null
                    || issue == null
                    || !withoutClock(told).equals(shown(issue, last.get("at", Instant.class)))) {
                tables.add(ref);
            }
            JsonNode entered = read(last.get("entered", String.class));
            if (entered != null && told != null && !entered.path("after").equals(told)) {
                record.add(ref);
            }
        }
    }

    /** As it was shown at the instant of that event, read back as the event is; what time makes of it since is not what was told. */
    private JsonNode shown(Issue issue, Instant at) {
        try {
            return withoutClock(json.readTree(json.writeValueAsString(TellingIssues.shown(issue, at))));
        } catch (JsonProcessingException notShowable) {
            throw new IllegalStateException("What is shown can be written.", notShowable);
        }
    }

    /** Tags and next steps change with the clock alone. */
    private static JsonNode withoutClock(JsonNode original) {
        JsonNode shown = original.deepCopy();
        shown.findParents("etag").forEach(node -> ((ObjectNode) node).remove("etag"));
        shown.findParents("nextStep").forEach(node -> ((ObjectNode) node).remove("nextStep"));
        return shown;
    }

    @SuppressWarnings("unchecked")
    private List<String> next(String after) {
        return entities.createNativeQuery(REFS, String.class)
                .setParameter("after", after)
                .setParameter("most", PART)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> last(List<String> refs) {
        return entities.createNativeQuery(LAST, Tuple.class)
                .setParameter("refs", refs)
                .getResultList();
    }

    private @Nullable JsonNode read(@Nullable String written) {
        try {
            return written == null ? null : json.readTree(written);
        } catch (JsonProcessingException damaged) {
            return null;
        }
    }
}
