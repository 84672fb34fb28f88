package org.asean.coordination.registry.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asean.coordination.competence.Capacity;
import org.asean.coordination.competence.Function;

/**
 * A directory larger than any that will be: made up, but always the same for the same seed. Remits are as real ones are: most
 * name a leaf or two of the taxonomy, some a branch, few everything; a third hold in some states only, and some carve a part out.
 *
 * <p>{@code main} writes it as files that the import takes: {@code topics.csv} (code,label), {@code bodies.csv}, {@code remits.csv}.
 */
public final class GeneratedDirectory {

    /** The seed of the figures in the README. */
    public static final long SEED = 2026_10_26;

    private static final int DEEPEST = 5;
    private static final List<String> PILLARS = List.of("APSC", "AEC", "ASCC", "CROSS");
    private static final List<String> TIERS = List.of("SENIOR_OFFICIALS", "WORKING_GROUP", "CENTRE", "MECHANISM");
    private static final List<String> STATES =
            List.of("BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "TL", "VN");

    private final Random random;
    private final Taxonomy taxonomy;
    private final List<String> bodies;

    /** A directory of so many topics and bodies, and of as many remits as are then asked for. */
    public GeneratedDirectory(long seed, int topics, int bodies) {
        this.random = new Random(seed);
        this.taxonomy = Taxonomy.grown(Taxonomy.ofTheMigration(), topics, DEEPEST, random);
        this.bodies = IntStream.rangeClosed(1, bodies)
                .mapToObj("BODY-%05d"::formatted)
                .toList();
    }

    /** Codes of the topics that are not there by migration; a parent stands before its children. */
    public List<String> topics() {
        return taxonomy.added();
    }

    /** Codes of all topics. */
    public List<String> taxonomy() {
        return taxonomy.all();
    }

    /** Codes of the bodies. */
    public List<String> bodies() {
        return bodies;
    }

    /** The bodies as a file: ten councils, and below them a tree. */
    public String bodiesFile() {
        StringBuilder file =
                new StringBuilder("code,name,pillar,tier,parent,predecessor,actsThrough,state,note,aliases\n");
        for (int i = 0; i < bodies.size(); i++) {
            String parent = i < 10 ? "" : bodies.get(random.nextInt(i));
            String tier = i < 10 ? "MINISTERIAL" : one(TIERS);
            file.append("%s,Body number %d,%s,%s,%s,,,ACTIVE,,B%d\n"
                    .formatted(bodies.get(i), i + 1, one(PILLARS), tier, parent, i + 1));
        }
        return file.toString();
    }

    /** The next remits as a file. */
    public String remitsFile(int count) {
        return "body,capacity,topics,functions,territory,excludes,validFrom,validTo,legalBasis,legalBasisUrl,scope\n"
                + Stream.generate(this::remit)
                        .limit(count)
                        .map(MadeUpRemit::row)
                        .collect(Collectors.joining());
    }

    /** The next remit. */
    public MadeUpRemit remit() {
        int lot = random.nextInt(10);
        return remit(lot < 3 ? Capacity.LEAD : lot < 9 ? Capacity.SUPPORT : Capacity.RESIDUAL);
    }

    /** The next remit, in this capacity. */
    public MadeUpRemit remit(Capacity capacity) {
        Set<String> topics =
                some(1 + random.nextInt(3), () -> taxonomy.somewhere(capacity == Capacity.RESIDUAL, random));
        Set<String> functions = some(
                1 + random.nextInt(2), () -> one(List.of(Function.values())).name());
        Set<String> states = random.nextInt(10) < 3 ? some(1 + random.nextInt(3), () -> one(STATES)) : Set.of();
        Set<String> excludes = random.nextInt(10) == 0 ? taxonomy.belowOneOf(topics, random) : Set.of();
        LocalDate from = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2000));
        LocalDate to = random.nextInt(10) == 0 ? LocalDate.of(2100, 1, 1).plusDays(random.nextInt(2000)) : null;
        return new MadeUpRemit(
                one(bodies), capacity, topics, functions, states, excludes, from, to, random.nextInt(5) > 0);
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static Set<String> some(int count, java.util.function.Supplier<String> source) {
        return Stream.generate(source).limit(count).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Writes 2,000 topics, 2,000 bodies and 50,000 remits into the folder that is named, or into {@code target/scale}. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length == 0 ? "target/scale" : arguments[0]);
        GeneratedDirectory directory = new GeneratedDirectory(SEED, 2_000, 2_000);
        Files.createDirectories(folder);
        List<String> topics = new ArrayList<>(List.of("code,label"));
        directory.topics().forEach(code -> topics.add(code + ",Topic " + code));
        write(folder.resolve("topics.csv"), String.join("\n", topics) + "\n");
        write(folder.resolve("bodies.csv"), directory.bodiesFile());
        write(folder.resolve("remits.csv"), directory.remitsFile(50_000));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
