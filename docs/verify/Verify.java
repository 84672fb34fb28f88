import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Verifies an export of a record: its chains, its seals, and the content as far as the export has it. README.md beside it says how the
 * export is made, and docs/record.md what is hashed. It needs a JDK 17 and nothing else.
 */
public final class Verify {

    private static final String ZEROS = "0".repeat(64);

    private final Seals seals = new Seals();
    private final Entries entries = new Entries();
    private int findings;

    public static void main(String... files) {
        if (files.length == 0) {
            System.err.println("java Verify.java <export> [<seals that were kept from the feed>]");
            System.exit(1);
        }
        try {
            System.exit(new Verify().verify(files) ? 0 : 1);
        } catch (IOException | UncheckedIOException missing) {
            System.err.println(missing);
            System.exit(1);
        }
    }

    private boolean verify(String... files) throws IOException {
        each(files, this::tell, (place, item) -> {
            if (item.containsKey("specversion")) {
                seals.keep(item);
            } else if (item.containsKey("root")) {
                seals.take(item);
            } else if (!item.containsKey("digest")) {
                throw new Malformed();
            }
        });
        seals.compare();
        entries.seals = seals.all.iterator();
        entries.next();
        each(files, unread -> {}, (place, item) -> {
            if (item.containsKey("digest") && !item.containsKey("specversion")) {
                entries.take(item);
            }
        });
        entries.end();
        System.out.println(entries.count + " entries of " + entries.chains.size() + " things under " + seals.all.size()
                + " seals, " + entries.unsealed + " not sealed yet; " + entries.contents + " contents, " + entries.withheld
                + " withheld, " + entries.removed + " removed: " + (findings == 0 ? "verified" : findings + " findings"));
        return findings == 0;
    }

    private void tell(String finding) {
        findings++;
        System.out.println(finding);
    }

