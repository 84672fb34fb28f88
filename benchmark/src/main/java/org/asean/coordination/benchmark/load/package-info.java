/** Clients that make offers as fast as they are answered, or at a pace; and how long each took. */
@NullMarked
package org.asean.coordination.benchmark.load;

import org.jspecify.annotations.NullMarked;
