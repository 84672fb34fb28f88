package org.asean.coordination.competence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The directory and the questions that every service which routes is tested with. */
final class RoutingVectors {

    private static final JsonNode FILE = read(Path.of("..", "contracts", "vectors", "routing.json"));

    private RoutingVectors() {}

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is in force of it: the rules know remits only, so those of bodies that are not ACTIVE are left out here. */
    static Competences competences() {
        JsonNode directory = FILE.path("directory");
        Set<String> active = each(directory.path("bodies"))
                .filter(body -> body.path("state").asText().equals("ACTIVE"))
                .map(body -> body.path("code").asText())
                .collect(Collectors.toSet());
        return new Competences(
                each(directory.path("remits"))
                        .map(RoutingVectors::remit)
                        .filter(remit -> active.contains(remit.body()))
                        .toList(),
                each(directory.path("precedenceRules"))
                        .map(RoutingVectors::rule)
                        .toList());
    }

    static Stream<Question> questions() {
        return each(FILE.path("questions")).map(Question::new);
    }

    /**
     * A question with its answer.
     *
     * @param json as it stands in the file
     */
    record Question(JsonNode json) {

        Classification asked() {
            return new Classification(
                    new Topic(json.path("topic").asText()),
                    Function.valueOf(json.path("function").asText()),
                    Set.copyOf(words(json.path("states"))));
        }

        LocalDate day() {
            return LocalDate.parse(json.path("at").asText());
        }

        /** The answer in the words of the file. */
        List<Object> expected() {
            return List.of(
                    json.path("outcome").asText(),
                    json.path("lead").asText("null"),
                    words(json.path("tied")),
                    words(json.path("remits")),
                    words(json.path("rules")));
        }

        @Override
        public String toString() {
            return json.path("name").asText();
        }
    }

    /** A route in the words of the file. */
    static List<Object> inWords(Route route) {
        boolean tied = route.outcome() == Route.Outcome.TIE;
        return List.of(
                route.outcome().name(),
                route.body().orElse("null"),
                tied ? List.copyOf(route.candidates()) : List.of(),
                route.remits().stream()
                        .map(basis -> basis.remit() + "/" + basis.version())
                        .toList(),
                route.rules().stream().map(UUID::toString).toList());
    }

    private static Remit remit(JsonNode json) {
        return new Remit(
                UUID.fromString(json.path("id").asText()),
                json.path("version").asInt(),
                json.path("body").asText(),
                Capacity.valueOf(json.path("capacity").asText()),
                topics(json.path("topics")),
                functions(json),
                new Territory(Set.copyOf(words(json.path("states")))),
                topics(json.path("excludes")),
                period(json));
    }

    private static PrecedenceRule rule(JsonNode json) {
        return new PrecedenceRule(
                UUID.fromString(json.path("id").asText()),
                topics(json.path("topics")),
                functions(json),
                words(json.path("bodies")),
                period(json));
    }

    private static Period period(JsonNode json) {
        LocalDate from = LocalDate.parse(json.path("validFrom").asText());
        return json.path("validTo").isNull()
                ? Period.from(from)
                : new Period(from, LocalDate.parse(json.path("validTo").asText()));
    }

    private static Set<Topic> topics(JsonNode codes) {
        return words(codes).stream().map(Topic::new).collect(Collectors.toSet());
    }

    private static Set<Function> functions(JsonNode json) {
        return words(json.path("functions")).stream().map(Function::valueOf).collect(Collectors.toSet());
    }

    private static List<String> words(JsonNode array) {
        return each(array).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> each(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all.stream();
    }
}
