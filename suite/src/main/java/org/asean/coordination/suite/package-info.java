/** The whole suite on one machine: which parts it has, in which order they start and stop. */
@NullMarked
package org.asean.coordination.suite;

import org.jspecify.annotations.NullMarked;
