package org.asean.coordination.registry.reference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The member states. */
@ApplicationScoped
public class MemberStates implements PanacheRepositoryBase<MemberState, String> {

    /** All, in the order of the codes. */
    public List<MemberState> inOrder() {
        return list("order by code");
    }

    /**
     * Refuses a code that is no member state's.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code unknown-state}, naming those that are not there
     */
    public void require(Collection<String> codes) {
        refuse("No member state", unknownAmong(codes));
    }

    /**
     * Refuses a code that is no member state's on the day: of a day before an accession, the others are asked.
     *
     * @throws org.asean.coordination.kit.problem.DomainException {@code unknown-state}, naming those that are no members
     */
    public void requireMembersOn(LocalDate day, Collection<String> codes) {
        Set<String> others = new TreeSet<>(codes);
        list("memberSince <= ?1 and code in ?2", day, List.copyOf(codes))
                .forEach(member -> others.remove(member.code()));
        refuse("No member state on " + day, others);
    }

    private static void refuse(String what, Set<String> codes) {
        if (!codes.isEmpty()) {
            throw ReferenceProblem.UNKNOWN_STATE
                    .because(what + ": " + String.join(", ", codes) + ".")
                    .with("unknown", codes);
        }
    }

    /** Those of the codes that are no member state's, in order. */
    public Set<String> unknownAmong(Collection<String> codes) {
        Set<String> unknown = new TreeSet<>(codes);
        if (!unknown.isEmpty()) {
            list("code in ?1", unknown.stream().toList()).forEach(state -> unknown.remove(state.code()));
        }
        return unknown;
    }

    List<MemberState> membersOn(LocalDate day, String after, int limit) {
        return find("memberSince <= ?1 and code > ?2 order by code", day, after)
                .range(0, limit - 1)
                .list();
    }
}
