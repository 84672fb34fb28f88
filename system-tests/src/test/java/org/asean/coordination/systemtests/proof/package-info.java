/**
 * What takes longer than a build may: tried with {@code -Pproof}. The checker of histories is small and has its tests in every build; the
 * classes whose names end in {@code Proof} run in the profile alone, with a suite of their own.
 */
@NullMarked
package org.asean.coordination.systemtests.proof;

import org.jspecify.annotations.NullMarked;
