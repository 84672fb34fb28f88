/** Rules, adopted by the committee, that order bodies in cells. */
@NullMarked
package org.asean.coordination.registry.precedence;

import org.jspecify.annotations.NullMarked;
