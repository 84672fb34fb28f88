import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

/**
 * Follows one feed and prints a line for each event: its position, type, subject and id, and whether there is data.
 * README.md beside it says how to run it. It needs a JDK 17 and nothing else; take it as a beginning, and put what you do
 * in {@link #handle}.
 */
public final class Follower {

    private static final int WAIT_SECONDS = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String feed;
    private final Token token;
    private final Cursor cursor;
    private Duration pause = FIRST_PAUSE;

    private Follower(String gateway, String name, String issuer, Path file) {
        feed = gateway.replaceAll("/+$", "") + "/api/v1/" + name + "/events";
        token = new Token(http, issuer.replaceAll("/+$", ""));
        cursor = new Cursor(file);
    }

    public static void main(String... args) throws InterruptedException {
        if (args.length != 4) {
            stop("java Follower.java <gateway> <feed> <issuer> <cursor file>, with CLIENT_ID and CLIENT_SECRET");
        }
        new Follower(args[0], args[1], args[2], Path.of(args[3])).follow();
    }

    /** What is done with an event. It may come again when this program was stopped before the cursor was kept. */
    private static void handle(Map<?, ?> event) {
        String content = event.containsKey("data") ? "data" : event.containsKey("withheld") ? "withheld" : "gone";
        System.out.println(String.join(
                " ", text(event, "sequence"), text(event, "type"), text(event, "subject"), text(event, "id"), content));
    }

    private void follow() throws InterruptedException {
        while (true) {
            try {
                step();
            } catch (IOException broken) {
                note(broken + "; trying again in " + pause.toMillis() + " ms");
                backOff();
            }
        }
    }

