package org.asean.coordination.referral.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.asean.coordination.competence.Classification;
import org.asean.coordination.competence.Function;
import org.asean.coordination.competence.Route;
import org.asean.coordination.competence.Topic;
import org.asean.coordination.kit.follow.Fact;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The questions of the shared file, asked of the copy of the registry as it comes over the wire. */
class RoutingVectorsTest {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
    private static final JsonNode FILE = read(Path.of("..", "contracts", "vectors", "routing.json"));

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static RegistryFacts facts() {
        JsonNode directory = FILE.path("directory");
        return new RegistryProjection(JSON)
                .with(
                        null,
                        Stream.of(
                                        things("body", directory.path("bodies"), "code"),
                                        things("remit", directory.path("remits"), "id", "version"),
                                        things("precedence-rule", directory.path("precedenceRules"), "id"),
                                        things("member-state", directory.path("memberStates"), "code"))
                                .flatMap(facts -> facts)
                                .toList());
    }

    /** As the registry tells them; it tells the days in force of a remit, which the file calls its validity. */
    private static Stream<Fact> things(String kind, JsonNode all, String... id) {
        return each(all).map(thing -> {
            ObjectNode told = thing.deepCopy();
            told.set("inForceFrom", thing.path("validFrom"));
            told.set("inForceTo", thing.path("validTo"));
            String item = Stream.of(id).map(field -> thing.path(field).asText()).collect(Collectors.joining("/"));
            return new Fact(kind + "/" + item, told, 1);
        });
    }

    static Stream<Named<JsonNode>> questions() {
        return each(FILE.path("questions"))
                .map(question -> Named.of(question.path("name").asText(), question));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void the_directory_answers_as_the_shared_file_says(JsonNode question) {
        // given
        Classification asked = new Classification(
                new Topic(question.path("topic").asText()),
                Function.valueOf(question.path("function").asText()),
                Set.copyOf(words(question.path("states"))));

        // when
        Route route = facts().route(asked, LocalDate.parse(question.path("at").asText()));

        // then
        assertThat(route.outcome().name()).isEqualTo(question.path("outcome").asText());
        assertThat(route.body().orElse("null")).isEqualTo(question.path("lead").asText());
        assertThat(route.outcome() == Route.Outcome.TIE ? List.copyOf(route.candidates()) : List.of())
                .isEqualTo(words(question.path("tied")));
        assertThat(route.remits())
                .extracting(basis -> basis.remit() + "/" + basis.version())
                .isEqualTo(words(question.path("remits")));
        assertThat(route.rules()).extracting(UUID::toString).isEqualTo(words(question.path("rules")));
    }

    @Test
    void a_body_that_is_not_active_is_known_and_leads_nothing() {
        // when
        RegistryFacts facts = facts();

        // then
        assertThat(facts.knowsBody("HOTEL")).isTrue();
        assertThat(facts.isActive("HOTEL")).isFalse();
        assertThat(facts.route(
                                new Classification(new Topic("cyber.cii.health"), Function.DEFENCE, Set.of("SG")),
                                LocalDate.of(2026, 2, 1))
                        .outcome())
                .isEqualTo(Route.Outcome.GAP);
    }

    private static List<String> words(JsonNode array) {
        return each(array).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