    /** What the files hold, line by line: each is an answer of the API, or a single item of one. */
    private void each(String[] files, Consumer<String> unreadable, BiConsumer<String, Map<?, ?>> taker) throws IOException {
        for (String file : files) {
            try (BufferedReader lines = Files.newBufferedReader(Path.of(file))) {
                int number = 0;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    number++;
                    String place = file + ", line " + number;
                    List<?> items;
                    try {
                        items = items(line);
                    } catch (Malformed broken) {
                        unreadable.accept(place + " cannot be read");
                        continue;
                    }
                    items.forEach(item -> take(place, item, taker));
                }
            }
        }
    }

    private static List<?> items(String line) {
        if (!(new Json(line).document() instanceof Map<?, ?> part)) {
            throw new Malformed();
        }
        return part.containsKey("items") ? as(List.class, part.get("items")) : List.of(part);
    }

    private void take(String place, Object item, BiConsumer<String, Map<?, ?>> taker) {
        try {
            taker.accept(place, as(Map.class, item));
        } catch (Malformed broken) {
            tell(place + " holds what is no entry, seal or event");
        }
    }

    /** The hash that an entry or a seal should have: that of the UTF-8 of a JSON array. */
    private static String reckoned(String kind, Map<?, ?> thing, String... members) {
        Stream<Object> fields = Stream.concat(Stream.of(kind), Stream.of(members).map(thing::get));
        List<String> written = fields.map(Json::written).toList();
        return hex(sha256(("[" + String.join(", ", written) + "]").getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.of(parts).forEach(digest::update);
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] bytes(String hex) {
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException noHex) {
            throw new Malformed();
        }
    }

    private static String text(Map<?, ?> thing, String member) {
        return as(String.class, thing.get(member));
    }

    private static long number(Map<?, ?> thing, String member) {
        return as(Long.class, thing.get(member));
    }

    private static <T> T as(Class<T> type, Object value) {
        if (!type.isInstance(value)) {
            throw new Malformed();
        }
        return type.cast(value);
    }

    /** The seals of the export, and those that were kept from the feed. */
    private final class Seals {
        private final List<Map<?, ?>> all = new ArrayList<>();
        private final Map<Long, Map<?, ?>> kept = new TreeMap<>();

        void take(Map<?, ?> seal) {
            Map<?, ?> last = all.isEmpty() ? Map.of("number", 0L, "toPosition", 0L, "hash", ZEROS) : all.get(all.size() - 1);
            long number = number(seal, "number");
            String hash = reckoned(
                    "seal/1", seal, "number", "fromPosition", "toPosition", "size", "sealedAt", "previous", "root");
            if (!hash.equals(text(seal, "hash"))) {
                tell("seal/" + number + " is not what was hashed");
            }
            if (number != number(last, "number") + 1) {
                tell("seal/" + number + " comes after seal/" + number(last, "number")
                        + ": seals are missing, or out of order");
            } else if (!text(seal, "previous").equals(text(last, "hash"))
                    || number(seal, "fromPosition") != number(last, "toPosition") + 1) {
                tell("seal/" + number + " does not follow upon the one before");
            }
            all.add(seal);
        }

        void keep(Map<?, ?> event) {
            if (text(event, "type").endsWith(".record-sealed")) {
                Map<?, ?> seal = as(Map.class, event.get("data"));
                kept.put(number(seal, "number"), seal);
            }
        }

        void compare() {
            Map<Long, Map<?, ?>> here = new HashMap<>();
            all.forEach(seal -> here.put(number(seal, "number"), seal));
            kept.forEach((number, seal) -> {
                if (!here.containsKey(number)) {
                    tell("seal/" + number + " was told and is missing");
                } else if (!seal.equals(here.get(number))) {
                    tell("seal/" + number + " is not the one that was told");
                }
            });
        }
    }

    /** The entries, in the order of the export. */
    private final class Entries {
        private final Map<List<String>, Link> chains = new HashMap<>();
        private Iterator<Map<?, ?>> seals;
        private Map<?, ?> seal;
        private Tree tree;
        private long position;
        private long count;
        private long unsealed;
        private long contents;
        private long withheld;
        private long removed;

        void take(Map<?, ?> entry) {
            String name = text(entry, "itemType") + "/" + text(entry, "itemId") + ", entry " + number(entry, "nth");
            String hash = reckoned("record/1", entry, "itemType", "itemId", "nth", "at", "subject", "actingBody", "roles",
                    "action", "traceId", "event", "digest", "previous");
            if (!hash.equals(text(entry, "hash"))) {
                tell(name + " is not what was hashed");
            }
            follow(entry, name);
            read(entry, name);
            if (number(entry, "position") <= position) {
                tell(name + " is out of order");
            } else {
                position = number(entry, "position");
                cover(entry, name);
            }
            count++;
        }

        private void follow(Map<?, ?> entry, String name) {
            List<String> thing = List.of(text(entry, "itemType"), text(entry, "itemId"));
            Link last = chains.getOrDefault(thing, new Link(0, ZEROS));
            if (number(entry, "nth") != last.nth + 1 || !text(entry, "previous").equals(last.hash)) {
                tell(name + " does not follow upon entry " + last.nth + ": one is missing, was put in, or was changed");
            }
            chains.put(thing, new Link(number(entry, "nth"), text(entry, "hash")));
        }

        private void read(Map<?, ?> entry, String name) {
            if (Boolean.TRUE.equals(entry.get("withheld"))) {
                withheld++;
            } else if (!entry.containsKey("content")) {
                removed++;
            } else {
                contents++;
                byte[] content = text(entry, "content").getBytes(StandardCharsets.UTF_8);
                if (!hex(sha256(bytes(text(entry, "salt")), content)).equals(text(entry, "digest"))) {
                    tell(name + " has a content that does not fit its digest");
                }
            }
        }

        private void cover(Map<?, ?> entry, String name) {
            while (seal != null && position > number(seal, "toPosition")) {
                close();
            }
            if (seal == null) {
                unsealed++;
                return;
            }
            long number = number(seal, "number");
            if (entry.containsKey("seal")
                    && (number(entry, "seal") != number || number(entry, "leaf") != tree.size)) {
                tell(name + " is said to be leaf " + number(entry, "leaf") + " of seal/" + number(entry, "seal")
                        + ", and is leaf " + tree.size + " of seal/" + number);
            }
            tree.add(bytes(text(entry, "hash")));
        }

        private void close() {
            String name = "seal/" + number(seal, "number");
            if (tree.size != number(seal, "size")) {
                tell(name + " is over " + number(seal, "size") + " entries, and there are " + tree.size);
            } else if (!tree.root().equals(text(seal, "root"))) {
                tell(name + " is not over these entries");
            }
            next();
        }

        void next() {
            seal = seals.hasNext() ? seals.next() : null;
            tree = new Tree();
        }

        void end() {
            while (seal != null) {
                close();
            }
        }
    }

    private record Link(long nth, String hash) {}

    /** The Merkle tree hash of RFC 9162, 2.1.1: the roots of the whole subtrees, the smallest on top. */
    private static final class Tree {
        private final Deque<byte[]> subtrees = new ArrayDeque<>();
        private long size;

        void add(byte[] leaf) {
            byte[] subtree = sha256(new byte[] {0}, leaf);
            for (long rest = size; (rest & 1) == 1; rest >>= 1) {
                subtree = sha256(new byte[] {1}, subtrees.pop(), subtree);
            }
            subtrees.push(subtree);
            size++;
        }

        String root() {
            return hex(subtrees.stream()
                    .reduce((right, left) -> sha256(new byte[] {1}, left, right))
                    .orElseGet(Verify::sha256));
        }
    }

    /** A line holds something else than it should. */
    private static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** As much of JSON (RFC 8259) as the API answers, and the one way in which a header is written. */
    private static final class Json {
        private static final String ESCAPED = "\"\\\b\f\n\r\t";
        private static final String ESCAPES = "\"\\bfnrt";

        private final String text;
        private int place;

        Json(String text) {
            this.text = text;
        }

        Object document() {
            Object value = value();
            blanks();
            return place == text.length() ? value : fail();
        }

        private Object value() {
            blanks();
            return switch (peek()) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> string();
                case 't' -> word("true", true);
                case 'f' -> word("false", false);
                case 'n' -> word("null", null);
                default -> number();
            };
        }

        private Map<String, Object> object() {
            Map<String, Object> members = new LinkedHashMap<>();
            for (boolean more = begin('}'); more; more = goesOn('}')) {
                blanks();
                String name = peek() == '"' ? string() : String.valueOf(fail());
                blanks();
                expect(':');
                members.put(name, value());
            }
            return members;
        }

        private List<Object> array() {
            List<Object> values = new ArrayList<>();
            for (boolean more = begin(']'); more; more = goesOn(']')) {
                values.add(value());
            }
            return values;
        }

        private boolean begin(char end) {
            place++;
            blanks();
            if (peek() != end) {
                return true;
            }
            place++;
            return false;
        }

        private boolean goesOn(char end) {
            blanks();
            char next = peek();
            place++;
            return next == ',' || (next != end && Objects.nonNull(fail()));
        }

        private String string() {
            StringBuilder string = new StringBuilder();
            place++;
            for (char next = peek(); next != '"'; next = peek()) {
                place++;
                string.append(next == '\\' ? escaped() : next);
            }
            place++;
            return string.toString();
        }

        private char escaped() {
            char letter = peek();
            place++;
            if (letter == 'u' && place + 4 <= text.length()) {
                place += 4;
                try {
                    return (char) Integer.parseInt(text.substring(place - 4, place), 16);
                } catch (NumberFormatException noHex) {
                    fail();
                }
            }
            int escape = ESCAPES.indexOf(letter);
            return escape >= 0 ? ESCAPED.charAt(escape) : letter;
        }

        /** A whole number; there are no others where this looks. */
        private Object number() {
            int begin = place;
            while (place < text.length() && "+-.0123456789eE".indexOf(text.charAt(place)) >= 0) {
                place++;
            }
            String digits = text.substring(begin, place);
            try {
                return Long.valueOf(digits);
            } catch (NumberFormatException notWhole) {
                return digits.isEmpty() ? fail() : Double.valueOf(digits);
            }
        }

        private Object word(String word, Object value) {
            if (!text.startsWith(word, place)) {
                fail();
            }
            place += word.length();
            return value;
        }

        private void expect(char letter) {
            if (peek() != letter) {
                fail();
            }
            place++;
        }

        private char peek() {
            return place < text.length() ? text.charAt(place) : (char) fail();
        }

        private void blanks() {
            while (place < text.length() && " \t\r\n".indexOf(text.charAt(place)) >= 0) {
                place++;
            }
        }

        private static Object fail() {
            throw new Malformed();
        }

        static String written(Object value) {
            if (!(value instanceof String string)) {
                return String.valueOf(value);
            }
            StringBuilder written = new StringBuilder("\"");
            for (char letter : string.toCharArray()) {
                int escape = ESCAPED.indexOf(letter);
                if (escape >= 0) {
                    written.append('\\').append(ESCAPES.charAt(escape));
                } else if (letter < ' ') {
                    written.append(String.format("\\u%04x", (int) letter));
                } else {
                    written.append(letter);
                }
            }
            return written.append('"').toString();
        }
    }
}