    /** One part of the feed. The cursor is kept after its events were handled, and never before. */
    private void step() throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request(), BodyHandlers.ofString());
        switch (answer.statusCode()) {
            case 200 -> {
                Map<?, ?> page = (Map<?, ?>) Json.read(answer.body());
                ((List<?>) page.get("items")).forEach(event -> handle((Map<?, ?>) event));
                cursor.keep(text((Map<?, ?>) page.get("page"), "endCursor"));
                pause = FIRST_PAUSE;
            }
            case 401 -> {
                note("the token is not good any more");
                token.forget();
                backOff();
            }
            case 410 -> {
                // What was built from the feed is to be thrown away here: its positions stand for something else now.
                note("the feed begins anew");
                cursor.forget();
            }
            case 429, 503 -> {
                Duration asked = Duration.ofSeconds(
                        answer.headers().firstValueAsLong("Retry-After").orElse(1));
                note("answered " + answer.statusCode() + "; trying again in " + asked.toSeconds() + " s");
                Thread.sleep(asked.toMillis());
            }
            case 400, 403, 404 -> stop("refused: " + answer.body());
            default -> throw new IOException("answered " + answer.statusCode());
        }
    }

    private HttpRequest request() throws IOException, InterruptedException {
        String after = cursor.kept().isEmpty() ? "" : "&after=" + encoded(cursor.kept());
        return HttpRequest.newBuilder(URI.create(feed + "?limit=200&wait=" + WAIT_SECONDS + after))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token.value())
                .header("Accept", "application/json")
                .build();
    }

    private void backOff() throws InterruptedException {
        Thread.sleep(pause.toMillis() / 2 + ThreadLocalRandom.current().nextLong(pause.toMillis() / 2 + 1));
        Duration next = pause.multipliedBy(2);
        pause = next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
    }

    private static String text(Map<?, ?> object, String name) {
        return String.valueOf(object.get(name));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static void note(String text) {
        System.err.println(Instant.now() + " " + text);
    }

    private static void stop(String reason) {
        System.err.println(reason);
        System.exit(1);
    }

    /** An access token, got with the client's own credentials and used until shortly before it expires. */
    private static final class Token {
        private static final Duration MARGIN = Duration.ofSeconds(45);

        private final HttpClient http;
        private final URI endpoint;
        private String value = "";
        private Instant goodUntil = Instant.MIN;

        Token(HttpClient http, String issuer) {
            this.http = http;
            this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
        }

        String value() throws IOException, InterruptedException {
            if (!Instant.now().isBefore(goodUntil)) {
                Instant asked = Instant.now();
                Map<?, ?> answer = (Map<?, ?>) Json.read(ask());
                value = text(answer, "access_token");
                goodUntil = asked.plusSeconds(((Number) answer.get("expires_in")).longValue())
                        .minus(MARGIN);
            }
            return value;
        }

        void forget() {
            goodUntil = Instant.MIN;
        }

        private String ask() throws IOException, InterruptedException {
            String form = "grant_type=client_credentials&client_id=" + encoded(System.getenv("CLIENT_ID"))
                    + "&client_secret=" + encoded(System.getenv("CLIENT_SECRET"));
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(endpoint)
                            .timeout(Duration.ofSeconds(20))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("no token: answered " + answer.statusCode());
            }
            return answer.body();
        }
    }

    /** Where the follower is, in a file that holds the old cursor or the new one and never half of it. */
    private static final class Cursor {
        private final Path file;
        private String kept;

        Cursor(Path file) {
            this.file = file.toAbsolutePath();
            try {
                kept = Files.exists(file) ? Files.readString(file).strip() : "";
            } catch (IOException unreadable) {
                throw new IllegalStateException("The cursor cannot be read: " + file, unreadable);
            }
        }

        String kept() {
            return kept;
        }

        void keep(String cursor) throws IOException {
            if (!cursor.equals(kept)) {
                Path next = file.resolveSibling(file.getFileName() + ".next");
                try (FileChannel channel = FileChannel.open(next, CREATE, WRITE, TRUNCATE_EXISTING)) {
                    channel.write(ByteBuffer.wrap(cursor.getBytes(StandardCharsets.UTF_8)));
                    channel.force(true);
                }
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                kept = cursor;
            }
        }

        void forget() throws IOException {
            Files.deleteIfExists(file);
            kept = "";
        }
    }

    /** As much of a JSON parser as a follower needs: objects, arrays, strings, numbers, true, false, null. */
    private static final class Json {
        private final String text;
        private int at;

        private Json(String text) {
            this.text = text;
        }

        static Object read(String text) throws IOException {
            try {
                return new Json(text).value();
            } catch (RuntimeException notJson) {
                throw new IOException("the answer is not JSON", notJson);
            }
        }

        private Object value() {
            char first = next();
            return switch (first) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> string();
                case 't' -> word("rue", true);
                case 'f' -> word("alse", false);
                case 'n' -> word("ull", null);
                default -> number();
            };
        }

        private Map<String, Object> object() {
            Map<String, Object> members = new LinkedHashMap<>();
            char next = next();
            while (next != '}') {
                String name = string();
                expect(':');
                members.put(name, value());
                next = next();
                if (next == ',') {
                    next = next();
                }
            }
            return members;
        }

        private List<Object> array() {
            List<Object> items = new ArrayList<>();
            while (peek() != ']') {
                items.add(value());
                if (peek() == ',') {
                    at++;
                }
            }
            at++;
            return items;
        }

        private String string() {
            StringBuilder content = new StringBuilder();
            for (char next = text.charAt(at++); next != '"'; next = text.charAt(at++)) {
                content.append(next == '\\' ? escaped() : next);
            }
            return content.toString();
        }

        private char escaped() {
            char escape = text.charAt(at++);
            return switch (escape) {
                case 'n' -> '\n';
                case 't' -> '\t';
                case 'r' -> '\r';
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'u' -> {
                    at += 4;
                    yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
                }
                default -> escape;
            };
        }

        private Number number() {
            int begin = at - 1;
            while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            return Double.valueOf(text.substring(begin, at));
        }

        private Object word(String rest, Object meaning) {
            if (!text.startsWith(rest, at)) {
                throw new IllegalStateException("not a word of JSON at " + at);
            }
            at += rest.length();
            return meaning;
        }

        private void expect(char wanted) {
            if (next() != wanted) {
                throw new IllegalStateException("no " + wanted + " at " + at);
            }
        }

        private char next() {
            char found = peek();
            at++;
            return found;
        }

        private char peek() {
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return text.charAt(at);
        }
    }
}
