package org.asean.coordination.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.state.StateReset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The README's story, typed as it stands into a shell beside a fresh suite, prints what the README says that it prints. */
class ReadmeIT {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern CONSOLE = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
    private static final String PROMPT = "$ ";

    @Test
    void the_story_works_when_typed_as_written() throws IOException, InterruptedException {
        // given
        List<String> lines = story();
        Path state = Path.of("target", "state", "readme").toAbsolutePath();
        StateReset.of(state);

        try (Suite suite = Suite.builder().state(state).freePorts().start()) {

            // when
            String printed = type(lines, suite, state);

            // then
            assertThat(printed.lines().toList()).isEqualTo(expected(lines));
        }
    }

    private static List<String> story() throws IOException {
        String readme = Files.readString(PROJECT.resolve("README.md"));
        return CONSOLE.matcher(readme)
                .results()
                .map((MatchResult block) -> block.group(1))
                .flatMap(String::lines)
                .toList();
    }

    private static List<String> expected(List<String> lines) {
        return lines.stream().filter(line -> !line.startsWith(PROMPT)).toList();
    }

    private static String type(List<String> lines, Suite suite, Path state) throws IOException, InterruptedException {
        List<String> commands = new ArrayList<>();
        lines.stream()
                .filter(line -> line.startsWith(PROMPT))
                .forEach(line -> commands.add(line.substring(PROMPT.length())));
        Path script = state.resolve("story.sh");
        Files.write(script, commands);
        Path output = state.resolve("story.out");
        ProcessBuilder shell = new ProcessBuilder("bash", script.toString())
                .directory(PROJECT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().put("GATEWAY", suite.gateway().toString());
        shell.environment().put("COORDINATION_STATE", state.toString());
        Process typed = shell.start();
        assertThat(typed.waitFor(5, TimeUnit.MINUTES)).as("the story ends").isTrue();
        return Files.readString(output);
    }
}
