package org.asean.coordination.suite.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.asean.coordination.suite.console.SuiteFailure;

/**
 * The addresses of a running suite, written to its state folder for whoever wants to talk to it.
 *
 * @param gateway the only door
 * @param issuer who makes its tokens
 */
public record RunningSuite(URI gateway, URI issuer) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Writes the addresses to the state folder. */
    public void write(Path stateFolder) throws IOException {
        JSON.writerWithDefaultPrettyPrinter()
                .writeValue(
                        file(stateFolder).toFile(), Map.of("gateway", gateway.toString(), "issuer", issuer.toString()));
    }

    /** Removes them: nothing runs any more. */
    public static void remove(Path stateFolder) {
        try {
            Files.deleteIfExists(file(stateFolder));
        } catch (IOException e) {
            throw new SuiteFailure(file(stateFolder) + " cannot be removed: " + e.getMessage(), e);
        }
    }

    /**
     * The suite that runs in a state folder.
     *
     * @throws SuiteFailure when none does
     */
    public static RunningSuite read(Path stateFolder) {
        try {
            JsonNode content = JSON.readTree(file(stateFolder).toFile());
            return new RunningSuite(
                    URI.create(content.path("gateway").asText()),
                    URI.create(content.path("issuer").asText()));
        } catch (IOException e) {
            throw new SuiteFailure("No suite runs in " + stateFolder + ": start it with ./run.", e);
        }
    }

    private static Path file(Path stateFolder) {
        return stateFolder.resolve("suite.json");
    }
}
