/** Refusals: one code each, one RFC 9457 document for HTTP, one place where the two meet. */
@NullMarked
package org.asean.coordination.kit.problem;

import org.jspecify.annotations.NullMarked;
