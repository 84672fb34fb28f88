package org.asean.coordination.kit.problem;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every problem code of this service. A service adds its enums by a bean of type {@link Codes}; the documentation, the
 * OpenAPI document and the test of the constraints read them here.
 */
@Singleton
public final class ProblemCatalogue {

    private final List<ProblemCode> codes;
    private final Map<String, ProblemCode> byConstraint = new HashMap<>();

    /** Collects the codes; two codes that answer for one constraint stop the start. */
    @Inject
    public ProblemCatalogue(Instance<Codes> concepts) {
        codes = Stream.concat(
                        Arrays.stream(KitProblem.values()),
                        concepts.stream().flatMap(concept -> concept.codes().stream()))
                .toList();
        codes.forEach(code -> code.constraints().forEach(name -> claim(name, code)));
    }

    private void claim(String constraint, ProblemCode code) {
        ProblemCode other = byConstraint.put(constraint, code);
        if (other != null) {
            throw new IllegalStateException(code + " and " + other + " both answer for " + constraint);
        }
    }

    /** Every code, the kit's first. */
    public List<ProblemCode> codes() {
        return codes;
    }

    /** The code that answers for the constraint, when one does. */
    public Optional<ProblemCode> ofConstraint(String constraint) {
        return Optional.ofNullable(byConstraint.get(constraint));
    }

    /**
     * The codes of some concepts of a service.
     *
     * @param codes the constants
     */
    public record Codes(List<ProblemCode> codes) {

        /** The constants of these enums. */
        public static Codes of(ProblemCode[]... enums) {
            return new Codes(Arrays.stream(enums).flatMap(Arrays::stream).toList());
        }
    }
}
