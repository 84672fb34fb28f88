package org.asean.coordination.referral.verification;

import java.util.ArrayList;
import java.util.List;

/** Where something is not so: all of them counted, the first of them named. */
final class Findings {

    private static final int NAMED = 20;

    private final List<String> named = new ArrayList<>();
    private long count;

    void add(String finding) {
        count++;
        if (named.size() < NAMED) {
            named.add(finding);
        }
    }

    Verification.Check check(String name, long checked) {
        return new Verification.Check(name, checked, count, List.copyOf(named));
    }
}
