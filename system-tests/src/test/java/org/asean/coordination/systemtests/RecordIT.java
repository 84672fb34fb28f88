package org.asean.coordination.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.process.Java;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The export that docs/verify tells how to make, made as it is written there and through the gateway, verifies. */
class RecordIT {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path VERIFIERS = PROJECT.resolve("docs").resolve("verify");
    private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"registry", "mandate", "referral"})
    void an_export_that_is_made_as_written_verifies(String feed) throws IOException, InterruptedException {
        // given
        Suite suite = SharedSuite.suite();
        Path export = PROJECT.resolve(feed + ".jsonl");

        // when
        String made = run(List.of("sh", "-c", loop()), feed, suite);

        // then
        try {
            assertThat(export).as(made).exists();
            String verdict = run(
                    List.of(Java.program(), VERIFIERS.resolve("Verify.java").toString(), export.toString()),
                    feed,
                    suite);
            assertThat(verdict).matches("(?s)\\d+ entries of .*: verified\n");
        } finally {
            Files.deleteIfExists(export);
            Files.deleteIfExists(PROJECT.resolve(feed + ".part"));
        }
    }

    private static String loop() throws IOException {
        Matcher block = SHELL.matcher(Files.readString(VERIFIERS.resolve("README.md")));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private static String run(List<String> command, String feed, Suite suite) throws IOException, InterruptedException {
        Path output = SharedSuite.state().resolve(feed + "-record.out");
        ProcessBuilder program = new ProcessBuilder(command)
                .directory(PROJECT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        program.environment().put("GATEWAY", suite.gateway().toString());
        program.environment().put("FEED", feed);
        program.environment().put("COORDINATION_STATE", SharedSuite.state().toString());
        Process running = program.start();
        assertThat(running.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
        return Files.readString(output);
    }
}
