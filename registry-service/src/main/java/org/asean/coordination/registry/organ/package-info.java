/** The organs above a body, and the lowest one that is above several. */
@NullMarked
package org.asean.coordination.registry.organ;

import org.jspecify.annotations.NullMarked;
