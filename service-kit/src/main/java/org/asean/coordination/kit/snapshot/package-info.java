/** A copy of another service's facts, with its version and its age. */
@NullMarked
package org.asean.coordination.kit.snapshot;

import org.jspecify.annotations.NullMarked;
