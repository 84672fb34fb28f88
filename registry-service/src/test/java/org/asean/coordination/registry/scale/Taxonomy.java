package org.asean.coordination.registry.scale;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A taxonomy that has grown from the one of the migration.
 *
 * @param all every code; a parent stands before its children
 * @param added those that are not there by migration, in that order
 * @param leaves those that nothing lies below
 */
record Taxonomy(List<String> all, List<String> added, List<String> leaves) {

    private static final Pattern ROW = Pattern.compile("(?m)^  \\('([a-z0-9.-]+)', ");

    /** Codes of the topics that are there by migration; a parent stands before its children. */
    static List<String> ofTheMigration() {
        try (InputStream migration =
                Objects.requireNonNull(Taxonomy.class.getResourceAsStream("/db/migration/V0002__insert_topics.sql"))) {
            return ROW.matcher(new String(migration.readAllBytes(), UTF_8))
                    .results()
                    .map(row -> row.group(1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Grows to the size: each new topic below one that is there, none deeper than so many words. */
    static Taxonomy grown(List<String> seed, int size, int deepest, Random random) {
        List<String> all = new ArrayList<>(seed);
        List<String> added = new ArrayList<>();
        Set<String> parents = new HashSet<>();
        seed.forEach(code -> parents.add(parentOf(code)));
        while (all.size() < size) {
            String parent = all.get(random.nextInt(all.size()));
            if (depth(parent) > 1 && depth(parent) < deepest) {
                String code = parent + ".t%04d".formatted(all.size());
                all.add(code);
                added.add(code);
                parents.add(parent);
            }
        }
        return new Taxonomy(
                all, added, all.stream().filter(code -> !parents.contains(code)).toList());
    }

    /** Where a remit may lie: mostly at a leaf, seldom at a branch; one that is broad, high up. */
    String somewhere(boolean broad, Random random) {
        if (!broad && random.nextInt(100) < 92) {
            return leaves.get(random.nextInt(leaves.size()));
        }
        String code = all.get(random.nextInt(all.size()));
        int words = broad ? 3 : 4;
        while (depth(code) > words) {
            code = parentOf(code);
        }
        return code;
    }

    /** One topic below one of these, or none when they are leaves. */
    Set<String> belowOneOf(Set<String> topics, Random random) {
        List<String> below = all.stream()
                .filter(code -> topics.stream().anyMatch(topic -> code.startsWith(topic + ".")))
                .filter(code -> !topics.contains(code))
                .toList();
        return below.isEmpty() ? Set.of() : Set.of(below.get(random.nextInt(below.size())));
    }

    private static int depth(String code) {
        return code.split("\\.", -1).length;
    }

    private static String parentOf(String code) {
        return code.contains(".") ? code.substring(0, code.lastIndexOf('.')) : "";
    }
}
